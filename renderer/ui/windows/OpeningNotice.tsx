/** What became of the windows that were asked for: open, there already, or held back with a link to open it. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowKind } from '#core/contract/contract.ts'
import { windowsOpen } from '#renderer/bridge/presence.ts'
import type { Opening } from './open-windows.ts'

/** The words for each window. */
export const WINDOW_KEYS = {
  studio: 'window.studio',
  prompter: 'window.prompter',
  audience: 'window.audience',
  console: 'window.console',
  hands: 'window.hands',
  room: 'window.room',
  rehearsal: 'window.rehearsal',
} as const satisfies Record<WindowKind, string>

/** How often to look whether a window that was taken for blocked came up after all, ms. */
const LOOK_EVERY = 500

/** One sentence for each outcome. `onUp` is called when a window that was held back is up, by its link or after all. */
export function OpeningNotice({
  openings,
  onUp,
}: {
  openings: readonly Opening[]
  onUp: (kind: WindowKind) => void
}) {
  const { t } = useTranslation('common')
  const up = useRef(onUp)
  useEffect(() => {
    up.current = onUp
  })
  useEffect(() => {
    const blocked = openings.filter((opening) => opening.outcome === 'blocked')
    if (blocked.length === 0) return undefined
    const look = async () => {
      for (const { kind, before } of blocked)
        if ((await windowsOpen(kind)) > before) up.current(kind)
    }
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [openings])
  const namesOf = (outcome: Opening['outcome']) =>
    openings
      .filter((opening) => opening.outcome === outcome)
      .map(({ kind }) => t(WINDOW_KEYS[kind]))
      .join(t('opening.and'))
  const opened = namesOf('opened')
  const already = namesOf('already-open')
  return (
    <>
      {opened === '' ? null : <span>{t('opening.opened', { windows: opened })}</span>}
      {already === '' ? null : <span>{t('opening.already', { windows: already })}</span>}
      {namesOf('unreachable') === '' ? null : <span>{t('opening.unreachable')}</span>}
      {openings.map((opening) =>
        opening.outcome === 'blocked' ? (
          <span key={opening.kind}>
            {t('opening.blocked', { window: t(WINDOW_KEYS[opening.kind]) })}
            <a
              href={opening.address}
              target="_blank"
              rel="noopener noreferrer"
              onClick={() => onUp(opening.kind)}
            >
              {t('opening.open', { window: t(WINDOW_KEYS[opening.kind]) })}
            </a>
          </span>
        ) : null,
      )}
    </>
  )
}
