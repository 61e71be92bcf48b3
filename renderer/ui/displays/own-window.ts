/**
 * What a page can do with its own window in a browser. Where the browser is led by who started it (`npm start`,
 * scripts/lead-browser.mjs) a window goes anywhere at any time; elsewhere a popup can be moved, and full screen needs a click.
 */
import type { Rectangle } from '#core/displays/placement.ts'
import type { DetailedScreen } from './screens.ts'

declare global {
  interface Window {
    /** There where the browser is led. */
    readonly rostrumWindow?: (asked: string) => void
  }
}

/** Whether who started the browser moves its windows. */
export const isLed = (): boolean => typeof window.rostrumWindow === 'function'

/** A window that lacks so little, px, covers its screen: with odd scale factors a browser rounds. */
const ROUNDING = 2

/** Whether the window covers the whole screen that it is on. */
export const coversItsScreen = (): boolean =>
  window.innerWidth >= window.screen.width - ROUNDING &&
  window.innerHeight >= window.screen.height - ROUNDING

/** Counts what was asked of the window: only the latest goes on. */
let asked = 0

/** An ordinary window with these bounds. A tab stays where it is. */
export async function ordinary({ x, y, width, height }: Rectangle): Promise<void> {
  asked += 1
  const mine = asked
  if (window.rostrumWindow !== undefined) {
    window.rostrumWindow(JSON.stringify({ left: x, top: y, width, height, state: 'normal' }))
    return
  }
  await leaveFullScreen()
  // What leaves full screen gets its former bounds back a moment later: asked again until it is as asked.
  for (let times = 0; times < SETTLES.times; times += 1) {
    if (asked !== mine) return
    // The size first: a window that is too large to lie there is not moved there.
    window.resizeTo(width, height)
    window.moveTo(x, y)
    await new Promise((resolve) => setTimeout(resolve, SETTLES.every))
    if (asked !== mine || document.fullscreenElement !== null) return
    const { screenX, screenY, outerWidth, outerHeight } = window
    const off = [screenX - x, screenY - y, outerWidth - width, outerHeight - height]
    if (off.every((one) => Math.abs(one) <= SETTLES.off)) return
  }
}

/** How often, and how long apart, ms, bounds are asked for; a frame that the system adds may be so large, px. */
const SETTLES = { times: 5, every: 100, off: 40 }

/** From the edge of its display, px, that an ordinary window is put before it goes full screen there. */
const INSET = 20

/**
 * Full screen on a display; false where that takes a click, and then the window fills the display as an ordinary one, so
 * that a double click is enough.
 */
export async function fullScreenOn(
  screen: DetailedScreen,
  { x, y, width, height }: Rectangle,
): Promise<boolean> {
  if (window.rostrumWindow !== undefined) {
    const inside = {
      left: x + INSET,
      top: y + INSET,
      width: width - 4 * INSET,
      height: height - 4 * INSET,
    }
    window.rostrumWindow(JSON.stringify({ ...inside, state: 'fullscreen' }))
    return true
  }
  asked += 1
  const mine = asked
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide', screen })
    return true
  } catch {
    if (asked !== mine) return false
    const { availLeft, availTop, availWidth, availHeight } = screen
    await ordinary({ x: availLeft, y: availTop, width: availWidth, height: availHeight })
    return false
  }
}

/** Out of sight where the browser is led; elsewhere small, at `corner`, as browsers let no page hide its window. */
export async function putAway(corner: Rectangle | null): Promise<void> {
  if (window.rostrumWindow !== undefined)
    window.rostrumWindow(JSON.stringify({ state: 'minimized' }))
  else if (corner === null) await leaveFullScreen()
  else await ordinary(corner)
}

async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement === null) return
  try {
    await document.exitFullscreen()
  } catch {
    // It has left by itself in the meantime.
  }
}
