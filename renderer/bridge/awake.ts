/**
 * Keeps the screen from going to sleep while a page is seen, where the browser lets it, and tells the pages of this browser
 * that it does, by a shared Web Lock as presence.ts tells which windows are open.
 */

const LOCK = 'rostrum:awake'

/** Holds the screen awake from now on. Returns what lets go of it. */
export function keepAwake(): () => void {
  let held: WakeLockSentinel | null = null
  let ended = false
  const ask = async () => {
    if (document.visibilityState !== 'visible' || ended || held !== null) return
    const lock = (await navigator.wakeLock?.request('screen')) ?? null
    if (lock === null) return
    // Asked twice at once, by being shown while it was being asked for.
    if (ended || held !== null) {
      await lock.release()
      return
    }
    held = lock
    const released = new Promise<void>((resolve) => {
      lock.addEventListener('release', () => {
        held = null
        resolve()
      })
    })
    await navigator.locks?.request(LOCK, { mode: 'shared' }, () => released)
  }
  const quietly = () => void ask().catch(() => undefined)
  document.addEventListener('visibilitychange', quietly)
  quietly()
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', quietly)
    void held?.release().catch(() => undefined)
  }
}

/** How many windows of this browser hold the screen awake now. */
export async function windowsAwake(): Promise<number> {
  const held = (await navigator.locks?.query())?.held ?? []
  return held.filter(({ name }) => name === LOCK).length
}
