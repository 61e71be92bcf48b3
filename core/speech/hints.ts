/**
 * What a file's own format says of its text, beyond the characters: Word's heading styles, a comment, a table. An importer
 * tells it, the outline weighs it. Offsets are UTF-16 units into the imported text, ends are exclusive.
 */
import type { SetAsideReason, Span } from './speech.ts'

/** One thing the format says of a stretch of the text. */
export type TextHint = Span &
  (
    | { readonly kind: 'title' }
    | { readonly kind: 'subtitle' }
    /** A heading by its style; `depth` 1 is the outermost. Its automatic number, if it has one, stands in the text. */
    | { readonly kind: 'heading'; readonly depth: number }
    /** An item of an automatic list (its mark stands in the text): not a heading by its look alone. */
    | { readonly kind: 'list-item'; readonly depth: number }
    /** A row of a table. */
    | { readonly kind: 'table-row' }
    /** Bold or centred or larger than the body, the whole line: it may be a heading. */
    | { readonly kind: 'stands-out' }
    /** Not part of the running text: a footnote, a comment. */
    | { readonly kind: 'set-aside'; readonly reason: SetAsideReason }
  )

/** What is known of a text beyond its characters. */
export interface TextHints {
  /**
   * Every line is a paragraph in its format (Word, HTML): lines are rejoined only where they visibly broke off, as in a
   * text pasted from a column.
   */
  readonly linesAreParagraphs: boolean
  /** A title that stands beside the text: on the first slide of the presentation whose notes the text is. */
  readonly title?: string
  /** In order of their start; stretches of different kinds may overlap. */
  readonly stretches: readonly TextHint[]
}

/** Plain text: nothing is known. */
export const NO_HINTS: TextHints = { linesAreParagraphs: false, stretches: [] }
