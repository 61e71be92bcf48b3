/** The state of the work for lists beside the text: at once after a step, a moment after the last key that was typed. */
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { sameWork } from './speech-work.ts'
import type { Anchor, WorkStore } from './work-store.ts'

/** Lists wait so long after a key, ms. */
const AFTER_TYPING = 200

/** A readable of the work as it was last looked at, and what ends it. */
export interface Settled extends Readable<Anchor> {
  /** Begins to follow the store; the function that it answers ends it. */
  readonly follow: () => () => void
}

/** Follows a store. */
export function settledWork(store: WorkStore): Settled {
  const at = writable(store.anchor())
  let timer: ReturnType<typeof setTimeout> | null = null
  const settle = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const before = at.get()
    // The cues of slides and what is selected are nothing to the lists.
    if (sameWork(before.state, store.get())) return
    at.set(store.anchor())
    before.release()
  }
  return {
    get: at.get,
    subscribe: at.subscribe,
    follow() {
      const stop = store.watch((transaction) => {
        if (!transaction.docChanged && transaction.effects.length === 0) return
        const typed = transaction.isUserEvent('input') || transaction.isUserEvent('delete')
        if (timer !== null) clearTimeout(timer)
        timer = setTimeout(settle, typed ? AFTER_TYPING : 0)
      })
      return () => {
        stop()
        if (timer !== null) clearTimeout(timer)
      }
    },
  }
}
