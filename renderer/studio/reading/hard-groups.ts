/** The hard words of the work, the same word with all its places together. */
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { speechOf } from '#core/manuscript/speech-of.ts'
import { type HardWord, hardWords, type Readings } from '#core/speech/hard-characters.ts'
import type { Piece } from '#core/speech/speech.ts'
import type { Stretch } from '../work/line-edits.ts'
import { workOf } from '../work/speech-work.ts'
import { step } from '../work/step.ts'
import { marksBetween } from '../work/text-marks.ts'
import { marksReplaced, workField } from '../work/work-field.ts'

/** A hard word and where it stands in the text. */
export interface HardGroup extends Pick<HardWord, 'text' | 'suggested' | 'why'> {
  readonly places: readonly Stretch[]
}

/** The hard words of a text in the order of their first places. Linear in the text. */
export function hardGroups(state: EditorState, readings: Readings): HardGroup[] {
  const speech = speechOf(workOf(state).manuscript)
  const groups = new Map<string, HardGroup & { readonly places: Stretch[] }>()
  for (const { block, start, end, text, suggested, why } of hardWords(speech, readings)) {
    const pieces = speech.blocks[block]?.pieces ?? []
    const from = placeOf(pieces, start)
    const last = placeOf(pieces, end - 1)
    if (from === null || last === null) continue
    const key = `${text} ${suggested}`
    const group = groups.get(key) ?? { text, suggested, why, places: [] }
    group.places.push({ from, to: last + 1 })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Place in the text of a character of a block. */
function placeOf(pieces: readonly Piece[], offset: number): number | null {
  const piece = pieces.findLast(({ at }) => at <= offset)
  if (piece === undefined) return null
  const place = piece.start + offset - piece.at
  return place < piece.end ? place : null
}

/** Puts one reading above several stretches, as one step. */
export function readAs(
  state: EditorState,
  places: readonly Stretch[],
  text: string,
): TransactionSpec {
  return step('mark', {
    effects: places.map(({ from, to }) => {
      const inside = marksBetween(state.field(workField).marks, from, to).filter(
        ({ start, end, as }) => from <= start && end <= to && as.kind !== 'reading',
      )
      const marks = [...inside, { start: from, end: to, as: { kind: 'reading' as const, text } }]
      return marksReplaced.of({ from, to, marks })
    }),
  })
}
