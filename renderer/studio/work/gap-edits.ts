/** Filling in placeholders. */
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { gapsIn } from '#core/speech/placeholders.ts'
import { lineAt, type Stretch } from './line-edits.ts'
import { step } from './step.ts'
import { marksAt } from './mark-edits.ts'

/** A gap of the text that is spoken. */
export interface Gap extends Stretch {
  readonly text: string
}

const known = new WeakMap<object, readonly Gap[]>()

/** The gaps that are left in what is spoken, in order. Linear in the text; worked out once a state. */
export function gapsOf(state: EditorState): readonly Gap[] {
  const before = known.get(state)
  if (before !== undefined) return before
  const gaps: Gap[] = []
  let at = 0
  for (const line of state.doc.iterLines()) {
    for (const { start, end } of gapsIn(line)) {
      const gap = { from: at + start, to: at + end, text: line.slice(start, end) }
      if (
        lineAt(state, at).role.kind !== 'set-aside' &&
        marksAt(state, gap, 'set-aside').length === 0
      )
        gaps.push(gap)
    }
    at += line.length + 1
  }
  known.set(state, gaps)
  return gaps
}

/**
 * The gaps that stand for the same thing as one, itself among them: written alike and followed by the same character
 * (***村, ***市), or, where no word follows, led up to by the same two.
 */
export function alike(state: EditorState, gap: Gap): readonly Gap[] {
  const sign = signOf(state, gap)
  return gapsOf(state).filter((other) => signOf(state, other) === sign)
}

function signOf({ doc }: EditorState, { from, to, text }: Gap): string {
  const next = doc.sliceString(to, to + 1)
  if (/\p{L}/u.test(next)) return `${text}>${next}`
  return `${text}<${doc.sliceString(Math.max(0, from - 2), from)}`
}

/** Fills these gaps with a text, which stands on one line. */
export function fillGaps(gaps: readonly Stretch[], text: string): TransactionSpec {
  const insert = text.replaceAll(/\s+/gu, ' ').trim()
  return step('fill', { changes: gaps.map(({ from, to }) => ({ from, to, insert })) })
}
