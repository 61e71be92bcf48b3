/** How the run of the open speech stands against its plan, worked out by each page from the published state (rules O). */
import { type OnTime, onTimeAt } from '#core/on-time/on-time.ts'
import { plannedCourse, type PlannedStretch } from '#core/on-time/planned-course.ts'
import { planningOf, type SpeechPlan } from '#core/rundown/plan.ts'
import type { SessionState } from '#core/session/state.ts'
import type { HostMs } from '#core/time.ts'
import type { OpenSpeech } from '../speech/open-speech.ts'

const courses = new WeakMap<SpeechPlan, readonly PlannedStretch[]>()

/** The plan of a speech as a line through its script; the same object while nothing of it changes. */
export function courseNow(open: OpenSpeech, session: SessionState): readonly PlannedStretch[] {
  const planned = open.plan(planningOf(session))
  const known = courses.get(planned)
  if (known !== undefined) return known
  const course = plannedCourse(open.rundown, planned.plan)
  courses.set(planned, course)
  return course
}

/** The times of the run at an instant; null before it begins. */
export const liveTimes = (open: OpenSpeech, session: SessionState, now: HostMs): OnTime | null =>
  onTimeAt(session, courseNow(open, session), now)
