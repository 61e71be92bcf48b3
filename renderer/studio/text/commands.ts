/** What the toolbar and the keys of the editor do. */
import type { EditorState, TransactionSpec } from '@codemirror/state'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import {
  notationsIn,
  noteNotation,
  type NotationLanguage,
  pauseNotation,
  slideNotation,
} from '#core/speech/notation.ts'
import { hasAside, lineAt, setAside, setRole, split, takeBack } from '../work/line-edits.ts'
import { mark, marksAt, unmark } from '../work/mark-edits.ts'
import { toggleOptional } from '../work/rundown-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { step } from '../work/step.ts'
import { chosenWords } from '../work/words-at.ts'

/** The selection; an empty one stands for its line. */
export const chosen = ({ selection: { main } }: EditorState) => ({ from: main.from, to: main.to })

/** What the line of the cursor is. */
export const roleNow = (state: EditorState): LineRole =>
  lineAt(state, state.selection.main.head).role

/** Tells the chosen lines what they are. */
export const tellRole =
  (role: LineRole) =>
  (state: EditorState): TransactionSpec =>
    setRole(state, chosen(state), role)

/** Whether something of what is chosen is not spoken. */
export const isAside = (state: EditorState): boolean => hasAside(state, chosen(state))

/** Sets what is chosen aside, or takes it back in. */
export const toggleAside = (state: EditorState): TransactionSpec =>
  isAside(state) ? takeBack(state, chosen(state)) : setAside(state, chosen(state))

/** Says that the chosen paragraphs could go, or that they stay; null where no paragraph is chosen. */
export const toggleChosenOptional = (state: EditorState): TransactionSpec | null =>
  toggleOptional(state, chosen(state))

/** Divides the line at the cursor. */
export const splitHere = (state: EditorState): TransactionSpec | null =>
  split(state, state.selection.main.head)

/** Marks the chosen words, or takes the mark off; null where there is no word. */
export const toggleMark =
  (kind: 'stress' | 'whole') =>
  (state: EditorState): TransactionSpec | null => {
    const words = chosenWords(state)
    if (words.to <= words.from) return null
    return marksAt(state, words, kind).length > 0
      ? unmark(state, words, kind)
      : mark(state, words, { kind })
  }

/** Whether the chosen words are marked. */
export const isMarked = (state: EditorState, kind: 'stress' | 'whole' | 'reading'): boolean =>
  marksAt(state, chosen(state), kind).length > 0

/** The language that notations are written in. */
const notationLanguage = (state: EditorState): NotationLanguage => {
  const { language } = fieldsNow(state).head
  return language === 'zh' || language === 'ja' ? 'zh' : 'en'
}

/** Length of a pause that is put in, ms; its number is selected, to be typed over. */
const PAUSE = 3000

/** Puts a pause in behind what is chosen. */
export const insertPause = (state: EditorState): TransactionSpec =>
  inserted(state, pauseNotation(PAUSE, notationLanguage(state)), String(PAUSE / 1000))

/** Puts a note in; its words, `words`, are selected, to be typed over. */
export const insertNote =
  (words: string) =>
  (state: EditorState): TransactionSpec =>
    inserted(state, noteNotation(words, notationLanguage(state)), words)

/** Puts a slide in: what follows has one of its own. */
export const insertSlide = (state: EditorState): TransactionSpec =>
  inserted(state, slideNotation('', notationLanguage(state)), '')

/** Enter in a pause, a note or a slide: the cursor goes behind it. Null where the cursor is in none. */
export function leaveNotation(state: EditorState): TransactionSpec | null {
  const { head } = state.selection.main
  const { from, text } = state.doc.lineAt(head)
  const around = notationsIn(text).find(
    ({ start, end }) => from + start < head && head < from + end,
  )
  if (around === undefined) return null
  return { selection: { anchor: from + around.end }, scrollIntoView: true }
}

function inserted(state: EditorState, notation: string, selected: string): TransactionSpec {
  const at = state.selection.main.to
  // The name of a note may be the same word as what stands in it: [备注：备注].
  const start = selected === '' ? notation.length : notation.lastIndexOf(selected)
  return step('insert', {
    changes: { from: at, insert: notation },
    selection: { anchor: at + start, head: at + start + selected.length },
    scrollIntoView: true,
  })
}
