/** What the studio shows while no speech is open: what goes here, one button, a sample to try. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './EmptyState.module.css'

/** The invitation to open a speech. */
export function EmptyState({
  onChoose,
  onPaste,
  onSample,
}: {
  onChoose: () => void
  onPaste: () => void
  onSample: () => void
}) {
  const { t } = useTranslation(['studio', 'editor'])
  return (
    <section className={styles.empty}>
      <h1>{t('empty.title')}</h1>
      <p>{t('empty.drop')}</p>
      <div className={styles.buttons}>
        <Button type="primary" size="large" onClick={onChoose}>
          {t('open.choose')}
        </Button>
        <Button size="large" onClick={onPaste}>
          {t('editor:paste.button')}
        </Button>
        <Button size="large" onClick={onSample}>
          {t('open.sample')}
        </Button>
      </div>
      <ol className={styles.steps}>
        <li>{t('empty.outline')}</li>
        <li>{t('empty.slides')}</li>
        <li>{t('empty.start')}</li>
      </ol>
      <p className={styles.formats}>{t('empty.formats')}</p>
    </section>
  )
}
