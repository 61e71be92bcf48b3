/** Arithmetic of the transport: where the tape is at an instant. Rules T in SPEC.md. */
import { type HostMs, type ScriptMs, scriptMs } from '../time.ts'
import type { SessionState, Transport } from './state.ts'

/** Script time at an instant: never below the anchored position, never beyond `duration`. */
export function positionAt(transport: Transport, now: HostMs, duration: ScriptMs): ScriptMs {
  const run = transport.playing ? Math.max(0, now - transport.at) * transport.rate : 0
  return scriptMs(Math.min(duration, transport.position + run))
}

/** Script time of a session at an instant; 0 where no speech is open. */
export function sessionPosition(state: SessionState, now: HostMs): ScriptMs {
  return state.loaded === null
    ? scriptMs(0)
    : positionAt(state.transport, now, state.loaded.duration)
}

/** Index of the slide whose cue is the last at or before a position; -1 where there are no cues. */
export function slideAt(cues: readonly ScriptMs[], position: ScriptMs): number {
  let low = -1
  let high = cues.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const cue = cues[middle]
    if (cue !== undefined && cue <= position) low = middle
    else high = middle - 1
  }
  return low
}
