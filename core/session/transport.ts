/** Arithmetic of the transport: where the tape is at an instant. Rules T in SPEC.md. */
import { type HostMs, type Rate, type ScriptMs, scriptMs } from '../time.ts'
import { tapeRate } from './pacing.ts'
import type { SessionState, Transport } from './state.ts'

/** Where a tape that plays will stand: at the pause that was asked for, or at the end of the script. */
export const standsAt = ({ stopAt }: Pick<Transport, 'stopAt'>, duration: ScriptMs): ScriptMs =>
  stopAt === null ? duration : scriptMs(Math.min(stopAt, duration))

/** Script time at an instant: never below the anchored position, never beyond where the tape stands. */
export function positionAt(transport: Transport, now: HostMs, duration: ScriptMs): ScriptMs {
  const run = transport.playing ? Math.max(0, now - transport.at) * transport.rate : 0
  const limit = transport.playing ? standsAt(transport, duration) : duration
  return scriptMs(Math.min(limit, transport.position + run))
}

/** Whether the tape moves at an instant: it plays, and has not come to where it stands. */
export function isRolling(state: SessionState, now: HostMs): boolean {
  const { transport, loaded } = state
  if (!transport.playing || loaded === null) return false
  return sessionPosition(state, now) < standsAt(transport, loaded.duration)
}

/** Whether a run has begun and not come to the end of the script: playing, or standing in the middle. */
export const isUnderWay = (state: SessionState, now: HostMs): boolean =>
  state.loaded !== null &&
  state.startedAt !== null &&
  sessionPosition(state, now) < state.loaded.duration

/** The rate that was chosen, whatever a held key makes of it (P4). */
export const chosenRate = ({ ease, transport }: Pick<SessionState, 'ease' | 'transport'>): Rate =>
  ease?.chosen ?? transport.rate

/** The rate at which the script fits into its slot; without a slot the one the run starts with (P10). */
export function plannedRate({ loaded, pacing }: Pick<SessionState, 'loaded' | 'pacing'>): Rate {
  if (loaded === null || pacing.slot === null) return pacing.start
  return tapeRate(loaded.duration / pacing.slot)
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
