/**
 * Whose display is whose in browser mode. The host can't see displays there: a page that may see them tells of them, the
 * host decides as Electron's main process does, and each page puts its own window where it is told, as far as it can.
 */
import type { DisplaySeen, DisplaysTold } from '#core/contract/displays-told.ts'
import { withArrangement } from '#core/displays/arrangement.ts'
import { fingerprintOf, match } from '#core/displays/fingerprint.ts'
import { NUMBERS_FOR } from '#core/displays/numbers.ts'
import { type Display, distinct } from '#core/displays/placement.ts'
import { displaysTold } from '#core/displays/told.ts'
import { afterChange, arranged, assigned, type Standing, swapped } from '#core/displays/standing.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { DisplaysOwner } from './displays-desk.ts'
import type { HallBoard } from './hall-board.ts'

/** What it works with. */
export interface BrowserDisplaysOptions {
  readonly settings: SettingsStore
  readonly hall: Pick<HallBoard, 'status' | 'subscribe'>
  readonly onProblem: (sentence: string) => void
}

/** Makes it, with nothing known yet: until a page tells, it owns no displays. */
export function createBrowserDisplays({
  settings,
  hall,
  onProblem,
}: BrowserDisplaysOptions): DisplaysOwner {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const arrangements = () => settings.get().arrangements
  const open = () => hall.status().windows > 0

  let displays: readonly Display[] = []
  let standing: Standing | null = null
  let nextId = 1
  let numbers: NodeJS.Timeout | null = null

  /** Browsers give displays no ids: one that is there already, by what it is, keeps the one that it got here. */
  const named = (seen: readonly DisplaySeen[]): Display[] => {
    const before = displays
    const anew = seen.map((display, index) => ({ ...display, id: -1 - index }))
    const known = before.map((display) => fingerprintOf(display, before))
    const found = match(known, anew).displays
    return anew.map((display) => {
      const index = found.indexOf(display)
      return { ...display, id: before[index]?.id ?? nextId++ }
    })
  }
  const byHand = (next: Standing) => {
    standing = next
    tell()
    const own = distinct(displays)
    // Where it is for a while only is nothing to remember.
    if (own.length < 2 || next.waiting || next.refuge !== null) return
    try {
      settings.update({ arrangements: withArrangement(arrangements(), own, next.places) })
    } catch (error) {
      onProblem(`The arrangement of the displays could not be kept: ${String(error)}`)
    }
  }

  hall.subscribe(tellIfOpened)
  let wasOpen = open()
  function tellIfOpened() {
    if (open() === wasOpen) return
    wasOpen = open()
    if (standing !== null) tell()
  }

  return {
    told: (): DisplaysTold => ({
      managed: standing !== null,
      displays: displaysTold(displays),
      places: standing?.places ?? { prompter: null, audience: null, console: null },
      audience: !open() ? 'closed' : standing?.waiting === true ? 'waiting' : 'there',
      identifying: numbers !== null,
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    seen(told) {
      // Every page tells of the same displays; and for a moment while they change there may be none.
      if (told.length === 0 || same(told, displays)) return
      displays = named(told)
      standing =
        standing !== null && open()
          ? afterChange(standing, displays, arrangements())
          : arranged(displays, arrangements())
      tell()
    },
    assign({ window, displayId }) {
      if (standing === null) return 'NOT_MANAGED'
      const next = assigned(standing, displays, window, displayId)
      if (typeof next === 'string') return next
      byHand(next)
      return null
    },
    swap() {
      if (standing === null) return 'NOT_MANAGED'
      const next = swapped(standing, displays)
      if (typeof next === 'string') return next
      byHand(next)
      return null
    },
    identify() {
      if (standing === null) return 'NOT_MANAGED'
      if (numbers !== null) clearTimeout(numbers)
      numbers = setTimeout(() => {
        numbers = null
        tell()
      }, NUMBERS_FOR)
      // It keeps nothing alive.
      numbers.unref()
      tell()
      return null
    },
  }
}

/** Whether displays are told of again as they are known, in whatever order. */
function same(seen: readonly DisplaySeen[], known: readonly Display[]): boolean {
  const texts = (displays: readonly DisplaySeen[]) =>
    displays
      .map(({ label, bounds, workArea, scale, internal, primary }) =>
        JSON.stringify([label, edges(bounds), edges(workArea), scale, internal, primary]),
      )
      .toSorted()
      .join()
  return texts(seen) === texts(known)
}

const edges = ({ x, y, width, height }: DisplaySeen['bounds']) => [x, y, width, height]
