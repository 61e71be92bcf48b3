/**
 * What a run has spent in each part of the speech: counted between two anchors of its tape, in which it plays at one rate, or
 * stands. Rules S in SPEC.md.
 */
import { skippedWithin, skipsAhead } from '../rundown/stretches.ts'
import type { HostMs, ScriptMs } from '../time.ts'
import type { Loaded, SessionCommand, SessionState, Transport } from './state.ts'
import { positionAt, sessionPosition, type Track, trackOf } from './transport.ts'

/** The parts that time is counted for, by where they begin; a speech that names none is one part. */
const partsOf = ({ parts }: Loaded): readonly number[] =>
  parts === undefined || parts.length === 0 ? [0] : parts

/** Index of the part that a position lies in. */
export function partAt(loaded: Loaded, position: ScriptMs): number {
  const next = partsOf(loaded).findIndex((start) => start > position)
  return next < 0 ? partsOf(loaded).length - 1 : Math.max(0, next - 1)
}

/** What the time up to an instant adds, from where the tape was anchored, to what was spent in each part (S1, S2). */
function withTime(
  spent: number[],
  transport: Transport,
  loaded: Loaded,
  track: Track,
  now: HostMs,
): number[] {
  const whole = Math.max(0, now - transport.at)
  if (whole === 0) return spent
  const parts = partsOf(loaded)
  const next = parts.map((_, index) => spent[index] ?? 0)
  const from = transport.position
  const to = positionAt(transport, now, track)
  const skips = skipsAhead(track.skips, from)
  let left = whole
  if (transport.playing) {
    for (const [index, start] of parts.entries()) {
      const end = parts[index + 1] ?? loaded.duration
      const [first, last] = [Math.max(from, start), Math.min(to, end)]
      const within = last - first - skippedWithin(skips, first, last)
      if (within <= 0) continue
      const ms = Math.min(left, within / transport.rate)
      next[index] = (next[index] ?? 0) + ms
      left -= ms
    }
  }
  // What is left it stood. At the end the run is over, and nothing is counted any more.
  const at = partAt(loaded, to)
  if (to < loaded.duration) next[at] = (next[at] ?? 0) + left
  return next
}

/** Ms that the run has spent in each part up to an instant; nothing before it begins (S1). */
export function spentAt(state: SessionState, now: HostMs): number[] {
  const { loaded, startedAt, spent, transport } = state
  if (loaded === null || startedAt === null) return []
  return withTime(spent, transport, loaded, trackOf(loaded, state.leftOut), now)
}

/** Counts what lies between two states of a session; `command` is what led from one to the other (S1 to S4). */
export function countSpent(
  before: SessionState,
  after: SessionState,
  command: SessionCommand,
): SessionState {
  if (after === before) return after
  const { loaded } = before
  if (command.kind === 'restore') return { ...after, spent: command.spent ?? [] }
  const goesOn = loaded !== null && after.startedAt !== null && after.startedAt === before.startedAt
  if (!goesOn) return after.spent.length === 0 ? after : { ...after, spent: [] }
  const counted = withTime(
    before.spent,
    before.transport,
    loaded,
    trackOf(loaded, before.leftOut),
    after.transport.at,
  )
  const spent =
    command.kind === 'revise' && after.loaded !== loaded
      ? taken(counted, command.parts ?? [])
      : counted
  return spent === after.spent ? after : { ...after, spent }
}

/** The time of each part, in the parts that its words are in now (S4). */
function taken(spent: readonly number[], parts: readonly number[]): number[] {
  const next: number[] = []
  for (const [index, ms] of spent.entries()) {
    const to = parts[index] ?? index
    while (next.length <= to) next.push(0)
    next[to] = (next[to] ?? 0) + ms
  }
  return next
}

/** Where each part of one script lies in the next, told with an edit: `moved` takes a place along with its words. */
export const partsMoved = (
  before: Loaded,
  after: Loaded,
  moved: (position: ScriptMs) => ScriptMs,
): number[] => (before.parts ?? []).map((start) => partAt(after, moved(start)))

/** The part in which a session is at an instant; null without a speech. */
export const partNow = (state: SessionState, now: HostMs): number | null =>
  state.loaded === null ? null : partAt(state.loaded, sessionPosition(state, now))
