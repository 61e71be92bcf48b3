/** The emergency card beside the text. */
import { useTranslation } from 'react-i18next'
import { EmergencyCard } from '#renderer/ui/emergency/EmergencyCard.tsx'
import styles from './Prompter.module.css'

/** The card as a panel of the page. */
export function CardPanel() {
  const { t } = useTranslation('common')
  return (
    <section className={styles['panel']} aria-labelledby="card-heading">
      <header>
        <h2 id="card-heading">{t('emergency.heading')}</h2>
      </header>
      <EmergencyCard />
    </section>
  )
}
