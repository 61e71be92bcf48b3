/** What is cut or copied within the studio keeps what its lines are, what is marked in it, and its times. */
import type { EditorState, StateEffect, TransactionSpec } from '@codemirror/state'
import type { ManuscriptLine, Mark } from '#core/manuscript/manuscript.ts'
import { rundownMoved } from '#core/rundown/moved.ts'
import type { RundownSettings } from '#core/rundown/settings.ts'
import { chosenLines, lineAt } from './line-edits.ts'
import { mapRundown, rundownWithin, withRundown } from './rundown-places.ts'
import { step } from './step.ts'
import { marksBetween } from './text-marks.ts'
import { lineTold, marksReplaced, rundownSet, workField } from './work-field.ts'

/** A stretch of the text with what is known of it; places are counted from its beginning. */
export interface Clipping {
  readonly text: string
  /** Lines that begin within it. */
  readonly lines: readonly { readonly at: number; readonly line: ManuscriptLine }[]
  readonly marks: readonly Mark[]
  readonly rundown: RundownSettings
}

/** The selection as it is. */
export function clippingOf(state: EditorState): Clipping {
  const { from, to } = state.selection.main
  const { marks, rundown } = state.field(workField)
  return {
    text: state.sliceDoc(from, to),
    lines: chosenLines(state, { from, to })
      .filter((line) => line.from >= from)
      .map((line) => ({ at: line.from - from, line: lineAt(state, line.from) })),
    marks: marksBetween(marks, from, to).flatMap((mark) => {
      const start = Math.max(mark.start, from) - from
      const end = Math.min(mark.end, to) - from
      return start < end ? [{ ...mark, start, end }] : []
    }),
    rundown: rundownWithin(rundown, { from, to }),
  }
}

/** Puts a clipping in the place of the selection. */
export function pasted(
  state: EditorState,
  { text, lines, marks, rundown }: Clipping,
): TransactionSpec {
  const { from, to } = state.selection.main
  const startsLine = state.doc.lineAt(from).from === from
  // What is put into something that is not spoken is not spoken with it, and not twice.
  const inAside =
    lineAt(state, from).role.kind === 'set-aside' ||
    marksBetween(state.field(workField).marks, from, to).some(({ as }) => as.kind === 'set-aside')
  const effects: StateEffect<unknown>[] = lines
    .filter(({ at }) => at > 0 || startsLine)
    .map(({ at, line }) => lineTold.of({ at: from + at, line }))
  const kept = marks
    .filter(({ as }) => !inAside || as.kind !== 'set-aside')
    .map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from }))
  if (kept.length > 0) effects.push(marksReplaced.of({ from, to: from + text.length, marks: kept }))
  const insert = state.toText(text)
  const changes = state.changes({ from, to, insert })
  const own = state.field(workField).rundown
  const set = rundownMoved(rundown, (at) => (at > 0 || startsLine ? at : null))
  effects.push(
    rundownSet.of(
      withRundown(mapRundown(own, changes, state.doc, changes.apply(state.doc)), set, from),
    ),
  )
  return step('paste', {
    changes,
    selection: { anchor: from + text.length },
    effects,
    scrollIntoView: true,
  })
}
