/**
 * A page that crashed comes back by itself; so does the hall's when it hangs. The state it needs it gets from the host. While
 * it is gone its window stays where it is and shows its ground: black, but in the studio (window-options.ts).
 */
import { type BrowserWindow, ipcMain, type IpcMainEvent } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'
import { PAGE_BEAT } from '#core/contract/port.ts'
import {
  beaten,
  loadedAnew,
  LOOK_EVERY,
  looked,
  newPulse,
  NO_RELOADS,
  reloadAfter,
} from './pulse.ts'

/** Watches over a window's page. */
export function recoverPage(
  window: BrowserWindow,
  kind: WindowKind,
  problem: (sentence: string) => void,
): void {
  const contents = window.webContents
  let reloads = NO_RELOADS
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    problem(`The page of the ${kind} window is gone (${reason}); it is loaded anew.`)
    reloads = reloadAfter(reloads, performance.now())
    // Not from inside the event: Electron has crashed as a whole over that (electron/electron#19887, #51900).
    setTimeout(() => {
      if (!window.isDestroyed()) contents.reload()
    }, reloads.wait)
  })
  // A prompter that hangs rolls on by its compositor, and a person can close it; the hall's window nobody can reach.
  if (kind === 'audience') endWhatHangs(window, problem)
}

function endWhatHangs(window: BrowserWindow, problem: (sentence: string) => void): void {
  const contents = window.webContents
  let pulse = newPulse(performance.now())
  const onBeat = ({ sender }: IpcMainEvent) => {
    if (sender === contents) pulse = beaten(pulse, performance.now())
  }
  const onLoading = () => {
    pulse = loadedAnew(pulse, performance.now())
  }
  const watch = setInterval(() => {
    const look = looked(pulse, performance.now())
    pulse = look.pulse
    if (!look.hangs || window.isDestroyed()) return
    problem('The page of the audience window does not answer; it is ended.')
    contents.forcefullyCrashRenderer()
  }, LOOK_EVERY)
  ipcMain.on(PAGE_BEAT, onBeat)
  contents.on('did-start-loading', onLoading)
  contents.on('render-process-gone', onLoading)
  window.once('closed', () => {
    clearInterval(watch)
    ipcMain.off(PAGE_BEAT, onBeat)
  })
}
