/**
 * Browser mode: tells the host which displays this page sees, and keeps the page's own window on the display that the host
 * gives it, as far as the browser lets it. In Electron the main process does all of it, and this does nothing.
 */
import type { DisplaysTold, PlacedWindow } from '#core/contract/displays-told.ts'
import { displayNumbers } from '#core/displays/numbers.ts'
import { type Display, type Place, placeWindows, type Rectangle } from '#core/displays/placement.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { coversItsScreen, fullScreenOn, isLed, ordinary, putAway } from './own-window.ts'
import { sameRectangle, type ScreensSeen, watchScreens } from './screens.ts'

/** A page's window on its display. */
export interface KeptPlace {
  /** The hall's window has lost its display: whatever it shows now, it shows to the speaker. */
  readonly away: Readable<boolean>
  /** Number of the display that the window is on, while the numbers are to be seen. */
  readonly number: Readable<number | null>
  /** A person asks: full screen on the window's own display, or not any more. */
  readonly toggleFullScreen: () => void
  /** Begins to keep it; returns what ends that. */
  readonly start: () => () => void
}

/** So long after it was sent, ms, a window should be on its display; if not it is sent again, and so often. */
const LOOK_AGAIN = 500
const AGAIN_AT_MOST = 5
/**
 * A window that was sent somewhere within this, ms, may not be there yet: where it is now says nothing of where it will be. (A
 * swap that is pressed twice must not leave it where the first press sent it.)
 */
const ON_ITS_WAY = 3000

/** The keeper of a page's window on its display; `kind` null: only tells what is seen, and the number. */
export function keepPlace(host: Pick<Host, 'link'>, kind: PlacedWindow | null): KeptPlace {
  const away = writable(false)
  const number = writable<number | null>(null)
  if (window.rostrumBridge !== undefined)
    return { away, number, toggleFullScreen: () => undefined, start: () => () => undefined }

  const watch = watchScreens()
  let told: DisplaysTold | null = null
  /** Where the window was sent, and what it was sent for. */
  let sent: string | null = null
  let timer = 0
  let movedAt = Number.NEGATIVE_INFINITY
  const onItsWay = () => performance.now() - movedAt < ON_ITS_WAY

  /** The displays with the ids that the host gave them; null while the two don't agree. */
  const known = (): readonly Display[] | null => {
    const seen = watch.screens.get()
    if (seen === null || told === null || !told.managed) return null
    const displays = told.displays.flatMap(({ id, bounds }) => {
      const found = seen.displays.find((one) => sameRectangle(one.bounds, bounds))
      return found === undefined ? [] : [{ ...found, id }]
    })
    const agree =
      displays.length === told.displays.length && displays.length === seen.displays.length
    return agree ? displays : null
  }

  const stand = () => {
    const seen = watch.screens.get()
    if (seen === null || told === null) return
    const displays = known()
    number.set(told.identifying === true ? numberOf(seen, told) : null)
    if (kind === 'audience' && hasGone(told, seen)) {
      leave(told, seen)
      return
    }
    const place = displays === null ? null : (placeOf(displays, told) ?? null)
    if (place === null || displays === null) return
    if (kind === 'audience') standAudience(place, displays, seen)
    else if (kind !== null) standStaff(place, displays, seen)
  }
  const placeOf = (displays: readonly Display[], { places }: DisplaysTold): Place | undefined =>
    kind === null ? undefined : placeWindows(displays, places)?.[kind]

  const leave = (before: DisplaysTold, seen: ScreensSeen) => {
    if (away.get()) return
    away.set(true)
    sent = null
    clearTimeout(timer)
    void putAway(cornerOf(before, seen))
  }
  const standAudience = (place: Place, displays: readonly Display[], seen: ScreensSeen) => {
    const back = away.get()
    away.set(false)
    const wanted = wantedOf(place, displays)
    if (!place.fullScreen) {
      // It had a display and is to be an ordinary window; one that opens anew stays where it is.
      if (back || (sent !== null && sent !== wanted)) {
        clearTimeout(timer)
        movedAt = performance.now()
        void ordinary(place.bounds)
      }
      sent = wanted
      return
    }
    if (sent === wanted) return
    sent = wanted
    clearTimeout(timer)
    if (!isOn(place, seen) || onItsWay()) go(place)
  }
  const go = (place: Place, again = AGAIN_AT_MOST) => {
    const screen = watch.screens.get()?.at(place.bounds) ?? null
    movedAt = performance.now()
    if (screen !== null) void fullScreenOn(screen, place.bounds)
    clearTimeout(timer)
    if (!isLed() || again === 0) return
    // A window manager that is busy with the displays may pass over what it is asked.
    timer = window.setTimeout(() => {
      const seen = watch.screens.get()
      if (seen !== null && !away.get() && !isOn(place, seen)) go(place, again - 1)
    }, LOOK_AGAIN)
  }
  /** Moves when it is to be elsewhere; a window that a person has moved on its own display stays. */
  const standStaff = (place: Place, displays: readonly Display[], seen: ScreensSeen) => {
    const wanted = wantedOf(place, displays)
    if (sent === wanted) return
    const display = displays.find(({ id }) => id === place.displayId)
    const there = display !== undefined && sameRectangle(seen.current.bounds, display.bounds)
    sent = wanted
    clearTimeout(timer)
    if (there && !onItsWay()) return
    if (display !== undefined && coversItsScreen()) go({ ...place, bounds: display.bounds })
    else putOrdinary(place.bounds, display?.bounds ?? place.bounds)
  }
  /** An ordinary window of the staff's; the script must never stay on the hall's display, so it is looked at again. */
  const putOrdinary = (bounds: Rectangle, on: Rectangle, again = AGAIN_AT_MOST) => {
    movedAt = performance.now()
    void ordinary(bounds)
    clearTimeout(timer)
    if (!isLed() || again === 0) return
    timer = window.setTimeout(() => {
      const now = watch.screens.get()
      if (now !== null && !sameRectangle(now.current.bounds, on)) putOrdinary(bounds, on, again - 1)
    }, LOOK_AGAIN)
  }

  const report = () => {
    const seen = watch.screens.get()
    if (seen === null || host.link.status.get() !== 'open') return
    // What could not be told is told when the line is up again.
    host.link.client.displays.seen([...seen.displays]).catch(() => undefined)
  }
  const onScreens = () => {
    report()
    stand()
  }
  return {
    away,
    number,
    toggleFullScreen() {
      const seen = watch.screens.get()
      const displays = known()
      const place = displays === null || told === null ? undefined : placeOf(displays, told)
      if (document.fullscreenElement !== null) {
        document.exitFullscreen().catch(() => undefined)
        return
      }
      if (isLed() && seen !== null && coversItsScreen()) {
        void ordinary(smaller(seen.current.bounds))
        return
      }
      const screen = place?.fullScreen === true ? (seen?.at(place.bounds) ?? null) : null
      if (place !== undefined && screen !== null) void fullScreenOn(screen, place.bounds)
      else
        document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined)
    },
    start() {
      const stops = [
        watch.screens.subscribe(onScreens),
        host.link.status.subscribe(report),
        host.link.follow(
          (client, signal) => client.displays.watch(undefined, { signal }),
          (value) => {
            told = value
            stand()
          },
        ),
      ]
      onScreens()
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}

/** A place by what it is, not by ids: another display with another size is another place. */
const wantedOf = ({ displayId, fullScreen }: Place, displays: readonly Display[]) =>
  JSON.stringify([displayId, fullScreen, displays.find(({ id }) => id === displayId)?.bounds])

/** Whether the hall's display is gone: the host has told so, or the page sees it before the host can. */
function hasGone({ audience, places, displays }: DisplaysTold, seen: ScreensSeen): boolean {
  if (audience === 'waiting') return true
  const own = displays.find(({ id }) => id === places.audience)
  // One that has another size or place now is still there; what is to be done about it the host tells.
  return own !== undefined && seen.displays.length < displays.length && seen.at(own.bounds) === null
}

const isOn = (place: Place, seen: ScreensSeen) =>
  coversItsScreen() && sameRectangle(seen.current.bounds, place.bounds)

/** Where an ordinary hall window stands on the displays that are left. */
function cornerOf({ displays, places }: DisplaysTold, seen: ScreensSeen): Rectangle | null {
  const left = seen.displays.map((display, id) => ({ ...display, id }))
  const prompters = displays.find(({ id }) => id === places.prompter)?.bounds
  const prompter = left.find(({ bounds }) => prompters && sameRectangle(bounds, prompters))
  const others = { prompter: prompter?.id ?? null, audience: null, console: null }
  return placeWindows(left, others)?.audience.bounds ?? null
}

function numberOf(seen: ScreensSeen, { displays }: DisplaysTold): number | null {
  const here = displays.find(({ bounds }) => sameRectangle(bounds, seen.current.bounds))
  return here === undefined ? null : (displayNumbers(displays).get(here.id) ?? null)
}

const smaller = ({ x, y, width, height }: Place['bounds']): Place['bounds'] => ({
  x: x + Math.round(width / 4),
  y: y + Math.round(height / 4),
  width: Math.round(width / 2),
  height: Math.round(height / 2),
})
