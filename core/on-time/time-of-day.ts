/** Times of day where a person gives one. */
import { type TimeOfDay, timeOfDayAt } from '../time.ts'

const DAY = 86_400_000
const HALF_DAY = DAY / 2

/** "9:30" or "09:30" as a time of day; null where it is none. */
export function timeOfDay(text: string): TimeOfDay | null {
  const found = /^(\d{1,2})[:：](\d{2})$/u.exec(text.trim())
  if (found === null) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2])]
  return hours < 24 && minutes < 60 ? timeOfDayAt((hours * 60 + minutes) * 60_000) : null
}

/** Ms from one time of day to another, the nearer way round: 23:50 to 0:10 are 20 minutes, 10:30 to 10:25 are minus 5. */
export const untilTimeOfDay = (from: TimeOfDay, to: TimeOfDay): number =>
  ((((to - from + HALF_DAY) % DAY) + DAY) % DAY) - HALF_DAY
