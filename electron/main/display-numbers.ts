/** A number on each display for some seconds, so that a person sees which is which. */
import { BrowserWindow } from 'electron'
import { displayNumbers, NUMBERS_FOR } from '#core/displays/numbers.ts'
import { type Display, distinct, type Rectangle } from '#core/displays/placement.ts'

/** Size of a number's window, px. */
const SIDE = 260

/** The numbers. */
export interface DisplayNumbers {
  /** Shows them on these displays but one; those of before go. */
  readonly show: (displays: readonly Display[], but: number | null) => void
  readonly hide: () => void
}

/** Makes the keeper of the numbers, with none shown. */
export function createDisplayNumbers(problem: (sentence: string) => void): DisplayNumbers {
  let shown: BrowserWindow[] = []
  let timer: NodeJS.Timeout | null = null
  const hide = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const window of shown) if (!window.isDestroyed()) window.destroy()
    shown = []
  }
  return {
    hide,
    show(displays, but) {
      hide()
      const numbers = displayNumbers(displays)
      shown = distinct(displays)
        .filter(({ id }) => id !== but)
        .map(({ id, bounds }) => numberWindow(bounds, numbers.get(id) ?? 0, problem))
      timer = setTimeout(hide, NUMBERS_FOR)
    },
  }
}

function numberWindow(
  { x, y, width, height }: Rectangle,
  number: number,
  problem: (sentence: string) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    x: Math.round(x + (width - SIDE) / 2),
    y: Math.round(y + (height - SIDE) / 2),
    width: SIDE,
    height: SIDE,
    show: false,
    frame: false,
    // The keyboard stays where it is, and nothing of it is in the task bar.
    focusable: false,
    skipTaskbar: true,
    resizable: false,
    backgroundColor: '#000000',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.showInactive()
    // Above the hall's picture too, which is as high.
    window.setAlwaysOnTop(true, 'screen-saver')
  })
  window.loadURL(numberPage(number)).catch((error: unknown) => {
    if (!window.isDestroyed()) problem(`The number of a display did not load: ${String(error)}`)
  })
  return window
}

/** A page that loads nothing and runs nothing: a digit. */
export const numberPage = (number: number): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${number}</title><style>html{height:100%;background:#000;color:#fff;font:700 190px/1 sans-serif}body{display:grid;place-items:center;height:100%;margin:0;overflow:hidden;box-shadow:inset 0 0 0 8px #fff}</style><body>${number}</body>`,
  )}`
