/**
 * What the person changed of the deck. The deck is made anew from the outline whenever the text changes; these edits are
 * laid over it (docs/decisions/1301-slides-by-hand.md). Places are offsets into the manuscript's text, UTF-16 units, and go
 * along when the text is edited.
 */
import * as z from 'zod'
import { SlideKind, SlideLine, SlidePictureRef, Theme } from './deck.ts'

/** Most words a line of a slide by hand may have, UTF-16 units; what is longer could not be read from the last row. */
export const LONGEST_LINE = 400

/** One line of a slide by hand. */
export const SlideEditLine = z.object({
  role: SlideLine.shape.role,
  text: z.string().max(LONGEST_LINE),
  mark: z.string().max(40).optional(),
  /** Place in the manuscript at which it comes on; null when it is there with the slide. */
  at: z.number().int().min(0).nullable(),
})
export type SlideEditLine = z.infer<typeof SlideEditLine>

/** The slide of the outline that a slide by hand stands for: its kind, and where it came on in the manuscript. */
export const StandsFor = z.object({ kind: SlideKind, at: z.number().int().min(0) })
export type StandsFor = z.infer<typeof StandsFor>

/** One slide as the person wants it. */
export const SlideEdit = z.object({
  /** Unique in the speech; made by whoever makes the edit. */
  id: z.string().min(1).max(60),
  /** Null for a slide that was added. */
  standsFor: StandsFor.nullable(),
  /** Not shown to the hall. What else is in the edit stays, so that it can come back. */
  hidden: z.boolean(),
  /** The layout. */
  kind: SlideKind,
  title: z.string().max(LONGEST_LINE),
  number: z.string().max(40),
  lines: z.array(SlideEditLine).max(24),
  picture: SlidePictureRef.nullable(),
  /** Place in the manuscript at which it comes on. */
  at: z.number().int().min(0),
})
export type SlideEdit = z.infer<typeof SlideEdit>

/** All that was changed of a deck. */
export const DeckEdits = z.object({
  theme: Theme,
  /** Whether slides are made from the outline at all; false for a speech that came with its own slides. */
  fromOutline: z.boolean(),
  slides: z.array(SlideEdit).max(5000),
})
export type DeckEdits = z.infer<typeof DeckEdits>

/** Nothing changed. */
export const NO_EDITS: DeckEdits = { theme: 'party', fromOutline: true, slides: [] }
