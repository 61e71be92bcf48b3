/** Lets a held key go when nobody says any more that it is held (P6): its window was closed, or its line is down. */
import type { SessionState } from '#core/session/state.ts'

/** How long a key counts as held after its last word, ms. */
export const HELD_FOR = 1500

/** The watch over the key that is held. */
export interface EaseWatch {
  /** A window has said that the key is held; to be called after `changed`. */
  readonly renewed: () => void
  /** To be called with every new state. */
  readonly changed: (state: SessionState) => void
  readonly close: () => void
}

/** Makes a watch; `onLost` is called when a held key has not been renewed. */
export function createEaseWatch(onLost: () => void): EaseWatch {
  let held = false
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    if (held) timer = setTimeout(onLost, HELD_FOR)
  }
  return {
    renewed: wait,
    changed(state) {
      const now = state.ease !== null
      if (now === held) return
      held = now
      wait()
    },
    close() {
      held = false
      clearTimeout(timer)
    },
  }
}
