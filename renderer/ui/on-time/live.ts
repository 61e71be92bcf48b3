/** How the run of the open speech stands against its plan, worked out by each page from the published state (rules O). */
import { type OnTime, onTimeAt } from '#core/on-time/on-time.ts'
import { plannedCourse, type PlannedStretch } from '#core/on-time/planned-course.ts'
import { planOf } from '#core/pace/rundown.ts'
import { plannedMs } from '#core/pace/to-time.ts'
import type { SessionState } from '#core/session/state.ts'
import type { HostMs } from '#core/time.ts'
import type { OpenSpeech } from '../speech/open-speech.ts'

const courses = new WeakMap<
  OpenSpeech,
  { readonly whole: number; readonly course: readonly PlannedStretch[] }
>()

/** The plan of a speech as a line through its script; the same object while nothing of it changes. */
export function courseNow(open: OpenSpeech, session: SessionState): readonly PlannedStretch[] {
  const whole = plannedMs(session)
  const known = courses.get(open)
  if (known?.whole === whole) return known.course
  const course = plannedCourse(open.rundown, planOf(open.rundown, whole))
  courses.set(open, { whole, course })
  return course
}

/** The times of the run at an instant; null before it begins. */
export const liveTimes = (open: OpenSpeech, session: SessionState, now: HostMs): OnTime | null =>
  onTimeAt(session, courseNow(open, session), now)
