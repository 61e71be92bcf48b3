/** Places of the text at which a slide can come on: beginnings of sentences and of words that are spoken. */
import type { EditorState } from '@codemirror/state'
import { firstSentenceEndIn } from '#core/speech/sentence.ts'
import { roleAt } from '../work/line-roles.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { marksBetween } from '../work/text-marks.ts'
import { wordAt } from '../work/words-at.ts'

/** Beginnings of the sentences of the line with a number (1 is the first); none where it is not spoken. */
function sentencesOf(state: EditorState, number: number): number[] {
  const line = state.doc.line(number)
  const { roles, marks, head } = fieldsNow(state)
  if (roleAt(roles, line.from).role.kind === 'set-aside') return []
  const aside = marksBetween(marks, line.from, line.to).filter(({ as }) => as.kind === 'set-aside')
  const starts: number[] = []
  for (let from = 0; from < line.text.length;) {
    const blank = /^\s*/u.exec(line.text.slice(from))?.[0].length ?? 0
    const start = line.from + from + blank
    if (start >= line.to) break
    if (!aside.some((mark) => mark.start <= start && start < mark.end)) starts.push(start)
    from = Math.max(
      start - line.from + 1,
      firstSentenceEndIn(line.text, from + blank, head.language),
    )
  }
  return starts
}

/** The beginning of the nearest sentence before (-1) or behind (1) a place; null where there is none. */
export function nextSentence(state: EditorState, place: number, by: -1 | 1): number | null {
  const { doc } = state
  const at = Math.min(place, doc.length)
  for (let number = doc.lineAt(at).number; number >= 1 && number <= doc.lines; number += by) {
    const starts = sentencesOf(state, number)
    const found =
      by < 0 ? starts.findLast((start) => start < at) : starts.find((start) => start > at)
    if (found !== undefined) return found
  }
  return null
}

/** The place itself where it is spoken, else the beginning of the next sentence that is; the last one's at the end. */
export function spokenFrom(state: EditorState, place: number): number {
  const at = Math.min(place, state.doc.length)
  const line = state.doc.lineAt(at)
  const { roles, marks } = fieldsNow(state)
  const aside =
    line.text.trim() === '' ||
    roleAt(roles, line.from).role.kind === 'set-aside' ||
    at === line.to ||
    marksBetween(marks, line.from, line.to).some(
      (mark) => mark.as.kind === 'set-aside' && mark.start <= at && at < mark.end,
    )
  return aside ? (nextSentence(state, at, 1) ?? nextSentence(state, at, -1) ?? at) : at
}

/** The place for a slide at or behind a place of the text where none of `taken` comes on: the next word's, and so on. */
export function freePlace(state: EditorState, place: number, taken: ReadonlySet<number>): number {
  let at = spokenFrom(state, place)
  while (taken.has(at)) {
    const line = state.doc.lineAt(at)
    const word = wordAt(state, at)
    const next = Math.max(at + 1, word.from <= at && word.to > at ? word.to : 0)
    if (next < line.to) at = next
    else {
      const sentence = nextSentence(state, at, 1)
      if (sentence === null) return at
      at = sentence
    }
  }
  return at
}

/** So many characters of the words at a place are shown to tell it. */
const SHOWN = 14

/** The words at a place, to tell it by; '' where nothing stands there. */
export function wordsAt(state: EditorState, place: number): string {
  const at = Math.min(place, state.doc.length)
  const line = state.doc.lineAt(at)
  const words = line.text.slice(at - line.from, at - line.from + SHOWN + 1)
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words
}

/** The sentence that a place is in. */
export function sentenceAt(state: EditorState, place: number): string {
  const { doc } = state
  const at = Math.min(place, doc.length)
  const line = doc.lineAt(at)
  const starts = sentencesOf(state, line.number)
  const index = starts.findLastIndex((start) => start <= at)
  const from = starts[index]
  return from === undefined ? '' : state.sliceDoc(from, starts[index + 1] ?? line.to).trim()
}

/** How far behind a slide's cue its words are looked for, characters. */
const FAR = 6000
/** The beginnings of a line that are looked for, characters: a slide says in fewer words what the text says. */
const BEGINNINGS = [12, 8, 6, 4]

/** Where words of a slide are said behind a place; null where they are not. */
export function placeOfWords(state: EditorState, words: string, from: number): number | null {
  const text = state.sliceDoc(from, Math.min(state.doc.length, from + FAR))
  const told = words.trim()
  for (const length of [told.length, ...BEGINNINGS]) {
    if (length > told.length || length < 2) continue
    const found = text.indexOf(told.slice(0, length))
    if (found >= 0) return from + found
  }
  return null
}
