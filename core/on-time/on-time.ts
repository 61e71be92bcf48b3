/** Whether the speech is on time: rules O in core/on-time/SPEC.md. Everything on the host's monotonic clock. */
import { spentAt } from '../session/spent.ts'
import type { SessionState } from '../session/state.ts'
import { chosenRate, sessionPosition, standsForItem, stillToCome } from '../session/transport.ts'
import type { HostMs, ScriptMs } from '../time.ts'
import { plannedAt, plannedBetween, type PlannedStretch } from './planned-course.ts'

/** How it stands, from best to worst; never shown by colour alone. */
export type Standing = 'fine' | 'watch' | 'over'

/** The times of a run at an instant, ms. */
export interface OnTime {
  /** In all parts together. */
  readonly used: number
  /** How much earlier than planned this place was reached; below zero: later. */
  readonly ahead: number
  /** Until the end of the script at the chosen rate, with the timed items that are still to come. */
  readonly untilEnd: number
  /** How much later than the plan's end the script would end, at this rate; below zero: earlier. */
  readonly late: number
  readonly standing: Standing
}

/** A deviation that nobody in the hall notices: 15 s, or a hundredth of the whole in a long speech. */
const UNNOTICED = 15_000
const UNNOTICED_SHARE = 0.01
/** A deviation for which something has to be left out: a minute, or four hundredths. A pace changes by 5 % unheard. */
const TOO_LATE = 60_000
const TOO_LATE_SHARE = 0.04

/** How a deviation counts in a speech that should take so many ms (O4). Nobody was ever blamed for ending early. */
export function standingOf(late: number, wholeMs: number): Standing {
  if (late > Math.max(TOO_LATE, TOO_LATE_SHARE * wholeMs)) return 'over'
  return late > Math.max(UNNOTICED, UNNOTICED_SHARE * wholeMs) ? 'watch' : 'fine'
}

/** The times of a run; null before it begins, and without a speech. `course`: of the plan as it is now. */
export function onTimeAt(
  state: SessionState,
  course: readonly PlannedStretch[],
  now: HostMs,
): OnTime | null {
  const { loaded, startedAt } = state
  if (loaded === null || startedAt === null) return null
  const position = sessionPosition(state, now)
  const left = stillToCome(state, now)
  const untilEnd = left.spoken / chosenRate(state) + left.items
  // Not the time since its start: at the end of the script the run is over.
  const used = spentAt(state, now).reduce((sum, ms) => sum + ms, 0)
  const whole = plannedAt(course, loaded.duration)
  const late = used + untilEnd - whole
  return {
    used,
    // What is left of an item that the tape stands for is not won yet.
    ahead: plannedAt(course, position) - (standsForItem(state, now)?.left ?? 0) - used,
    untilEnd,
    late,
    standing: standingOf(late, whole),
  }
}

/** A section's own times, ms (O5). */
export interface SectionTimes {
  readonly spent: number
  readonly planned: number
}

/**
 * What was spent between two positions, where parts begin, and what the plan gives to what lies between them. Nothing is
 * spent before the run, and nothing is known of places that are within a part: null.
 */
export function sectionTimes(
  state: SessionState,
  course: readonly PlannedStretch[],
  { start, end }: { readonly start: ScriptMs; readonly end: ScriptMs },
  now: HostMs,
): SectionTimes | null {
  const parts = state.loaded?.parts ?? []
  if (!parts.includes(start)) return null
  const spent = spentAt(state, now)
  return {
    spent: parts.reduce(
      (sum, at, index) => sum + (at >= start && at < end ? (spent[index] ?? 0) : 0),
      0,
    ),
    planned: plannedBetween(course, start, end),
  }
}
