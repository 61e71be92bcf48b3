/**
 * What is set about times goes along with the text: each setting with its line's beginning, as the roles do (rules R1 and R2 in
 * core/rundown/SPEC.md). A line that is deleted, or joined to the end of another one, takes its settings with it.
 */
import type { ChangeDesc, Text } from '@codemirror/state'
import { rundownMoved } from '#core/rundown/moved.ts'
import { type RundownSettings, withinMost } from '#core/rundown/settings.ts'
import type { Stretch } from './line-edits.ts'

/** The settings after a change of the text. */
export function mapRundown(
  settings: RundownSettings,
  changes: ChangeDesc,
  before: Text,
  after: Text,
): RundownSettings {
  if (changes.empty || isEmpty(settings)) return settings
  const deleted: Stretch[] = []
  changes.iterChangedRanges((from, to) => void deleted.push({ from, to }))
  return rundownMoved(settings, (at) => {
    if (at > before.length) return null
    const line = before.lineAt(at)
    if (deleted.some((stretch) => isGone(line, stretch))) return null
    const start = after.lineAt(changes.mapPos(line.from, 1)).from
    return start >= changes.mapPos(line.from, -1) ? start : null
  })
}

/** Whether a line is deleted with its break, or all its words together with what is before them. */
const isGone = (line: Stretch, { from, to }: Stretch): boolean =>
  from <= line.from && to >= line.to && (from < line.from || to > line.to)

const isEmpty = ({ parts, optional, items }: RundownSettings): boolean =>
  parts.length + optional.length + items.length === 0

/** What is set for the lines that begin within a stretch, places counted from its beginning. */
export function rundownWithin(settings: RundownSettings, { from, to }: Stretch): RundownSettings {
  const own = rundownMoved(settings, (at) => (at >= from && at < to ? at - from : null))
  return { ...own, parts: own.parts.filter(({ at }) => typeof at === 'number') }
}

/** The settings with others put in, their places counted from `from`; items that are there already are not put in twice. */
export function withRundown(
  settings: RundownSettings,
  more: RundownSettings,
  from: number,
): RundownSettings {
  const { parts, optional, items } = rundownMoved(more, (at) => at + from)
  const known = new Set(settings.items.map(({ id }) => id))
  return withinMost({
    parts: [...settings.parts, ...parts],
    optional: [...settings.optional, ...optional],
    items: [...settings.items, ...items.filter(({ id }) => !known.has(id))],
  })
}
