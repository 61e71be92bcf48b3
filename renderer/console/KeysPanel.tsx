/** The list of keys as they are bound, over the page while it is asked for. */
import { useTranslation } from 'react-i18next'
import { KeyList } from '#renderer/ui/hands/KeyList.tsx'
import { OpenHands } from '#renderer/ui/hands/OpenHands.tsx'
import styles from './KeysPanel.module.css'

/** All keys with what they do; those that the prompter does are passed on to it. */
export function KeysPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console')
  return (
    <section className={styles['panel']} aria-labelledby="keys-heading">
      <header>
        <h2 id="keys-heading">{t('keys.heading')}</h2>
        <span>
          <OpenHands />
          <button type="button" onClick={onClose}>
            {t('keys.close')}
          </button>
        </span>
      </header>
      <KeyList kind="console" />
    </section>
  )
}
