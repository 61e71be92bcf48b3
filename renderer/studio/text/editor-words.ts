/** The words that stand within the editor, in the interface's language. */
import { Facet } from '@codemirror/state'
import type { ItemSetting } from '#core/rundown/settings.ts'
import type { SetAsideReason } from '#core/speech/speech.ts'

/** Why a piece of the text is not spoken: the key of its words. */
export const REASON_KEYS = {
  boilerplate: 'reason.boilerplate',
  title: 'reason.title',
  'front-matter': 'reason.frontMatter',
  'date-and-venue': 'reason.dateAndVenue',
  note: 'reason.note',
  appendix: 'reason.appendix',
  'stage-direction': 'reason.stageDirection',
  'speaker-label': 'reason.speakerLabel',
  markup: 'reason.markup',
  'other-speaker': 'reason.otherSpeaker',
  footnote: 'reason.footnote',
  comment: 'reason.comment',
  'by-hand': 'reason.byHand',
} as const satisfies Record<SetAsideReason, string>

/** What the decorations say. */
export interface EditorWords {
  readonly notSpoken: (reason: SetAsideReason) => string
  /** Of a paragraph that could go. */
  readonly optional: (skipped: boolean) => string
  readonly item: (item: ItemSetting) => string
  readonly slide: (number: number, title: string) => string
  readonly goToSlide: (slide: number) => void
  /** Has a slide come on at another place of the text. */
  readonly moveSlide: (slide: number, place: number) => void
}

/** The words in use. */
export const editorWords = Facet.define<EditorWords, EditorWords | null>({
  combine: (values) => values[0] ?? null,
})
