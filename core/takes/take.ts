/** A take: one recorded run, with the text and the plan of its time. The rules for what is read out of it are in SPEC.md. */
import * as z from 'zod'
import { Deck } from '../deck/deck.ts'
import { JournalRecord, SessionState } from '../session/state.ts'
import { SpeechLanguage } from '../speech/speech.ts'
import { HostMs, ScriptMs } from '../time.ts'

/** What kind of sentence it is: a speaker's pace differs between them. */
export const LineKind = z.enum(['prose', 'quotation', 'list'])
export type LineKind = z.infer<typeof LineKind>

/** A part of the speech as it was when the take was recorded (rules S of the session). */
export const TakePart = z.object({
  kind: z.enum(['opening', 'section', 'closing']),
  /** The same in every take while its headings are; unique in a text. */
  key: z.string(),
  /** Index into `Speech.sections` of then; null for opening and closing. */
  section: z.number().int().min(0).nullable(),
  /** 1 and 2 as of sections; opening and closing 1. */
  depth: z.number().int().min(1).max(2),
  /** As written; empty where it has none. */
  number: z.string(),
  heading: z.string(),
  start: ScriptMs,
  /** Ms that the plan gave to its own words. */
  planned: z.number().nonnegative(),
})
export type TakePart = z.infer<typeof TakePart>

/** A sentence, and the script position at which it begins. */
export const TakeLine = z.object({ at: ScriptMs, text: z.string(), kind: LineKind })
export type TakeLine = z.infer<typeof TakeLine>

/** The text that a stretch of a take was spoken from, with the plan of then. */
export const TakeText = z.object({
  documentId: z.string(),
  /** Counts the edits of the document. */
  revision: z.number().int().min(0),
  language: SpeechLanguage,
  /** Length of the script. */
  duration: ScriptMs,
  /** In order, the first at 0. */
  parts: z.array(TakePart).min(1),
  /** In order. */
  lines: z.array(TakeLine),
  /** What the hall was shown from it. */
  deck: Deck,
})
export type TakeText = z.infer<typeof TakeText>

/** "Stumbled here", set with one key. */
export const TakeMark = z.object({ at: HostMs, position: ScriptMs })
export type TakeMark = z.infer<typeof TakeMark>

/** What was recorded between a start and a stop. Instants of different stretches can't be compared: the host may be another. */
export const TakeStretch = z.object({
  /** Index into `Take.texts`. */
  text: z.number().int().min(0),
  from: HostMs,
  until: HostMs,
  /** The session when it began. */
  start: SessionState,
  /** What changed it afterwards, in order; no checkpoints. */
  records: z.array(JournalRecord),
  marks: z.array(TakeMark),
})
export type TakeStretch = z.infer<typeof TakeStretch>

/** A sound that was recorded: it begins in one stretch, and goes on through those that follow without a stop. */
export const TakeSound = z.object({
  /** Index into `Take.stretches`, and the instant on its clock at which the sound begins. */
  stretch: z.number().int().min(0),
  from: HostMs,
})
export type TakeSound = z.infer<typeof TakeSound>

/** One recorded run of a speech. */
export const Take = z.object({
  id: z.string(),
  /** Practised, or given before the hall. */
  kind: z.enum(['rehearsal', 'speech']),
  name: z.string().max(120),
  notes: z.string().max(10_000),
  /** Day and hour by the wall clock, ISO 8601: for people, nothing is worked out from it. */
  began: z.string(),
  texts: z.array(TakeText).min(1),
  stretches: z.array(TakeStretch),
  /** In order; their number is that of their file. */
  sounds: z.array(TakeSound).default([]),
})
export type Take = z.infer<typeof Take>
