/** Marking stretches of the text: stress, readings, names that are not broken. */
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { Mark } from '#core/manuscript/manuscript.ts'
import { chosenLines, type Stretch } from './line-edits.ts'
import { step } from './step.ts'
import { type MarkAs, type MarkKind, marksBetween, withoutStretch } from './text-marks.ts'
import { marksReplaced, workField } from './work-field.ts'

/** Longest reading, characters; as the manuscript has it. */
export const LONGEST_READING = 60

/** What can be marked by hand; what is not spoken has its own functions. */
export type EmphasisAs = Exclude<MarkAs, { kind: 'set-aside' }>

/** Marks a stretch, in each of its lines. Marks of the same kind that it touches give way; a reading goes in one line only. */
export function mark(state: EditorState, stretch: Stretch, as: EmphasisAs): TransactionSpec {
  return step('mark', {
    effects: chosenLines(state, stretch).flatMap((line, index) => {
      if (as.kind === 'reading' && index > 0) return []
      const start = Math.max(line.from, stretch.from)
      const end = Math.min(line.to, stretch.to)
      if (end <= start) return []
      const others = withoutStretch(inLine(state, line), as.kind, start, end)
      return [
        marksReplaced.of({ from: line.from, to: line.to, marks: [...others, { start, end, as }] }),
      ]
    }),
  })
}

/** Takes the marks of a kind off a stretch; of those that reach beyond it the rest stays, but for readings. */
export function unmark(
  state: EditorState,
  stretch: Stretch,
  kind: EmphasisAs['kind'],
): TransactionSpec {
  return step('mark', {
    effects: chosenLines(state, stretch).map((line) =>
      marksReplaced.of({
        from: line.from,
        to: line.to,
        marks: withoutStretch(inLine(state, line), kind, stretch.from, stretch.to),
      }),
    ),
  })
}

/** The marks of a kind that a stretch touches; an empty stretch touches those it stands in. */
export function marksAt(state: EditorState, { from, to }: Stretch, kind: MarkKind): Mark[] {
  return marksBetween(state.field(workField).marks, from, to).filter(
    ({ start, end, as }) => as.kind === kind && (from === to || (start < to && end > from)),
  )
}

const inLine = (state: EditorState, { from, to }: Stretch) =>
  marksBetween(state.field(workField).marks, from, to)
