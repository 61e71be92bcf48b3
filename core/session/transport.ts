/** Arithmetic of the transport: where the tape is at an instant. Rules T in SPEC.md. */
import {
  positionAfter,
  skipsAhead,
  spokenBetween,
  type Stretch,
  withStretches,
} from '../rundown/stretches.ts'
import { type HostMs, type Rate, type ScriptMs, scriptMs } from '../time.ts'
import { tapeRate } from './pacing.ts'
import type { Loaded, SessionState, Transport } from './state.ts'

/** The script as a tape runs through it: its length, what it goes over, and the timed items. */
export interface Track {
  readonly duration: ScriptMs
  readonly skips: readonly Stretch[]
  readonly items: NonNullable<Loaded['items']>
}

/** The track of a session: with what the run leaves out. */
export const trackOf = (loaded: Loaded, leftOut: readonly Stretch[]): Track => ({
  duration: loaded.duration,
  skips: withStretches(loaded.skips ?? [], leftOut),
  items: loaded.items ?? [],
})

/**
 * Where a tape that plays will stand: at a timed item, at the pause that was asked for, or at the end of the script. What
 * it goes over it goes over with its items.
 */
export function standsAt(
  { stopAt, position }: Transport,
  { duration, skips, items }: Track,
): ScriptMs {
  const item = items.find(
    (one) =>
      one.stands &&
      one.position > position &&
      !skips.some((skip) => skip.from >= position && isWithin(skip, one.position)),
  )
  return scriptMs(Math.min(stopAt ?? duration, item?.position ?? duration, duration))
}

const isWithin = ({ from, to }: Stretch, position: ScriptMs): boolean =>
  from < position && position < to

/** Script time at an instant: never below the anchored position, never beyond where the tape stands (T1, K1). */
export function positionAt(transport: Transport, now: HostMs, track: Track): ScriptMs {
  const { playing, position, at, rate } = transport
  if (!playing) return scriptMs(Math.min(track.duration, position))
  const run = Math.max(0, now - at) * rate
  const stands = standsAt(transport, track)
  return scriptMs(Math.min(stands, positionAfter(track.skips, position, run)))
}

/** How far a tape that plays goes from a position without going over anything: to where it stands, or to the next skipped stretch. */
export function rollsTo(transport: Transport, track: Track, position: ScriptMs): ScriptMs {
  const stands = standsAt(transport, track)
  const next = track.skips.find(({ from }) => from >= position)
  return next === undefined ? stands : scriptMs(Math.min(stands, next.from))
}

/** Whether the tape moves at an instant: it plays, and has not come to where it stands. */
export function isRolling(state: SessionState, now: HostMs): boolean {
  const { transport, loaded } = state
  if (!transport.playing || loaded === null) return false
  return sessionPosition(state, now) < standsAt(transport, trackOf(loaded, state.leftOut))
}

/** Whether a run has begun and not come to the end of the script: playing, or standing in the middle. */
export const isUnderWay = (state: SessionState, now: HostMs): boolean =>
  state.loaded !== null &&
  state.startedAt !== null &&
  sessionPosition(state, now) < state.loaded.duration

/** The rate that was chosen, whatever a held key makes of it (P4). */
export const chosenRate = ({ ease, transport }: Pick<SessionState, 'ease' | 'transport'>): Rate =>
  ease?.chosen ?? transport.rate

/** The rate at which what is said fits into the slot; without a slot the one the run starts with (P10, K5). */
export function plannedRate({ loaded, pacing }: Pick<SessionState, 'loaded' | 'pacing'>): Rate {
  if (loaded === null || pacing.slot === null) return pacing.start
  const { skips, items, duration } = trackOf(loaded, [])
  const text = spokenBetween(skips, scriptMs(0), duration)
  return tapeRate(text / Math.max(1, pacing.slot - items.reduce((sum, { ms }) => sum + ms, 0)))
}

/**
 * The timed item that the tape of a run stands at by itself, and how much of its time is left, ms; null where it stands at none
 * (K6).
 */
export function standsForItem(
  state: SessionState,
  now: HostMs,
): { readonly ms: number; readonly left: number } | null {
  const { loaded, lost, startedAt } = state
  if (loaded === null || startedAt === null || isRolling(state, now)) return null
  const position = sessionPosition(state, now)
  const there = (loaded.items ?? []).filter((one) => one.stands && one.position === position)
  if (there.length === 0) return null
  const ms = there.reduce((sum, one) => sum + one.ms, 0)
  const stood = lost.since === null ? 0 : Math.max(0, now - lost.since)
  return { ms, left: Math.max(0, ms - stood) }
}

/**
 * What is still to be said at an instant, ms at the reference pace, and what the timed items take that are still to come,
 * with what is left of the one that it stands for.
 */
export function stillToCome(
  state: SessionState,
  now: HostMs,
): { readonly spoken: number; readonly items: number } {
  const { loaded, leftOut } = state
  if (loaded === null) return { spoken: 0, items: 0 }
  const { skips, items, duration } = trackOf(loaded, leftOut)
  const position = sessionPosition(state, now)
  return {
    spoken: spokenBetween(skips, position, duration),
    items: items.reduce(
      (sum, item) => sum + (item.position > position ? item.ms : 0),
      standsForItem(state, now)?.left ?? 0,
    ),
  }
}

/** Script time of a session at an instant; 0 where no speech is open. */
export function sessionPosition(
  { loaded, leftOut, transport }: SessionState,
  now: HostMs,
): ScriptMs {
  return loaded === null ? scriptMs(0) : positionAt(transport, now, trackOf(loaded, leftOut))
}

/** What the tape of a session goes over; nothing where no speech is open. */
export const skipsOf = ({ loaded, leftOut }: Pick<SessionState, 'loaded' | 'leftOut'>) =>
  loaded === null ? [] : trackOf(loaded, leftOut).skips

/** Ms until the tape comes to a position that is ahead, at its rate, if it rolls on: with what it stands for, without what it goes over. */
export function untilPosition(state: SessionState, position: ScriptMs, now: HostMs): number {
  const { loaded, leftOut, transport } = state
  if (loaded === null) return 0
  const from = sessionPosition(state, now)
  const { skips, items } = trackOf(loaded, leftOut)
  const stands = items.reduce(
    (sum, item) => sum + (item.position > from && item.position < position ? item.ms : 0),
    standsForItem(state, now)?.left ?? 0,
  )
  return spokenBetween(skips, from, position) / transport.rate + stands
}

/**
 * Index of the slide whose cue is the last at or before a position; -1 where there are no cues. `skips`: what the tape goes over:
 * a slide of words that were not said does not come on behind them (C4).
 */
export function slideAt(
  cues: readonly ScriptMs[],
  position: ScriptMs,
  skips: readonly Stretch[] = [],
): number {
  let low = -1
  let high = cues.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const cue = cues[middle]
    if (cue !== undefined && cue <= position) low = middle
    else high = middle - 1
  }
  const behind = skips.filter(({ to }) => to <= position)
  while (low > 0 && isSkipped(cues[low], behind)) low -= 1
  return low
}

/** Index of the first slide that is still to come on by itself; the number of slides where there is none. */
export function slideAfter(
  cues: readonly ScriptMs[],
  position: ScriptMs,
  skips: readonly Stretch[],
): number {
  const ahead = skipsAhead(skips, position)
  const found = cues.findIndex((cue) => cue > position && !isSkipped(cue, ahead))
  return found < 0 ? cues.length : found
}

/** Whether a cue stands in words that the tape goes over; false for none. */
export const isSkipped = (cue: ScriptMs | undefined, skips: readonly Stretch[]): boolean =>
  cue !== undefined && skips.some(({ from, to }) => from <= cue && cue < to)
