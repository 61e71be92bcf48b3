/** A page that crashed or hangs comes back by itself; the state it needs it gets from the host. */
import type { BrowserWindow } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'

/** A page that crashes again within this time of its last reload waits a moment before the next one, ms. */
const TOO_SOON = 5000
const MOMENT = 1000

/** Watches over a window's page. Meanwhile the window shows its ground: black, but in the studio. */
export function recoverPage(
  window: BrowserWindow,
  kind: WindowKind,
  problem: (sentence: string) => void,
): void {
  const contents = window.webContents
  let reloadedAt = Number.NEGATIVE_INFINITY
  const reload = () => {
    if (window.isDestroyed()) return
    reloadedAt = performance.now()
    contents.reload()
  }
  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    problem(`The page of the ${kind} window is gone (${reason}); it is loaded anew.`)
    // Not from inside the event: Electron has crashed as a whole over that (electron/electron#19887, #51900).
    if (performance.now() - reloadedAt > TOO_SOON) setImmediate(reload)
    else setTimeout(reload, MOMENT)
  })
  // A prompter that hangs rolls on by its compositor, and a person can close it; the hall's window nobody can reach.
  if (kind !== 'audience') return
  window.on('unresponsive', () => contents.forcefullyCrashRenderer())
}
