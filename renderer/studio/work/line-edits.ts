/** What can be done to lines: told what they are, set aside and taken back, joined and split. */
import type { EditorState, Line, StateEffect, TransactionSpec } from '@codemirror/state'
import type { LineRole, ManuscriptLine, Mark } from '#core/manuscript/manuscript.ts'
import type { SetAsideReason } from '#core/speech/speech.ts'
import { roleAt } from './line-roles.ts'
import { step } from './step.ts'
import { marksBetween, withoutStretch } from './text-marks.ts'
import { lineTold, marksReplaced, workField } from './work-field.ts'

/** A stretch of the text, UTF-16 units, end exclusive; an empty one stands for the line it is in. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the person decided is sure. */
const decided = (role: LineRole): ManuscriptLine => ({ role, sure: 1, doubt: null })

/** The line of a place as it is told to be. */
export const lineAt = (state: EditorState, place: number): ManuscriptLine =>
  roleAt(state.field(workField).roles, state.doc.lineAt(place).from)

/** The lines that a stretch touches; one that it only reaches the beginning of is not touched. */
export function chosenLines({ doc }: EditorState, { from, to }: Stretch): Line[] {
  const lines = [doc.lineAt(from)]
  for (let line = lines[0]; line !== undefined && line.to + 1 < to;) {
    line = doc.line(line.number + 1)
    lines.push(line)
  }
  return lines
}

/** Tells the lines of a stretch what they are. Marks of what is not spoken in them stay. */
export function setRole(state: EditorState, stretch: Stretch, role: LineRole): TransactionSpec {
  return step('line', {
    effects: chosenLines(state, stretch).map((line) =>
      lineTold.of({ at: line.from, line: decided(role) }),
    ),
  })
}

/**
 * Sets a stretch aside: whole lines as lines, a part of a line as a mark; what is not spoken already stays as it is.
 */
export function setAside(
  state: EditorState,
  stretch: Stretch,
  reason: SetAsideReason = 'by-hand',
): TransactionSpec {
  const { marks } = state.field(workField)
  const effects = chosenLines(state, stretch).flatMap((line): StateEffect<unknown>[] => {
    if (lineAt(state, line.from).role.kind === 'set-aside') return []
    const from = trimmedStart(line, Math.max(line.from, stretch.from))
    const to = trimmedEnd(line, Math.min(line.to, stretch.to))
    const whole = stretch.from === stretch.to || covers(line, from, to)
    const inLine = marksBetween(marks, line.from, line.to)
    if (whole)
      return [
        lineTold.of({ at: line.from, line: decided({ kind: 'set-aside', reason }) }),
        // A line that is not spoken has no parts that are not.
        ...replacing(line, withoutStretch(inLine, 'set-aside', line.from, line.to)),
      ]
    if (to <= from) return []
    const as = { kind: 'set-aside', reason, sure: 1, doubt: null } as const
    return replacing(line, [
      ...withoutStretch(inLine, 'set-aside', from, to),
      { start: from, end: to, as },
    ])
  })
  return step('line', { effects })
}

const replacing = (line: Line, marks: readonly Mark[]) => [
  marksReplaced.of({ from: line.from, to: line.to, marks }),
]

/** Takes what is not spoken back in: the lines of a stretch as paragraphs, marks that it touches. */
export function takeBack(state: EditorState, stretch: Stretch): TransactionSpec {
  const { marks } = state.field(workField)
  const effects = chosenLines(state, stretch).flatMap((line): StateEffect<unknown>[] => {
    if (lineAt(state, line.from).role.kind === 'set-aside')
      return [lineTold.of({ at: line.from, line: decided({ kind: 'paragraph' }) })]
    const inLine = marksBetween(marks, line.from, line.to)
    const left = inLine.filter(
      ({ start, end, as }) => as.kind !== 'set-aside' || end < stretch.from || start > stretch.to,
    )
    return left.length === inLine.length ? [] : replacing(line, left)
  })
  return step('line', { effects })
}

/** Whether there is something in a stretch that is not spoken. */
export function hasAside(state: EditorState, stretch: Stretch): boolean {
  const { marks } = state.field(workField)
  return chosenLines(state, stretch).some(
    (line) =>
      lineAt(state, line.from).role.kind === 'set-aside' ||
      marksBetween(marks, Math.max(line.from, stretch.from), Math.min(line.to, stretch.to)).some(
        ({ as }) => as.kind === 'set-aside',
      ),
  )
}

/** Says that what a stretch is taken for is right: its lines and its marks are sure from now on. */
export function confirm(state: EditorState, stretch: Stretch): TransactionSpec {
  const { marks } = state.field(workField)
  const effects = chosenLines(state, stretch).flatMap((line): StateEffect<unknown>[] => {
    const { role, doubt, sure } = lineAt(state, line.from)
    const inLine = marksBetween(marks, line.from, line.to)
    const doubted = inLine.some(({ as }) => as.kind === 'set-aside' && as.sure < 1)
    return [
      ...(doubt === null && sure === 1
        ? []
        : [lineTold.of({ at: line.from, line: decided(role) })]),
      ...(doubted ? replacing(line, inLine.map(sured)) : []),
    ]
  })
  return step('line', { effects })
}

const sured = (mark: Mark): Mark =>
  mark.as.kind === 'set-aside' ? { ...mark, as: { ...mark.as, sure: 1, doubt: null } } : mark

/**
 * Joins a line to the one above it that is not blank; null where there is none. Two Latin words keep a space between them.
 * What was not spoken of either stays unspoken within the line that they make.
 */
export function join(state: EditorState, place: number): TransactionSpec | null {
  const { doc } = state
  const lower = doc.lineAt(place)
  let upper = lower
  do {
    if (upper.number === 1) return null
    upper = doc.line(upper.number - 1)
  } while (upper.text.trim() === '')
  const from = trimmedEnd(upper, upper.to)
  const to = Math.min(trimmedStart(lower, lower.from), lower.to)
  const insert =
    LATIN.test(doc.sliceString(from - 1, from)) && LATIN.test(lower.text.trimStart()[0] ?? '')
      ? ' '
      : ''
  return step('join', {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    effects: joinedAsides(state, upper, lower, from, from + insert.length),
  })
}

const LATIN = /[\p{Script=Latin}\p{N}.,;:!?)"'’”%]/u

/** What a line is that an unspoken and a spoken one make: spoken, with the unspoken part marked. */
function joinedAsides(state: EditorState, upper: Line, lower: Line, end: number, start: number) {
  const above = lineAt(state, upper.from)
  const below = lineAt(state, lower.from)
  const asideAbove = above.role.kind === 'set-aside' ? above.role.reason : null
  const asideBelow = below.role.kind === 'set-aside' ? below.role.reason : null
  if ((asideAbove === null) === (asideBelow === null)) return []
  const length = lower.text.trim().length
  const span =
    asideAbove === null
      ? { start, end: start + length }
      : { start: trimmedStart(upper, upper.from), end }
  if (span.end <= span.start || length === 0) return []
  const as = {
    kind: 'set-aside',
    reason: asideAbove ?? asideBelow ?? 'by-hand',
    sure: 1,
    doubt: null,
  } as const
  // Stress and readings in the part that is not spoken any more say nothing; they go.
  return [
    marksReplaced.of({ from: span.start, to: span.end, marks: [{ ...span, as }] }),
    ...(asideAbove === null ? [] : [lineTold.of({ at: upper.from, line: decided(below.role) })]),
  ]
}

/** Divides the line at a place; null where there would be nothing on one side. The blanks around it go. */
export function split(state: EditorState, place: number): TransactionSpec | null {
  const line = state.doc.lineAt(place)
  const from = trimmedEnd(line, place)
  const to = trimmedStart(line, place)
  if (from <= trimmedStart(line, line.from) || to >= trimmedEnd(line, line.to)) return null
  return step('split', {
    changes: { from, to, insert: '\n' },
    selection: { anchor: from + 1 },
    scrollIntoView: true,
  })
}

/** The first place from `place` on in a line that is not blank; the line's end where there is none. */
function trimmedStart(line: Line, place: number): number {
  const rest = line.text.slice(place - line.from)
  return place + (rest.length - rest.trimStart().length)
}

/** The last place up to `place` in a line behind something that is not blank; the line's beginning where there is none. */
const trimmedEnd = (line: Line, place: number): number =>
  line.from + line.text.slice(0, place - line.from).trimEnd().length

const covers = (line: Line, from: number, to: number): boolean =>
  from <= trimmedStart(line, line.from) && to >= trimmedEnd(line, line.to)
