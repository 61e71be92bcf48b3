/** The one browser behind the stand-in, once the app is ready. */
import type { Chromium } from './chromium.ts'

let chromium: Chromium | null = null

export const running = {
  set(browser: Chromium): void {
    chromium = browser
  },
  isSet: (): boolean => chromium !== null,
  /** Throws before the app is ready, as Electron does. */
  get(what: string): Chromium {
    if (chromium === null) throw new Error(`${what} cannot be used before the app is ready`)
    return chromium
  },
}
