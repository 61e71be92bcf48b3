/** The plan as a line through the script: how much of the planned time should have gone at each position. */
import type { Plan, Rundown } from '../pace/rundown.ts'
import { type ScriptMs, scriptMs } from '../time.ts'

/** A stretch of the script that the plan gives a time to: the opening, a section's own words, the closing. */
export interface PlannedStretch {
  readonly start: ScriptMs
  readonly end: ScriptMs
  /** Ms of the plan before it. */
  readonly before: number
  readonly plannedMs: number
}

/** The stretches in order: together they are the script, and their times the plan's whole. */
export function plannedCourse(rundown: Rundown, plan: Plan): readonly PlannedStretch[] {
  const inside = rundown.sections.map(() => 0)
  for (const { index, section } of rundown.sections)
    if (section.parent !== null)
      inside[section.parent] = (inside[section.parent] ?? 0) + (plan.sections[index] ?? 0)
  const begins = [
    { start: rundown.opening.start, plannedMs: plan.opening },
    ...rundown.sections.map(({ index, start }) => ({
      start,
      plannedMs: Math.max(0, (plan.sections[index] ?? 0) - (inside[index] ?? 0)),
    })),
    { start: rundown.closing.start, plannedMs: plan.closing },
  ]
  let before = 0
  return begins.map(({ start, plannedMs }, index) => {
    const end = begins[index + 1]?.start ?? scriptMs(rundown.whole.naturalMs)
    const stretch = { start, end, before, plannedMs }
    before += plannedMs
    return stretch
  })
}

/** Ms of the plan that should have gone at a position: within a stretch in proportion to its script. */
export function plannedAt(course: readonly PlannedStretch[], position: ScriptMs): number {
  const at = course.findLast(({ start }) => start <= position)
  if (at === undefined) return 0
  const length = at.end - at.start
  const share = length > 0 ? Math.min(1, (position - at.start) / length) : 1
  return at.before + share * at.plannedMs
}

/** Ms that the plan gives to the script between two positions, the first before the second. */
export const plannedBetween = (
  course: readonly PlannedStretch[],
  from: ScriptMs,
  to: ScriptMs,
): number => plannedAt(course, to) - plannedAt(course, from)
