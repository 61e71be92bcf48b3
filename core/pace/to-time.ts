/**
 * To time: the rate that ends the section or the speech on plan, and the way there, so slow that nobody notices. Pure
 * arithmetic: why it neither overshoots nor oscillates stands in docs/decisions/0102-to-time.md.
 */
import { type Pacing, withinLimits } from '../session/pacing.ts'
import type { SessionState } from '../session/state.ts'
import {
  chosenRate,
  sessionPosition,
  standsForItem,
  stillToCome,
  trackOf,
} from '../session/transport.ts'
import { spokenBetween } from '../rundown/stretches.ts'
import { type HostMs, rate, type Rate, type ScriptMs } from '../time.ts'

/** Where a part of the speech ends, and when it should: ms after the start of the run. */
export interface DueEnd {
  readonly position: ScriptMs
  readonly due: number
  /** Of that, the timed items of this part and those before it, ms. */
  readonly items: number
}

/** The ends of opening, top sections and closing, in order; the last is the end of the speech. */
export type Course = readonly DueEnd[]

/**
 * The rate may change by this much of itself in a second. A change of tempo of speech is just noticed at 5 % (Quené, On
 * the just noticeable difference for tempo in speech, J. Phonetics 35, 2007), and a gradual change of speed is
 * harder to see than a sudden one (Gottsdanker, Frick, Lockard, Identifying the acceleration of visual targets, Br. J.
 * Psychol. 52, 1961). Here 5 % take ten seconds.
 */
export const MOST_CHANGE_PER_SECOND = 0.005

/** A rate that differs by less than this much of itself is left as it is. */
const WORTH_STEERING = 0.002

/** Looks at least so far ahead, ms: nearer than that, the end of a section asks for more and more for less and less. */
const LOOK_AHEAD = 60_000

/** In the last seconds, ms, the rate stays: what could still be won is not to be heard. */
const HOLDS_LAST = 10_000

/**
 * How much of the time this run loses, 0 to a fifth: what it has lost, over what it has lasted and a while in which
 * nothing was known. The speaker who pauses for a tenth of the time will go on pausing.
 */
function lossOf({ lost }: SessionState, elapsed: number): number {
  return Math.min(MOST_LOST, Math.max(0, lost.ms) / (elapsed + KNOWN_AFTER))
}

const MOST_LOST = 0.2
const KNOWN_AFTER = 180_000

/** The end to aim for from a position; null at the end of the speech. */
function aimOf(
  course: Course,
  target: Pacing['target'],
  position: ScriptMs,
  at: Rate,
): DueEnd | null {
  const last = course.at(-1)
  if (last === undefined || position >= last.position) return null
  if (target === 'speech') return last
  return course.find((end) => end.position - position >= LOOK_AHEAD * at) ?? last
}

/**
 * The rate at which what is aimed for would end on plan, if the run loses on as it has lost (P13): not cut to the limits,
 * and infinite where it is overdue. Null where nothing is due: no speech, at its end, or neither a slot nor to time.
 */
export function neededRate(state: SessionState, course: Course, now: HostMs): number | null {
  const { loaded, pacing, startedAt } = state
  if (loaded === null || (pacing.slot === null && pacing.mode !== 'to-time')) return null
  const position = sessionPosition(state, now)
  const target = pacing.mode === 'to-time' ? pacing.target : 'speech'
  const aim = aimOf(course, target, position, chosenRate(state))
  if (aim === null) return null
  const elapsed = startedAt === null ? 0 : Math.max(0, now - startedAt)
  // The tape stands for what is still to come of the items, and has done so for the others.
  const track = trackOf(loaded, state.leftOut)
  const passed = track.items.reduce(
    (sum, item) => sum + (item.position <= position ? item.ms : 0),
    0,
  )
  const items = Math.max(0, aim.items - passed) + (standsForItem(state, now)?.left ?? 0)
  const left = (aim.due - elapsed - items) * (1 - lossOf(state, elapsed))
  const spoken = spokenBetween(track.skips, position, aim.position)
  return left <= 0 ? Number.POSITIVE_INFINITY : spoken / left
}

/** Whether the host steers: the tape plays to time, and nobody holds a key or has asked for a pause. */
export const isSteered = ({ loaded, pacing, transport, ease }: SessionState): boolean =>
  loaded !== null &&
  pacing.mode === 'to-time' &&
  transport.playing &&
  transport.stopAt === null &&
  ease === null

/**
 * The rate for the next second, to be asked for once a second; null where it is to stay. Within the limits, or on its way
 * there from outside.
 */
export function nextRate(state: SessionState, course: Course, now: HostMs): Rate | null {
  if (!isSteered(state)) return null
  const needed = neededRate(state, course, now)
  const chosen = chosenRate(state)
  if (needed === null || stillToCome(state, now).spoken < HOLDS_LAST * chosen) return null
  const goal = withinLimits(state.pacing, needed)
  if (Math.abs(goal / chosen - 1) < WORTH_STEERING) return null
  const most = 1 + MOST_CHANGE_PER_SECOND
  return rate(Math.min(chosen * most, Math.max(chosen / most, goal)))
}
