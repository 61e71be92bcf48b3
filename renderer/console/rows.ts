/** The rundown as the console lists it: opening, sections, closing, with what each is planned to take. */
import type { RundownPart } from '#core/pace/rundown.ts'
import type { Plan } from '#core/rundown/plan.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'

/** One line of the list. Positions are script time, `plannedMs` is time. */
export interface Row {
  readonly key: string
  /** The section as written, or which of the two parts without a heading it is. */
  readonly part: 'opening' | 'closing' | { readonly number: string; readonly heading: string }
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly start: ScriptMs
  /** Where it ends, its sub-sections with it. */
  readonly end: ScriptMs
  readonly plannedMs: number
}

const endOf = ({ start, naturalMs }: Pick<RundownPart, 'start' | 'naturalMs'>): ScriptMs =>
  scriptMs(start + naturalMs)

/** The lines in the order of the script; parts that take no time have none. */
export function rowsOf({ rundown, depths }: OpenSpeech, plan: Plan): Row[] {
  const rows: Row[] = []
  if (rundown.opening.naturalMs > 0)
    rows.push({
      key: 'opening',
      part: 'opening',
      level: 0,
      start: rundown.opening.start,
      end: endOf(rundown.opening),
      plannedMs: plan.opening,
    })
  for (const { index, section, start, naturalMs } of rundown.sections)
    rows.push({
      key: `section-${index}`,
      part: { number: section.number, heading: section.heading },
      level: depths[index] ?? 1,
      start,
      end: endOf({ start, naturalMs }),
      plannedMs: plan.sections[index] ?? 0,
    })
  if (rundown.closing.naturalMs > 0)
    rows.push({
      key: 'closing',
      part: 'closing',
      level: 0,
      start: rundown.closing.start,
      end: endOf(rundown.closing),
      plannedMs: plan.closing,
    })
  return rows
}

/** Index of the innermost line a position is in: the last one that has begun; -1 where there are none. */
export function rowAt(rows: readonly Row[], position: ScriptMs): number {
  return rows.findLastIndex((row) => row.start <= position)
}

/** Whether a line holds another one, further down: its sub-section, or one of that. */
export function holds(rows: readonly Row[], outer: number, inner: number): boolean {
  const level = rows[outer]?.level ?? 0
  if (outer >= inner || level === 0) return false
  return rows.slice(outer + 1, inner + 1).every((row) => row.level > level)
}
