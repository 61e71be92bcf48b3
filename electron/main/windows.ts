/**
 * The program's windows: one of each kind, and the operator's copy of the prompter. Makes them, brings them to the
 * front, knows which is which. Where they go is decided in display-desk.ts.
 */
import { BrowserWindow, type WebContents } from 'electron'
import { WindowKind } from '#core/contract/contract.ts'
import type { Bindings } from '#core/hands/bindings.ts'
import type { Place } from '#core/displays/placement.ts'
import { pageAddress } from './app-pages.ts'
import { recoverPage } from './page-recovery.ts'
import { onlyBoundKeys } from './hall-keys.ts'
import { type WindowFittings, windowOptions } from './window-options.ts'

/** What windows are made with. */
export interface WindowsOptions extends WindowFittings {
  /** Told, in one English sentence, of what went wrong with a window. */
  readonly problem: (sentence: string) => void
  /** What is bound to keys now: only that reaches the hall's window. */
  readonly bindings: () => Bindings
  /** The key of the swap was pressed in the hall's window. */
  readonly wayBack: () => void
  /** Where a window opens now. */
  readonly placeOf: (kind: WindowKind) => Place | null
  /** A person closes the last window by which the program can be commanded. True: it closes. */
  readonly mayCloseLast: (window: BrowserWindow) => boolean
}

/** The windows. */
export interface Windows {
  /** Opens a window, or brings it to the front. Not for the audience. */
  readonly open: (kind: Exclude<WindowKind, 'audience'>) => void
  /** Opens the operator's copy of the prompter, beside the prompter, or brings it to the front. */
  readonly openCopy: () => void
  /** Makes a window at a place; the one that was of its kind closes when the new one can be seen. */
  readonly make: (kind: WindowKind, place: Place | null, copy?: boolean) => BrowserWindow
  readonly get: (kind: WindowKind) => BrowserWindow | null
  /** The kind of the window that shows these contents; null for contents of none of ours. */
  readonly kindOf: (contents: WebContents) => WindowKind | null
  /** Calls back after a window was opened or closed. */
  readonly whenChanged: (listener: () => void) => void
}

/** What there is one window of: each kind, and the copy of the prompter. */
type Seat = WindowKind | 'copy'
const SEATS: readonly Seat[] = [...WindowKind.options, 'copy']

/** Windows by which nothing is commanded: the hall's, those in which the room and its devices are set up, and the takes. */
const IDLE: ReadonlySet<Seat> = new Set(['audience', 'hands', 'room', 'rehearsal'])

/** Makes the keeper of windows, with none open. */
export function createWindows(options: WindowsOptions): Windows {
  const windows = new Map<Seat, BrowserWindow>()
  const kinds = new WeakMap<WebContents, WindowKind>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const commands = () => SEATS.filter((seat) => !IDLE.has(seat) && windows.has(seat)).length

  const make: Windows['make'] = (kind, place, copy = false) => {
    const seat: Seat = copy ? 'copy' : kind
    const before = windows.get(seat)
    const window = new BrowserWindow(windowOptions(kind, place, options))
    windows.set(seat, window)
    kinds.set(window.webContents, kind)
    if (kind !== 'studio') window.removeMenu()
    if (kind === 'audience') onlyBoundKeys(window.webContents, options.bindings, options.wayBack)
    recoverPage(window, kind, options.problem)
    window.once('ready-to-show', () => {
      show(window, kind, place)
      before?.destroy()
    })
    // Also when it was closed again before it could be seen.
    window.once('closed', () => before?.destroy())
    window.on('close', (event) => {
      const last = !IDLE.has(kind) && commands() === 1
      if (last && !options.mayCloseLast(window)) event.preventDefault()
    })
    window.on('closed', () => {
      if (windows.get(seat) === window) windows.delete(seat)
      // The hall's picture never stands there with nobody able to change it.
      if (commands() === 0) windows.get('audience')?.destroy()
      tell()
    })
    window.loadURL(pageAddress(kind, copy)).catch((error: unknown) => {
      if (!window.isDestroyed())
        options.problem(`The ${kind} window did not load: ${String(error)}`)
    })
    tell()
    return window
  }
  return {
    make,
    open(kind) {
      const window = windows.get(kind)
      if (window === undefined) make(kind, options.placeOf(kind))
      else bringToFront(window)
    },
    openCopy() {
      const window = windows.get('copy')
      // Where a console would go: by the speaker's prompter is no room for it.
      if (window === undefined) make('prompter', options.placeOf('console'), true)
      else bringToFront(window)
    },
    get: (kind) => windows.get(kind) ?? null,
    kindOf: (contents) => kinds.get(contents) ?? null,
    whenChanged: (listener) => void listeners.add(listener),
  }
}

function show(window: BrowserWindow, kind: WindowKind, place: Place | null): void {
  if (kind !== 'audience') {
    window.show()
    return
  }
  // The keyboard stays with whoever commands.
  window.showInactive()
  if (place?.fullScreen !== true) return
  // Neither a task bar nor a notification comes before the hall's picture.
  window.setAlwaysOnTop(true, 'screen-saver')
  window.setFullScreen(true)
  // What shows the desktop puts every window away, also one that can't be minimized by itself.
  window.on('minimize', () => window.restore())
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
