/** The pace keeper: while the tape plays to time, looks once a second whether it should go faster or slower (P12). */
import { type Course, nextRate, isSteered } from '#core/pace/to-time.ts'
import type { SessionState } from '#core/session/state.ts'
import type { HostMs, Rate } from '#core/time.ts'

/** Ms between two looks; how far the rate may move at each is reckoned for it (`MOST_CHANGE_PER_SECOND`). */
const LOOKS_EVERY = 1000

/** What a pace keeper works with. */
export interface PaceKeeperOptions {
  readonly now: () => HostMs
  /** When each part of the open speech is due, as things are in this state. */
  readonly course: (state: SessionState) => Course
  readonly onSteer: (rate: Rate) => void
}

/** The pace keeper of one session. */
export interface PaceKeeper {
  /** To be called with every new state. */
  readonly changed: (state: SessionState) => void
  readonly close: () => void
}

/** Makes a pace keeper that has nothing to keep yet. */
export function createPaceKeeper({ now, course, onSteer }: PaceKeeperOptions): PaceKeeper {
  let steered: SessionState | null = null
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    if (steered === null) return
    const rate = nextRate(steered, course(steered), now())
    if (rate !== null) onSteer(rate)
  }
  const close = () => {
    clearInterval(timer)
    timer = undefined
    steered = null
  }
  return {
    changed(state) {
      if (!isSteered(state)) {
        close()
        return
      }
      steered = state
      // It goes on over its own changes: looks are never nearer than a second.
      timer ??= setInterval(look, LOOKS_EVERY)
    },
    close,
  }
}
