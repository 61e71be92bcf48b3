/** Moving whole lines up and down, with all that they are. */
import type { EditorState, Line, TransactionSpec } from '@codemirror/state'
import { rundownMoved } from '#core/rundown/moved.ts'
import { chosenLines, lineAt } from './line-edits.ts'
import { step } from './step.ts'
import { marksBetween } from './text-marks.ts'
import { lineTold, marksReplaced, rundownSet, workField } from './work-field.ts'

/** Moves the chosen lines one up (-1) or down (1); null at the text's beginning or end. */
export function moveLines(state: EditorState, by: -1 | 1): TransactionSpec | null {
  const { doc, selection } = state
  const { from, to, anchor, head } = selection.main
  const lines = chosenLines(state, { from, to })
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  const neighbour = by < 0 ? first.number - 1 : last.number + 1
  if (neighbour < 1 || neighbour > doc.lines) return null
  const other = doc.line(neighbour)
  const upper = by < 0 ? [other] : lines
  const lower = by < 0 ? lines : [other]
  const start = upper[0]?.from ?? 0
  const end = lower.at(-1)?.to ?? start
  const order = [...lower, ...upper]
  const { marks, rundown } = state.field(workField)
  const begins = new Map<number, number>()
  const effects = []
  const texts: string[] = []
  let at = start
  for (const line of order) {
    texts.push(line.text)
    begins.set(line.from, at)
    effects.push(lineTold.of({ at, line: lineAt(state, line.from) }))
    const shift = at - line.from
    const moved = marksBetween(marks, line.from, line.to)
      .filter((mark) => isIn(line, mark))
      .map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }))
    effects.push(marksReplaced.of({ from: at, to: at + line.length, marks: moved }))
    at += line.length + 1
  }
  effects.push(rundownSet.of(rundownMoved(rundown, (place) => begins.get(place) ?? place)))
  const shift = by < 0 ? -(other.length + 1) : other.length + 1
  return step('move', {
    changes: { from: start, to: end, insert: state.toText(texts.join('\n')) },
    selection: { anchor: anchor + shift, head: head + shift },
    effects,
    scrollIntoView: true,
  })
}

const isIn = (line: Line, { start, end }: { start: number; end: number }) =>
  start >= line.from && end <= line.to && start < end
