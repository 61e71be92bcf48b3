/** Moves a window to another display. */
import type { Rectangle } from 'electron'

/** What the page does for a person who presses the key of the full screen. */
const FULL_SCREEN = 'document.documentElement.requestFullscreen()'

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
    setBounds(window, bounds)
    return
  }
  if (sameDisplay) return
  window.once('leave-full-screen', () => {
    if (window.isDestroyed()) return
    setBounds(window, bounds)
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
