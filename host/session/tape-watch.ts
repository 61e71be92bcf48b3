/** Timers beside the tape: a checkpoint now and then while it plays, and the stop at the end or where a pause was asked for. */
import type { SessionState } from '#core/session/state.ts'
import { isRolling, rollsTo, sessionPosition, trackOf } from '#core/session/transport.ts'
import type { HostMs, ScriptMs } from '#core/time.ts'

/** Ms between checkpoints at the reference pace or slower; faster tapes are checked so much more often, to the floor (J7). */
const CHECKPOINT_EVERY = 500
const CHECKPOINT_FLOOR = 50
/** The longest wait a Node timer knows, ms. */
const LONGEST_WAIT = 2 ** 31 - 1

/** What a tape watch calls. */
export interface TapeWatchOptions {
  readonly now: () => HostMs
  /** The tape has run to where it stands: the end, or the stop of a pause (T7, P3). */
  readonly onEnd: () => void
  /** The tape has gone over a skipped stretch (K4). */
  readonly onGoneOver: () => void
  /** It is time for a checkpoint: here the tape is at this instant. */
  readonly onCheckpoint: (position: ScriptMs, at: HostMs) => void
}

/** The timers of one session. */
export interface TapeWatch {
  /** To be called with every new state. */
  readonly changed: (state: SessionState) => void
  /** Writes a last checkpoint if the tape is playing, and stops. */
  readonly close: () => void
}

/** Makes the timers, with the tape standing still. */
export function createTapeWatch({
  now,
  onEnd,
  onGoneOver,
  onCheckpoint,
}: TapeWatchOptions): TapeWatch {
  let playing: SessionState | null = null
  let endTimer: NodeJS.Timeout | undefined
  let checkpointTimer: NodeJS.Timeout | undefined

  const stop = () => {
    clearTimeout(endTimer)
    clearInterval(checkpointTimer)
  }
  const checkpoint = () => {
    if (playing === null) return
    const at = now()
    onCheckpoint(sessionPosition(playing, at), at)
  }
  const waitForEnd = () => {
    if (playing === null || playing.loaded === null) return
    const { transport, loaded, leftOut } = playing
    // From where it is anchored: what it has gone over since has not been told yet.
    const end = rollsTo(transport, trackOf(loaded, leftOut), transport.position)
    const left = end - transport.position - Math.max(0, now() - transport.at) * transport.rate
    const wait = Math.ceil(Math.max(0, left) / transport.rate)
    endTimer = setTimeout(() => atEnd(end), Math.min(LONGEST_WAIT, wait))
  }
  const atEnd = (end: ScriptMs) => {
    if (playing === null || playing.loaded === null) return
    const at = now()
    // A timer may come a little early by the host's clock: then it is set again.
    if (!isRolling(playing, at)) onEnd()
    else if (sessionPosition(playing, at) > end) onGoneOver()
    else waitForEnd()
  }
  return {
    changed(state) {
      stop()
      playing = state.transport.playing ? state : null
      if (playing === null) return
      const every = Math.max(CHECKPOINT_FLOOR, CHECKPOINT_EVERY / Math.max(1, state.transport.rate))
      checkpointTimer = setInterval(checkpoint, every)
      waitForEnd()
    },
    close() {
      checkpoint()
      stop()
      playing = null
    },
  }
}
