/**
 * The hall's window. It has an external display to itself; where there is none it is an ordinary window. When its display
 * goes it closes at once, before the system moves it onto the speaker's screen, and waits for a display to come.
 */
import { audienceMove, type Place, placeWindows } from '#core/displays/placement.ts'
import { displaysNow } from './displays.ts'
import type { Windows } from './windows.ts'

/** The hall's window. */
export interface AudienceWindow {
  /** A person wants it: it opens where it belongs, or comes to the front. */
  readonly open: () => void
  /** To be called when the displays have changed. */
  readonly displaysChanged: () => void
}

/** Makes the keeper of the hall's window. */
export function createAudienceWindow(windows: Windows): AudienceWindow {
  /** A person asked for it and has not closed it since. */
  let wanted = false
  /** Where it is; null while it waits for a display. */
  let at: Place | null = null

  const put = (place: Place | null) => {
    wanted = true
    at = place
    const window = windows.make('audience', place)
    window.on('closed', () => {
      // Closed by a person, not replaced, and not put away because its display went.
      if (at === place && windows.get('audience') === null) wanted = false
    })
  }
  return {
    open() {
      const window = windows.get('audience')
      if (window === null) put(placeWindows(displaysNow())?.audience ?? null)
      else window.showInactive()
    },
    displaysChanged() {
      if (!wanted) return
      const move = audienceMove(at, displaysNow())
      if (move.kind === 'go') put(move.place)
      if (move.kind !== 'wait') return
      at = null
      windows.get('audience')?.destroy()
    },
  }
}
