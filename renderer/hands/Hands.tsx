/** Keys and devices: what they send, what that does, and making it do something else. */
import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { useBindingDesk } from './binding-desk.ts'
import { BindingTable } from './BindingTable.tsx'
import { ClickerChoice, DeviceNotes, DevicePresets } from './DeviceChoices.tsx'
import { Gamepads } from './Gamepads.tsx'
import { createListening } from './listening.ts'
import { Tester } from './Tester.tsx'
import styles from './Hands.module.css'

/** The whole page. */
export function Hands() {
  const { t } = useTranslation('hands')
  const host = useHost()
  const settings = useReadable(host.settings)
  const [listening] = useState(createListening)
  // Before it is seen: what is shown listens.
  useLayoutEffect(() => listening.start(), [listening])
  const bindings = settings?.bindings ?? {}
  const clicker = settings?.clicker ?? 'together'
  const desk = useBindingDesk(bindings, listening)
  useEffect(() => {
    document.title = t('page')
  }, [t])
  return (
    <div className={styles['page']}>
      <LinkNotice />
      <header className={styles['head']}>
        <h1>{t('heading')}</h1>
        <p>{t('intro')}</p>
      </header>
      <main className={styles['main']}>
        <div className={styles['side']}>
          <Tester listening={listening} bindings={bindings} clicker={clicker} />
          <Gamepads />
        </div>
        <div className={styles['rest']}>
          <ClickerChoice clicker={clicker} />
          <DevicePresets desk={desk} />
          <BindingTable bindings={bindings} desk={desk} />
          <DeviceNotes />
        </div>
      </main>
      <output className={styles['told']}>
        {desk.told.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        {desk.canUndo && desk.told.length > 0 ? (
          <button type="button" onClick={desk.undo}>
            {t('told.undo')}
          </button>
        ) : null}
      </output>
    </div>
  )
}
