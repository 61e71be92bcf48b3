/**
 * Whose display is whose, in Electron: asks core/displays where each window stands, moves the windows there, and remembers
 * what a person has arranged. The hall's window has its display to itself; when that goes it closes at once, before the
 * system moves it onto the speaker's screen, and is back when the display is.
 */
import type { WindowKind } from '#core/contract/contract.ts'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import { withArrangement } from '#core/displays/arrangement.ts'
import {
  type Display,
  distinct,
  type Place,
  placeWindows,
  type Rectangle,
} from '#core/displays/placement.ts'
import { displaysTold } from '#core/displays/told.ts'
import {
  afterChange,
  arranged,
  assigned,
  fillsTheOnlyDisplay,
  type Standing,
  swapped,
} from '#core/displays/standing.ts'
import type { DisplaysOwner } from '#host/session/displays-desk.ts'
import type { SettingsStore } from '#host/settings/settings-store.ts'
import type { DisplayNumbers } from './display-numbers.ts'
import { displaysNow } from './displays.ts'
import { type MovableWindow, moveWindow } from './move-window.ts'

/** What the desk uses of a window. */
export interface DeskWindow extends MovableWindow {
  readonly on: (event: 'closed', listener: () => void) => unknown
  readonly showInactive: () => void
  readonly destroy: () => void
}

/** What the desk works with. */
export interface DisplayDeskOptions {
  readonly windows: {
    readonly get: (kind: WindowKind) => DeskWindow | null
    readonly make: (kind: WindowKind, place: Place | null) => DeskWindow
    readonly whenChanged: (listener: () => void) => void
  }
  readonly settings: SettingsStore
  readonly numbers: DisplayNumbers
  /** Whether the speech has begun: then nothing comes over the hall's picture. */
  readonly hasBegun: () => boolean
  readonly problem: (sentence: string) => void
}

/** The owner of the displays. */
export interface DisplayDesk extends DisplaysOwner {
  /** A person wants the hall's window: it opens where it belongs, or comes to the front. */
  readonly openAudience: () => void
  /** Where a window opens now; null where there is no display. */
  readonly placeOf: (kind: WindowKind) => Place | null
  /** Ends the full screen of a hall's window that has the only display; where it has another, nothing happens. */
  readonly giveUpOnlyDisplay: () => void
  /** To be called when the displays have changed. */
  readonly displaysChanged: () => void
}

/** The windows that are moved; the hall's is made anew, so that its display is never bare between. */
const MOVED = ['prompter', 'console'] as const

/** Makes the desk, with the windows as they are remembered. */
export function createDisplayDesk(options: DisplayDeskOptions): DisplayDesk {
  const { windows, settings, numbers } = options
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const arrangements = () => settings.get().arrangements

  let displays = displaysNow()
  let standing = arranged(displays, arrangements())
  /** A person asked for the hall's window and has not closed it since. */
  let wanted = false
  /** Where it is; null while it waits for its display. */
  let at: Place | null = null

  const placeOf: DisplayDesk['placeOf'] = (kind) =>
    placeWindows(displays, standing.places)?.[kind] ?? null

  const put = (place: Place | null) => {
    wanted = true
    at = place
    const window = windows.make('audience', place)
    window.on('closed', () => {
      // Closed by a person, not replaced, and not put away because its display went.
      if (at === place && windows.get('audience') === null) wanted = false
      tell()
    })
  }
  const putAudience = () => {
    if (!wanted) return
    if (standing.waiting) {
      at = null
      windows.get('audience')?.destroy()
      return
    }
    const place = placeOf('audience')
    if (place === null || windows.get('audience') === null) return
    if (place.fullScreen ? !samePlace(at, place) : at?.fullScreen !== false) put(place)
  }
  /** Moves what is to be elsewhere; a window that a person has moved on its own display stays. */
  const putOthers = (before: Standing, displaysBefore: readonly Display[]) => {
    for (const kind of MOVED) {
      const window = windows.get(kind)
      const place = placeOf(kind)
      const id = standing.places[kind]
      if (window === null || place === null || id === null) continue
      const was = boundsOf(displaysBefore, before.places[kind])
      const is = boundsOf(displays, id)
      if (id === before.places[kind] && same(was, is)) continue
      moveWindow(window, place.bounds, id === before.places[kind])
    }
  }
  const stand = (next: Standing, displaysNext: readonly Display[]) => {
    const [before, displaysBefore] = [standing, displays]
    standing = next
    displays = [...displaysNext]
    comeBack()
    putAudience()
    putOthers(before, displaysBefore)
    tell()
  }
  const comeBack = () => {
    if (wanted && at === null && !standing.waiting) put(placeOf('audience'))
  }
  /** By hand: carried out and remembered. A single display is as usual the next time. */
  const standByHand = (next: Standing) => {
    stand(next, displays)
    const own = distinct(displays)
    // Where it is for a while only is nothing to remember.
    if (own.length < 2 || next.waiting || next.refuge !== null) return
    try {
      settings.update({ arrangements: withArrangement(arrangements(), own, next.places) })
    } catch (error) {
      options.problem(`The arrangement of the displays could not be kept: ${String(error)}`)
    }
  }

  /** Prompter and hall's window next to each other, wherever a person has moved them. */
  const putSideBySide = () => {
    for (const kind of ['prompter', 'audience'] as const) {
      const [window, place] = [windows.get(kind), placeOf(kind)]
      if (window !== null && place !== null) moveWindow(window, place.bounds, false)
    }
  }

  windows.whenChanged(tell)
  return {
    placeOf,
    openAudience() {
      const window = windows.get('audience')
      if (window !== null) {
        window.showInactive()
        return
      }
      // It waits, and a person wants it all the same.
      if (standing.waiting) standing = arranged(displays, arrangements())
      put(placeOf('audience'))
      tell()
    },
    displaysChanged() {
      const now = displaysNow()
      numbers.hide()
      stand(
        wanted ? afterChange(standing, now, arrangements()) : arranged(now, arrangements()),
        now,
      )
    },
    told: (): DisplaysTold => ({
      managed: true,
      displays: displaysTold(displays),
      places: standing.places,
      audience: !wanted ? 'closed' : standing.waiting ? 'waiting' : 'there',
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    assign({ window, displayId }) {
      const next = assigned(standing, displays, window, displayId)
      if (typeof next === 'string') return next
      standByHand(next)
      if (displayId === null) putSideBySide()
      return null
    },
    giveUpOnlyDisplay() {
      if (!fillsTheOnlyDisplay(standing)) return
      const next = swapped(standing, displays)
      if (typeof next !== 'string') standByHand(next)
    },
    swap() {
      const next = swapped(standing, displays)
      if (typeof next === 'string') return next
      standByHand(next)
      return null
    },
    identify() {
      numbers.show(displays, options.hasBegun() ? standing.places.audience : null)
      return null
    },
  }
}

const boundsOf = (displays: readonly Display[], id: number | null) =>
  displays.find((display) => display.id === id)?.bounds ?? null

const same = (a: Rectangle | null, b: Rectangle | null) =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height

const samePlace = (a: Place | null, b: Place) =>
  a?.fullScreen === b.fullScreen && a.displayId === b.displayId && same(a.bounds, b.bounds)
