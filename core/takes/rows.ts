/** The parts of a take as people speak of them: a section with all that is in it, and what is in it below. */
import type { PartTime } from './report.ts'

/** One line of a report; ms. */
export interface ReportRow extends Pick<
  PartTime,
  'kind' | 'key' | 'depth' | 'number' | 'heading' | 'planned' | 'actual' | 'stood'
> {
  /** Share of its script that was said at least once, 0 to 1. */
  readonly said: number
}

/**
 * Sections of the first level with those of the second in them (their own words before these included); opening and closing
 * as they are. So the lines of depth 1 sum to the take.
 */
export function rowsOf(parts: readonly PartTime[]): ReportRow[] {
  return parts.map((part, index) => {
    if (part.kind !== 'section' || part.depth !== 1) return part
    const next = parts.findIndex(
      (other, at) => at > index && (other.depth === 1 || other.kind !== 'section'),
    )
    const within = parts.slice(index, next < 0 ? parts.length : next)
    const sum = (of: (one: PartTime) => number) => within.reduce((total, one) => total + of(one), 0)
    const planned = sum((one) => one.planned)
    return {
      ...part,
      planned,
      actual: sum((one) => one.actual),
      stood: sum((one) => one.stood),
      // By what was planned: a long sub-section counts for more. Nothing planned, nothing to weigh by.
      said: planned === 0 ? part.said : sum((one) => one.said * one.planned) / planned,
    }
  })
}
