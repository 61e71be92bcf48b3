/** The pace as people choose it: whole 字/分 or words/min, in steps, within the range. */
import { PACE_RANGE } from '#core/pace/reference.ts'
import { pace, type Pace } from '#core/time.ts'

/** One press of − or +, 字/分 or words/min. */
export const PACE_STEP = 5

/** The pace nearest to a number that may be chosen. */
export const chosenPace = (perMinute: number): Pace =>
  pace(Math.min(PACE_RANGE.highest, Math.max(PACE_RANGE.lowest, Math.round(perMinute))))

/** The next multiple of the step above (`+1`) or below (`-1`) a pace. */
export function nextPace(from: Pace, direction: 1 | -1): Pace {
  // Paces come from rates and carry rounding errors; 174.9999 is 175.
  const steps = Math.round(from) / PACE_STEP
  const next = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1
  return chosenPace(next * PACE_STEP)
}
