/** The room, before the start: its displays, and everything that has to be right. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { BrowserDisplays } from './displays/BrowserDisplays.tsx'
import { DisplaysPanel } from './displays/DisplaysPanel.tsx'
import { useDisplaysDesk } from './displays/use-displays-desk.ts'
import { PreflightPanel } from './preflight/PreflightPanel.tsx'
import { SecondDevicePanel } from './second-device/SecondDevicePanel.tsx'
import { StandbyPanel } from './standby/StandbyPanel.tsx'
import styles from './Room.module.css'

/** The whole page. */
export function Room() {
  const { t } = useTranslation('room')
  const displays = useDisplaysDesk()
  useEffect(() => {
    document.title = t('page')
  }, [t])
  return (
    <div className={styles.page}>
      <LinkNotice />
      <header className={styles.head}>
        <h1>{t('heading')}</h1>
        <p>{t('intro')}</p>
      </header>
      <main className={styles.main}>
        <DisplaysPanel desk={displays} />
        <BrowserDisplays desk={displays} />
        <SecondDevicePanel />
        <StandbyPanel />
        <PreflightPanel />
      </main>
    </div>
  )
}
