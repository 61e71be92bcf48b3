/** The deck: what the hall sees. Every slide and every item on it carries the script time at which it comes on. */
import * as z from 'zod'
import { ScriptMs } from '../time.ts'

/** What a slide is made for; decides its layout. */
export const SlideKind = z.enum([
  'title',
  'agenda',
  'section',
  'subsection',
  'points',
  'quotation',
  'figure',
  'closing',
  /** A picture with its headline; only by hand or from a presentation. */
  'picture',
])
export type SlideKind = z.infer<typeof SlideKind>

/** One line of a slide. */
export const SlideLine = z.object({
  role: z.enum(['body', 'item', 'quotation', 'source', 'figure', 'label']),
  text: z.string(),
  /** The word that counts an item, as it is said: 一要, 一是, 第一. */
  mark: z.string().optional(),
  /** Script time at which the line appears; null when it is there with the slide. */
  cue: ScriptMs.nullable(),
})
export type SlideLine = z.infer<typeof SlideLine>

/** A moment in the script at which the hall's picture changes. */
export const Cue = z.object({
  /** Offset into `Script.text`, UTF-16 units. */
  offset: z.number().int().min(0),
  position: ScriptMs,
})
export type Cue = z.infer<typeof Cue>

/** A picture kept with the speech, by its id (`deck.picture` gives its bytes). */
export const SlidePictureRef = z.object({
  id: z.string().regex(/^[0-9a-f]{24}$/),
  /** What it shows, in words, for those who can't see it; '' where nobody has said. */
  alt: z.string(),
})
export type SlidePictureRef = z.infer<typeof SlidePictureRef>

/** How all slides look. */
export const Theme = z.enum(['party', 'light', 'dark', 'green'])
export type Theme = z.infer<typeof Theme>

/** One slide. */
export const Slide = z.object({
  id: z.string(),
  kind: SlideKind,
  /** The headline: one thought, as short as it can be said. */
  title: z.string(),
  /** Number of the section as written (一、 (二)), empty where there is none. */
  number: z.string(),
  lines: z.array(SlideLine),
  /** The top section it belongs to, quiet at the edge; null for title, agenda and closing. */
  section: z
    .object({ index: z.number().int().min(0), of: z.number().int().min(1), heading: z.string() })
    .nullable(),
  cue: Cue,
  /** Made from the outline, or by the person (or the presentation the speech came from). */
  source: z.enum(['outline', 'by-hand']),
  picture: SlidePictureRef.nullable(),
})
export type Slide = z.infer<typeof Slide>

/** The slides in the order of their cues; the first cue is at 0. */
export const Deck = z.object({ title: z.string(), theme: Theme, slides: z.array(Slide) })
export type Deck = z.infer<typeof Deck>
