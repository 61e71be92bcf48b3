/** Moves a window to another display. */
import type { Rectangle } from 'electron'

/** What the page does for a person who presses the key of the full screen. */
const FULL_SCREEN = 'document.documentElement.requestFullscreen()'

/** Where each window that is leaving full screen is to go: the latest counts. */
const goals = new WeakMap<MovableWindow, Rectangle>()

/** What moving uses of a window. */
export interface MovableWindow {
  readonly webContents: {
    readonly executeJavaScript: (code: string, userGesture?: boolean) => Promise<unknown>
  }
  readonly once: (event: 'leave-full-screen', listener: () => void) => unknown
  readonly setFullScreen: (full: boolean) => void
  readonly isFullScreen: () => boolean
  readonly isDestroyed: () => boolean
  readonly isMaximized: () => boolean
  readonly unmaximize: () => void
  readonly getBounds: () => Rectangle
  readonly setBounds: (bounds: Rectangle) => void
}

/**
 * Moves a window. One that a person has put on full screen leaves it, moves, and asks for it again; where it stays on its
 * display (`sameDisplay`) the system fits it by itself.
 */
export function moveWindow(window: MovableWindow, bounds: Rectangle, sameDisplay: boolean): void {
  if (!window.isFullScreen()) {
    // Where it was to go once it had left full screen is overtaken.
    goals.delete(window)
    setBounds(window, bounds)
    return
  }
  if (sameDisplay) return
  const leaves = goals.has(window)
  goals.set(window, bounds)
  if (leaves) return
  window.once('leave-full-screen', () => {
    const goal = goals.get(window)
    goals.delete(window)
    if (goal === undefined || window.isDestroyed()) return
    setBounds(window, goal)
    // Its page may refuse; then it fills the display all the same.
    window.webContents.executeJavaScript(FULL_SCREEN, true).catch(() => undefined)
  })
  window.setFullScreen(false)
}

/** Twice: between displays of different scales the first one is reckoned with the scale of where it was. */
function setBounds(window: MovableWindow, bounds: Rectangle): void {
  // A maximized one stays on its display.
  if (window.isMaximized()) window.unmaximize()
  window.setBounds(bounds)
  const now = window.getBounds()
  if (now.width !== bounds.width || now.height !== bounds.height) window.setBounds(bounds)
}
