/** Tells that the work of an earlier time came back with the file, and offers the file as it is. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SpeechDocument } from '#core/contract/contract.ts'
import styles from './Source.module.css'
import { useReadAgain } from './read-again.ts'
import { useAnswered } from './use-answered.ts'

/** The notice, until it is answered. */
export function CameBack({ document }: { document: SpeechDocument }) {
  const { t } = useTranslation('editor')
  const [seen, dismiss] = useAnswered(`came-back-${document.id}`)
  const { reading, failed, readAgain } = useReadAgain()
  if (!document.workCameBack || seen) return null
  return (
    <section className={styles.notice} aria-label={t('cameBack.title')}>
      <p>
        <strong>{t('cameBack.title')}</strong> {t('cameBack.text')}
        {failed ? <span role="alert"> {t('encoding.failed')}</span> : null}
      </p>
      <Button onClick={dismiss}>{t('cameBack.goOn')}</Button>
      <Button
        loading={reading}
        onClick={async () => {
          if (await readAgain(null)) dismiss()
        }}
      >
        {t('cameBack.readAgain')}
      </Button>
    </section>
  )
}
