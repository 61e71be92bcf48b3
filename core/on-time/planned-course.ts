/** The plan as a line through the script: how much of the planned time should have gone at each position. */
import type { Rundown, RundownPart } from '../pace/rundown.ts'
import type { PartId, Plan } from '../rundown/plan.ts'
import { skippedWithin } from '../rundown/stretches.ts'
import { type ScriptMs, scriptMs } from '../time.ts'

/** A stretch of the script that the plan gives a time to: words that are said, what is skipped (0), a timed item (no script). */
export interface PlannedStretch {
  readonly start: ScriptMs
  readonly end: ScriptMs
  /** Ms of the plan before it. */
  readonly before: number
  readonly plannedMs: number
}

/** The stretches in order: together they are the script, and their times the plan's whole. */
export function plannedCourse(rundown: Rundown, plan: Plan): readonly PlannedStretch[] {
  const stretches: PlannedStretch[] = []
  let before = 0
  const add = (start: number, end: number, plannedMs: number) => {
    stretches.push({ start: scriptMs(start), end: scriptMs(end), before, plannedMs })
    before += plannedMs
  }
  const items = [...plan.items]
  const itemsTo = (position: number) => {
    while (items[0] !== undefined && items[0].position <= position) {
      add(items[0].position, items[0].position, items[0].ms)
      items.shift()
    }
  }
  for (const { start, end, plannedMs } of ownWords(rundown, plan)) {
    const spoken = end - start - skippedWithin(plan.skips, start, end)
    const each = spoken > 0 ? plannedMs / spoken : 0
    const cuts = [
      ...plan.skips.flatMap(({ from, to }) => [from, to]),
      ...items.map(({ position }) => position),
    ].filter((cut) => cut > start && cut < end)
    const edges = [...new Set<number>([start, ...cuts, end])].toSorted((one, other) => one - other)
    for (const [index, from] of edges.slice(0, -1).entries()) {
      itemsTo(from)
      const to = edges[index + 1] ?? end
      add(from, to, (to - from - skippedWithin(plan.skips, from, to)) * each)
    }
    // Nothing is said in it: its time is where it stands.
    if (spoken <= 0 && plannedMs > 0) add(end, end, plannedMs)
  }
  itemsTo(Number.POSITIVE_INFINITY)
  return stretches
}

/** The words of the opening, of each section without its sub-sections, and of the closing, without the timed items. */
function ownWords(rundown: Rundown, plan: Plan) {
  const others = new Map<PartId, number>()
  const takes = (part: PartId, ms: number) => void others.set(part, (others.get(part) ?? 0) + ms)
  for (const { index, section } of rundown.sections)
    if (section.parent !== null) takes(section.parent, plan.sections[index] ?? 0)
  for (const { part, ms } of plan.items) takes(part, ms)
  const begin = (part: PartId, { start }: Pick<RundownPart, 'start'>, plannedMs: number) => ({
    start,
    plannedMs: Math.max(0, plannedMs - (others.get(part) ?? 0)),
  })
  const begins = [
    begin('opening', rundown.opening, plan.opening),
    ...rundown.sections.map((section) =>
      begin(section.index, section, plan.sections[section.index] ?? 0),
    ),
    begin('closing', rundown.closing, plan.closing),
  ]
  return begins.map(({ start, plannedMs }, index) => ({
    start,
    end: begins[index + 1]?.start ?? scriptMs(rundown.whole.naturalMs),
    plannedMs,
  }))
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
