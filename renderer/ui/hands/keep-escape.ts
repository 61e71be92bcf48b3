/**
 * In full screen the browser takes Escape for leaving it, and a clicker's end key sends Escape. Where the browser can
 * (Keyboard Lock, WICG), Escape comes to the page, and full screen is left by holding it, by F11, or by the key F.
 */

/** The part of a browser that has it; typed here, for it is no standard yet. */
interface WithKeyboardLock {
  readonly keyboard?: {
    readonly lock: (codes: readonly string[]) => Promise<void>
    readonly unlock: () => void
  }
}

/** Keeps Escape for the page while it has the full screen. Returns what undoes it. */
export function keepEscape(): () => void {
  const browser: Navigator & WithKeyboardLock = navigator
  const onChange = () => {
    if (document.fullscreenElement === null) browser.keyboard?.unlock()
    // A browser that refuses leaves full screen at Escape, as ever.
    else void browser.keyboard?.lock(['Escape']).catch(() => undefined)
  }
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}
