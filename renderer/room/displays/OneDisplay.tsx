/** A single display: the hall screen fills it, or prompter and hall screen stand next to each other on it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplaysTold, PlacedWindow } from '#core/contract/displays-told.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './displays.module.css'
import type { DeskOutcome, DisplaysDesk } from './displays-desk.ts'

/** The two ways. Each opens the windows that it needs. */
export function OneDisplay({
  desk,
  places,
  displayId,
  onOutcome,
}: {
  desk: DisplaysDesk
  places: DisplaysTold['places']
  displayId: number
  onOutcome: (outcome: DeskOutcome) => void
}) {
  const { t } = useTranslation('room')
  const host = useHost()
  const { hint } = useKeyHints()('swap-displays')
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const divide = async (wanted: number | null, windows: readonly PlacedWindow[]) => {
    // First, while the click still lets a browser open windows.
    const opening = openWindows(host, windows)
    onOutcome(await desk.assign('audience', wanted))
    setOpenings((await opening).filter(({ outcome }) => outcome === 'blocked'))
  }
  return (
    <>
      <div className={styles['buttons']}>
        <button
          type="button"
          aria-pressed={places.audience === displayId}
          onClick={() => void divide(displayId, ['audience'])}
        >
          {t('displays.only.fill')}
        </button>
        <button
          type="button"
          aria-pressed={places.audience === null}
          onClick={() => void divide(null, ['prompter', 'audience'])}
        >
          {t('displays.only.beside')}
        </button>
      </div>
      <p className={styles['note']}>
        {window.rostrumBridge === undefined
          ? t('displays.only.noteBrowser')
          : t('displays.only.note', { key: hint ?? '' })}
      </p>
      <OpeningNotice openings={openings} onUp={() => setOpenings([])} />
    </>
  )
}
