/** The word at a place, as the language divides its text. */
import type { EditorState } from '@codemirror/state'
import type { Stretch } from './line-edits.ts'
import { workField } from './work-field.ts'

/** What a command for words works on: the selection without blanks at its ends; the word at the cursor where nothing is selected. */
export function chosenWords(state: EditorState): Stretch {
  const { from, to, empty } = state.selection.main
  if (empty) return wordAt(state, from)
  const text = state.sliceDoc(from, to)
  const start = from + text.length - text.trimStart().length
  return { from: start, to: Math.max(start, start + text.trim().length) }
}

/** The word that a place is in or behind; empty where there is none. */
export function wordAt(state: EditorState, place: number): Stretch {
  const line = state.doc.lineAt(place)
  const at = place - line.from
  const segmenter = new Intl.Segmenter(state.field(workField).head.language, {
    granularity: 'word',
  })
  let before: Stretch = { from: place, to: place }
  for (const { index, segment, isWordLike } of segmenter.segment(line.text)) {
    if (isWordLike !== true) continue
    const word = { from: line.from + index, to: line.from + index + segment.length }
    if (index <= at && at < index + segment.length) return word
    if (at === index + segment.length) before = word
    if (index > at) break
  }
  return before
}
