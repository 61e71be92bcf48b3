/** The emergency card over the console, and printed as a page to be laid beside the keyboard. */
import { useTranslation } from 'react-i18next'
import { EmergencyCard } from '#renderer/ui/emergency/EmergencyCard.tsx'
import styles from './KeysPanel.module.css'

/** The card with its two buttons. */
export function CardPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['console', 'common'])
  return (
    <section className={`${styles['panel']} ${styles['printed']}`} aria-labelledby="card-heading">
      <header>
        <h2 id="card-heading">{t('common:emergency.heading')}</h2>
        <span>
          <button type="button" onClick={() => window.print()}>
            {t('card.print')}
          </button>
          <button type="button" onClick={onClose}>
            {t('keys.close')}
          </button>
        </span>
      </header>
      <EmergencyCard />
    </section>
  )
}
