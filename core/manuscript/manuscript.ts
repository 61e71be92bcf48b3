/**
 * The manuscript: a speech as the person edits it. One paragraph a line; every line is told what it is, by the outline when
 * the file was imported and by the person since, so that what was put right stays right whatever the outline would say of
 * the edited text. All offsets are UTF-16 units into `text`, ends are exclusive.
 */
import * as z from 'zod'
import {
  Doubt,
  SectionLevel,
  SetAsideReason,
  Span,
  SpeechLanguage,
  Sureness,
  TitleFrom,
} from '../speech/speech.ts'

/** What a line of the manuscript is. A line without a character to be spoken (blank) is nothing, whatever it is told. */
export const LineRole = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('salutation') }),
  /** Its number, if it has one, is its beginning, as written: 一、 (一) 1. */
  z.object({ kind: z.literal('heading'), level: SectionLevel }),
  z.object({ kind: z.literal('paragraph') }),
  z.object({ kind: z.literal('closing') }),
  z.object({ kind: z.literal('set-aside'), reason: SetAsideReason }),
])
export type LineRole = z.infer<typeof LineRole>

/** A line's role and how sure it is. A person's own decision is sure (1) and without doubt. */
export const ManuscriptLine = z.object({
  role: LineRole,
  sure: Sureness,
  doubt: Doubt.nullable(),
})
export type ManuscriptLine = z.infer<typeof ManuscriptLine>

/** A stretch within a line that is marked. Never empty, never over a line's end. */
export const Mark = z.object({
  ...Span.shape,
  as: z.discriminatedUnion('kind', [
    /** Not spoken: a stage direction, a speaker's label. */
    z.object({
      kind: z.literal('set-aside'),
      reason: SetAsideReason,
      sure: Sureness,
      doubt: Doubt.nullable(),
    }),
    /** To be stressed. */
    z.object({ kind: z.literal('stress') }),
    /** Shown above it: how it is said. */
    z.object({ kind: z.literal('reading'), text: z.string().min(1).max(60) }),
    /** Never broken over two lines: a name. */
    z.object({ kind: z.literal('whole') }),
  ]),
})
export type Mark = z.infer<typeof Mark>

/** The manuscript. `lines` has one entry for every line of `text` (split at LF; there is no CR in it). */
export const Manuscript = z
  .object({
    title: z.string().max(500),
    titleFrom: TitleFrom,
    titleSure: Sureness,
    occasion: z.string().nullable(),
    speaker: z.string().nullable(),
    date: z.string().nullable(),
    language: SpeechLanguage,
    text: z.string().max(20_000_000),
    lines: z.array(ManuscriptLine),
    /** In order of their start; set-asides do not overlap each other. */
    marks: z.array(Mark),
  })
  .refine(({ text, lines }) => lines.length === text.split('\n').length, {
    message: 'lines must have one entry for every line of text',
  })
export type Manuscript = z.infer<typeof Manuscript>

/** What a line is that nobody has told anything about. */
export const PARAGRAPH: ManuscriptLine = { role: { kind: 'paragraph' }, sure: 1, doubt: null }
