/** Changes of the speech as a whole: its head, its slides, and all of it at once. */
import { type EditorState, Text, type TransactionSpec } from '@codemirror/state'
import type { SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import type { Theme } from '#core/deck/deck.ts'
import type { DeckEdits, SlideEdit } from '#core/deck/edits.ts'
import { step } from './step.ts'
import type { RundownSettings } from '#core/rundown/settings.ts'
import {
  editsSet,
  fieldsOf,
  fieldsSet,
  type Head,
  headSet,
  rundownSet,
  workField,
} from './work-field.ts'

/** Longest title, UTF-16 units; as the manuscript has it. */
export const LONGEST_TITLE = 500

/** Changes parts of the head. A title that is given is the person's own. */
export function setHead(
  state: EditorState,
  part: Partial<Omit<Head, 'titleFrom' | 'titleSure'>>,
): TransactionSpec {
  const { head } = state.field(workField)
  const title =
    part.title === undefined
      ? {}
      : ({ title: part.title.slice(0, LONGEST_TITLE), titleFrom: 'by-hand', titleSure: 1 } as const)
  return step('head', { effects: [headSet.of({ ...head, ...part, ...title })] })
}

/** Says that the title is right. */
export function confirmTitle(state: EditorState): TransactionSpec {
  return step('head', { effects: [headSet.of({ ...state.field(workField).head, titleSure: 1 })] })
}

/** Most slides by hand; as the deck's edits have it. */
const MOST_SLIDES = 5000

const withEdits = (state: EditorState, change: (edits: DeckEdits) => DeckEdits): TransactionSpec =>
  step('slides', { effects: [editsSet.of(change(state.field(workField).edits))] })

/** Puts in a slide by hand, in place of the one with its id or as a new one. Beyond the most there can be nothing is added. */
export const putSlide = (state: EditorState, slide: SlideEdit): TransactionSpec =>
  putSlides(state, [slide])

/** The same for several slides, as one step. */
export function putSlides(state: EditorState, slides: readonly SlideEdit[]): TransactionSpec {
  return withEdits(state, (edits) => {
    const given = new Map(slides.map((slide) => [slide.id, slide]))
    const there = edits.slides.map((one) => given.get(one.id) ?? one)
    const known = new Set(edits.slides.map(({ id }) => id))
    const added = slides.filter(({ id }) => !known.has(id))
    const room = Math.max(0, MOST_SLIDES - there.length)
    return { ...edits, slides: [...there, ...added.slice(0, room)] }
  })
}

/** Takes a slide by hand out again; the outline's own comes back where it stood for one. */
export function removeSlide(state: EditorState, id: string): TransactionSpec {
  return withEdits(state, (edits) => ({
    ...edits,
    slides: edits.slides.filter((slide) => slide.id !== id),
  }))
}

/** What is set about the times, changed as one step. */
export const setRundown = (
  state: EditorState,
  change: (rundown: RundownSettings) => RundownSettings,
): TransactionSpec =>
  step('times', { effects: [rundownSet.of(change(state.field(workField).rundown))] })

/** How all slides look. */
export const setTheme = (state: EditorState, theme: Theme): TransactionSpec =>
  withEdits(state, (edits) => ({ ...edits, theme }))

/** Whether slides are made from the outline. */
export const setFromOutline = (state: EditorState, fromOutline: boolean): TransactionSpec =>
  withEdits(state, (edits) => ({ ...edits, fromOutline }))

/**
 * Another work in place of this one, as one step: a newer version, or the file read anew. `source`: the file it came from,
 * where it is another one now.
 */
export function replaceWork(
  state: EditorState,
  work: SpeechWork,
  source: SpeechSource = state.field(workField).source,
): TransactionSpec {
  const before = state.doc.toString()
  const after = work.manuscript.text
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const text = Text.of(after.split('\n'))
  return step('replace', {
    // What is the same stays where it is on the page.
    changes:
      before === after
        ? []
        : {
            from: head,
            to: before.length - tail,
            insert: text.slice(head, after.length - tail),
          },
    effects: [fieldsSet.of(fieldsOf(work, source, text))],
  })
}

/** Says that the file's encoding is the right one. */
export function sourceSure(state: EditorState): TransactionSpec | null {
  const fields = state.field(workField)
  const { source } = fields
  if (source.encoding === null) return null
  const encoding = { ...source.encoding, sure: true }
  return step('source', { effects: [fieldsSet.of({ ...fields, source: { ...source, encoding } })] })
}
