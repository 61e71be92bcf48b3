/**
 * Which of the program's windows are open in this browser. Each page holds a shared Web Lock with its kind's name as
 * long as it lives; the browser lets go of it when the window closes or crashes. Needed in browser mode, where a
 * page opened with `noopener` gives its opener no handle: neither whether it came up, nor that it is there already.
 */
import type { WindowKind } from '#core/contract/contract.ts'

const lockName = (kind: WindowKind) => `rostrum:window:${kind}`

/** Says that a window of this kind is open, until the page ends. */
export function announceWindow(kind: WindowKind): void {
  // A browser without locks (an insecure address) only loses the notice, never the page.
  void navigator.locks
    ?.request(lockName(kind), { mode: 'shared' }, () => new Promise<never>(() => undefined))
    .catch(() => undefined)
}

/** How many windows of a kind are open in this browser. */
export async function windowsOpen(kind: WindowKind): Promise<number> {
  const held = (await navigator.locks?.query())?.held ?? []
  return held.filter((lock) => lock.name === lockName(kind)).length
}
