/** Tells that an old Word document's automatic numbers could not be read, as long as the speech is as it came. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SpeechDocument } from '#core/contract/contract.ts'
import styles from './Source.module.css'
import { useAnswered } from './use-answered.ts'

/** The notice, until it is answered. */
export function OldWord({ document: { revision, source } }: { document: SpeechDocument }) {
  const { t } = useTranslation('editor')
  const [seen, dismiss] = useAnswered(`old-word-${source.fileId}`)
  if (seen || revision > 0 || source.missing !== 'numbers-and-styles') return null
  return (
    <section className={styles.notice} aria-label={t('oldWord.title')}>
      <p>
        <strong>{t('oldWord.title')}</strong> {t('oldWord.text')}
      </p>
      <Button onClick={dismiss}>{t('oldWord.goOn')}</Button>
    </section>
  )
}
