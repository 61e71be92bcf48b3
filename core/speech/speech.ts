/**
 * The speech: what an imported text is made of. Produced by the outline, read by everything else.
 * All offsets are UTF-16 code units, ends are exclusive.
 */
import * as z from 'zod'

/** A range of the source text, in UTF-16 units, end exclusive. */
export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })
export type Span = z.infer<typeof Span>

/** Language that decides how a speech is read aloud and in which unit its pace is given. */
export const SpeechLanguage = z.enum(['zh', 'en', 'ja', 'ko'])
export type SpeechLanguage = z.infer<typeof SpeechLanguage>

/** Depth of a section after GB/T 9704: 1 一、 2 （一） 3 1. 4 （1）. */
export const SectionLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type SectionLevel = z.infer<typeof SectionLevel>

/** Why a piece of the file is not spoken. */
export const SetAsideReason = z.enum([
  'boilerplate',
  'title',
  'front-matter',
  'date-and-venue',
  'note',
  'appendix',
  'stage-direction',
  'speaker-label',
  'markup',
  /** Other people's turns in a transcript, and labels of theirs. */
  'other-speaker',
  'footnote',
  'comment',
  /** Set aside by the person. */
  'by-hand',
])
export type SetAsideReason = z.infer<typeof SetAsideReason>

/**
 * How sure a decision of the outline is: 0 is a guess, 1 is certain (or the person's own). Below `UNSURE` it is listed for
 * the person to look at.
 */
export const Sureness = z.number().min(0).max(1)
export type Sureness = z.infer<typeof Sureness>

/** Decisions less sure than this are to be looked at. */
export const UNSURE = 0.6

/** What a decision that is not sure is about; the studio has a question for each in both languages. */
export const Doubt = z.enum([
  /** Is this line a heading, or a paragraph? */
  'heading-or-paragraph',
  /** A heading; of which level? */
  'level',
  /** Were these lines one paragraph, or do they stand apart? */
  'joined-or-apart',
  /** Is this said aloud, or not? */
  'spoken-or-not',
  'title',
  'salutation',
  'closing',
])
export type Doubt = z.infer<typeof Doubt>

/** How sure the outline is of what it made of a piece of the text, and what the doubt is about. */
const judged = {
  sure: Sureness,
  /** What is least sure about it; null where everything is. */
  doubt: Doubt.nullable(),
}

/** A run of source characters that stands in a block's text unchanged, from `at` on. */
export const Piece = z.object({
  start: z.number().int(),
  end: z.number().int(),
  at: z.number().int(),
})
export type Piece = z.infer<typeof Piece>

/** Something at a place of a block that is not spoken as words. */
export const Insert = z.object({
  /** Offset in the block's text, UTF-16 units. */
  at: z.number().int().min(0),
  /** The notation it was written in, in the source. */
  ...Span.shape,
  what: z.discriminatedUnion('kind', [
    /** The speaker is silent so long, ms. */
    z.object({ kind: z.literal('pause'), ms: z.number().min(0).max(600_000) }),
    /** Shown to the speaker, not spoken. */
    z.object({ kind: z.literal('note'), text: z.string() }),
    /** A slide of its own comes on here; its words, or '' for those of the sentence that follows. */
    z.object({ kind: z.literal('slide'), title: z.string() }),
  ]),
})
export type Insert = z.infer<typeof Insert>

/** How a stretch of a block's text is shown; offsets in the block's text, UTF-16 units, end exclusive. */
export const Emphasis = z.object({
  ...Span.shape,
  as: z.discriminatedUnion('kind', [
    /** To be stressed. */
    z.object({ kind: z.literal('stress') }),
    /** Shown above the characters: how they are said. */
    z.object({ kind: z.literal('reading'), text: z.string() }),
    /** Never broken over two lines: a name. */
    z.object({ kind: z.literal('whole') }),
  ]),
})
export type Emphasis = z.infer<typeof Emphasis>

/**
 * One spoken paragraph or heading. `text` is the source characters of `pieces` in order; where two wrapped lines
 * of Latin text were joined, or something set aside stood between two words, one space lies between two pieces.
 */
export const Block = z.object({
  id: z.string(),
  kind: z.enum(['salutation', 'heading', 'paragraph', 'closing']),
  text: z.string(),
  pieces: z.array(Piece),
  /** Index into `Speech.sections` of the innermost section it belongs to, or null before the first / after the last. */
  section: z.number().int().nullable(),
  ...judged,
  /** Pauses, notes and slides by hand, in order. Absent: none. */
  inserts: z.array(Insert).optional(),
  /** Stress, readings and names, in order. Absent: none. */
  emphasis: z.array(Emphasis).optional(),
})
export type Block = z.infer<typeof Block>

/** A numbered part. Sections stand in order of the text; the tree is given by `parent`. */
export const Section = z.object({
  level: SectionLevel,
  /** As written, with its marks: 一、 (一) 1. （1）; empty for an unnumbered heading. */
  number: z.string(),
  /** The claim without its number and without a closing full stop. */
  heading: z.string(),
  /** Index into `Speech.sections`, or null for a part of the speech itself. */
  parent: z.number().int().nullable(),
  /** Indexes into `Speech.blocks`: the heading, and one past the last block of the section with its sub-sections. */
  firstBlock: z.number().int(),
  endBlock: z.number().int(),
})
export type Section = z.infer<typeof Section>

/** A stretch of the file that is kept and shown but never prompted. */
export const SetAside = z.object({
  ...Span.shape,
  text: z.string(),
  reason: SetAsideReason,
  ...judged,
})
export type SetAside = z.infer<typeof SetAside>

/** A gap in the text still to be filled in (`***`, `XX`, `××`, `____`). */
export const Placeholder = z.object({
  text: z.string(),
  /** About 10 characters on either side, with the gap itself, on one line. */
  context: z.string(),
  /** Index into `Speech.blocks`, and the offset of the gap in that block's text. */
  block: z.number().int(),
  offset: z.number().int(),
  section: z.number().int().nullable(),
})
export type Placeholder = z.infer<typeof Placeholder>

/** Where a title was taken from, in that order of trust. */
export const TitleFrom = z.enum(['text', 'boilerplate', 'file-name', 'by-hand'])

/** The imported document, taken apart. */
export const Speech = z.object({
  title: z.string(),
  titleFrom: TitleFrom,
  titleSure: Sureness,
  /** What the address is given at (…动员会), who gives it, and when, as written; null where the text does not say. */
  occasion: z.string().nullable(),
  speaker: z.string().nullable(),
  date: z.string().nullable(),
  language: SpeechLanguage,
  /** The words that greet the audience without their colon, or null. */
  salutation: z.string().nullable(),
  /** The text of the closing paragraph, or null. */
  closing: z.string().nullable(),
  blocks: z.array(Block),
  sections: z.array(Section),
  setAside: z.array(SetAside),
  placeholders: z.array(Placeholder),
})
export type Speech = z.infer<typeof Speech>
