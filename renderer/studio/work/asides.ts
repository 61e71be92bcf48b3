/** What is not spoken in the text, and what the outline was not sure of: for the lists beside it. */
import type { EditorState } from '@codemirror/state'
import type { ManuscriptLine } from '#core/manuscript/manuscript.ts'
import { MOST_DOUBTS } from '#core/speech/doubts.ts'
import { type Doubt, type SetAsideReason, UNSURE } from '#core/speech/speech.ts'
import type { Stretch } from './line-edits.ts'
import { linesOf } from './line-roles.ts'
import { listMarks } from './text-marks.ts'
import { workField } from './work-field.ts'

/** A stretch that is not spoken: lines one below the other, or a part of a line. */
export interface Aside extends Stretch {
  readonly reason: SetAsideReason
}

/** A decision that the person should look at. */
export interface OpenDoubt extends Stretch {
  /** Null for the title, which stands in no place of the text. */
  readonly role: ManuscriptLine['role'] | null
  readonly doubt: Doubt
  readonly sure: number
}

/** A line with its place. */
interface Placed extends ManuscriptLine {
  readonly from: number
  readonly to: number
}

const known = new WeakMap<EditorState, readonly Placed[]>()

/** The lines that are not blank. */
function placedLines(state: EditorState): readonly Placed[] {
  const before = known.get(state)
  if (before !== undefined) return before
  const roles = linesOf(state.doc, state.field(workField).roles)
  const placed: Placed[] = []
  let from = 0
  let index = 0
  for (const line of state.doc.iterLines()) {
    const role = roles[index]
    if (role !== undefined && line.trim() !== '')
      placed.push({ ...role, from, to: from + line.length })
    from += line.length + 1
    index += 1
  }
  known.set(state, placed)
  return placed
}

/** What is not spoken, in order. Linear in the text. */
export function asidesOf(state: EditorState): readonly Aside[] {
  const asides: Aside[] = []
  let follows = false
  for (const { role, from, to } of placedLines(state)) {
    const last = asides.at(-1)
    if (role.kind === 'set-aside') {
      if (follows && last?.reason === role.reason)
        asides.splice(-1, 1, { reason: role.reason, from: last.from, to })
      else asides.push({ from, to, reason: role.reason })
    }
    follows = role.kind === 'set-aside'
  }
  for (const { start, end, as } of listMarks(state.field(workField).marks))
    if (as.kind === 'set-aside') asides.push({ from: start, to: end, reason: as.reason })
  return asides.toSorted((one, other) => one.from - other.from)
}

/**
 * What is to be looked at, in the order of the text; the title first. Lines one below the other that are doubted for the
 * same reason are asked about once. Of very many only the least sure are listed.
 */
export function openDoubts(state: EditorState): readonly OpenDoubt[] {
  const { head, marks } = state.field(workField)
  const doubts: OpenDoubt[] = []
  if (head.titleSure < UNSURE)
    doubts.push({ from: 0, to: 0, role: null, doubt: 'title', sure: head.titleSure })
  let last: Placed | null = null
  for (const line of placedLines(state)) {
    const { role, sure, doubt, from, to } = line
    if (sure < UNSURE && doubt !== null) {
      const before = doubts.at(-1)
      const follows =
        before !== undefined &&
        last !== null &&
        before.to === last.to &&
        before.doubt === doubt &&
        doubt === 'spoken-or-not' &&
        last.role.kind === role.kind
      if (follows) doubts.splice(-1, 1, { ...before, to, sure: Math.min(before.sure, sure) })
      else doubts.push({ from, to, role, doubt, sure })
    }
    last = line
  }
  for (const { start, end, as } of listMarks(marks))
    if (as.kind === 'set-aside' && as.sure < UNSURE && as.doubt !== null)
      doubts.push({
        from: start,
        to: end,
        role: { kind: 'set-aside', reason: as.reason },
        doubt: as.doubt,
        sure: as.sure,
      })
  return doubts
    .toSorted((one, other) => one.sure - other.sure)
    .slice(0, MOST_DOUBTS)
    .toSorted(
      (one, other) =>
        one.from - other.from || Number(other.role === null) - Number(one.role === null),
    )
}
