/** Displays in browser mode: what the browser has to be allowed, what a person has to do by hand, and what can't be done. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallStatus } from '#core/contract/contract.ts'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import { useReadable } from '#renderer/bridge/react.tsx'
import { DisplayNumber, useKeptPlace } from '#renderer/ui/displays/kept-place.tsx'
import { isLed } from '#renderer/ui/displays/own-window.ts'
import { type ScreenAccess, watchScreens } from '#renderer/ui/displays/screens.ts'
import { useHallStatus } from '#renderer/ui/session/hall-status.ts'
import styles from './browser-displays.module.css'
import type { DisplaysDesk } from './displays-desk.ts'

/** The first sentence by how the browser stands to it; `led`: granted, in the program's own browser. */
const ACCESS_KEYS = {
  unsupported: 'browser.unsupported',
  ask: 'browser.ask',
  denied: 'browser.denied',
  granted: 'browser.byHand',
  led: 'browser.led',
} as const satisfies Record<Exclude<ScreenAccess, 'unknown'> | 'led', string>

/** The notes under the picture of the displays; nothing in Electron, which needs none of it. */
export function BrowserDisplays({ desk }: { desk: DisplaysDesk }) {
  return window.rostrumBridge === undefined ? <Notes desk={desk} /> : null
}

function Notes({ desk }: { desk: DisplaysDesk }) {
  const { t } = useTranslation('room')
  const [watch] = useState(watchScreens)
  const access = useReadable(watch.access)
  const told = useReadable(desk.told)
  const hall = useHallStatus()
  const kept = useKeptPlace(null)
  const uncovered = isUncovered(told, hall)
  // Where another page sees them there is nothing to ask for.
  const asks = access === 'ask' && told?.managed !== true
  if (access === 'unknown' || (access === 'ask' && !asks && !uncovered)) return null
  const led = access === 'granted' && isLed()
  return (
    <section className={styles['notes']} aria-label={t('browser.heading')}>
      {uncovered ? <p className={styles['watch']}>{t('browser.uncovered')}</p> : null}
      {access !== 'ask' || asks ? <p>{t(ACCESS_KEYS[led ? 'led' : access])}</p> : null}
      {access === 'granted' ? (
        <>
          <p>{t('browser.bubble')}</p>
          <p>{t('browser.numbers')}</p>
        </>
      ) : null}
      {asks ? (
        <button type="button" onClick={() => void watch.ask()}>
          {t('browser.allow')}
        </button>
      ) : null}
      <DisplayNumber kept={kept} />
    </section>
  )
}

/** Whether the hall's window has a display and does not fill it, as it says itself. */
const isUncovered = (told: DisplaysTold | null, hall: HallStatus | null): boolean =>
  told?.audience === 'there' &&
  told.places.audience !== null &&
  hall?.report?.window.covers === false
