/** What pages are told of takes, and what they may ask: recorded runs, their sound, and the pace that is learned from them. */
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { KindPace } from '../takes/learned-pace.ts'
import { Take } from '../takes/take.ts'
import { HostMs } from '../time.ts'

/** What a list shows of a take. */
export const TakeAbout = Take.pick({
  id: true,
  kind: true,
  name: true,
  notes: true,
  began: true,
}).extend({
  /** Ms that it took (rules K). */
  durationMs: z.number().nonnegative(),
  /** Whether sound was recorded with it. */
  sound: z.boolean(),
})
export type TakeAbout = z.infer<typeof TakeAbout>

/** The take that is being recorded. */
export const RecordingNow = z.object({
  takeId: z.string(),
  kind: Take.shape.kind,
  /** ISO 8601, by the wall clock. */
  began: z.string(),
  /** Nobody asked for it: a run before the hall is recorded by itself. */
  byItself: z.boolean(),
  /** The microphone is on. */
  withSound: z.boolean(),
  /** How many places were marked. */
  marks: z.number().int().min(0),
  /** The tape stands. */
  paused: z.boolean(),
})
export type RecordingNow = z.infer<typeof RecordingNow>

/** The takes of the open speech. */
export const TakesTold = z.object({
  /** Of the open speech; null where none is. */
  documentId: z.string().nullable(),
  recording: RecordingNow.nullable(),
  /** Those that are at an end, the oldest first. */
  takes: z.array(TakeAbout),
})
export type TakesTold = z.infer<typeof TakesTold>

/** The speaker's pace as it was learned, in the language of the open speech. */
export const PaceTold = z.object({
  /** By kind of sentence; null where nothing is known. */
  kinds: z.object({ prose: KindPace, quotation: KindPace, list: KindPace }).nullable(),
  /** How many takes it rests on. */
  takes: z.number().int().min(0),
  /** Whether estimates are made with it. */
  used: z.boolean(),
})
export type PaceTold = z.infer<typeof PaceTold>

const TakeId = z.object({ id: z.string().max(60) })
/** A sound of a take: its number is its place in `Take.sounds`. */
const SoundOf = z.object({ id: z.string().max(60), sound: z.number().int().min(0).max(10_000) })

export const takesContract = {
  /** The takes of the open speech, and what is being recorded. */
  watch: oc.output(eventIterator(TakesTold)),
  /**
   * Begins to record a take of the open speech, or (`goOn`: its id) goes on with an earlier one. A run that is being recorded by
   * itself becomes it. RECORDING: another is being recorded. NO_SPEECH: none is open. GONE: there is no such take to go on with.
   */
  start: oc
    .input(z.object({ kind: Take.shape.kind, goOn: z.string().max(60).nullable() }))
    .output(z.object({ id: z.string() }))
    .errors({ NO_SPEECH: {}, RECORDING: {}, GONE: {} }),
  /** Ends the recording, when the take can be had. `kept` false: nothing was spoken, and there is no take. */
  stop: oc.output(z.object({ id: z.string().nullable(), kept: z.boolean() })),
  /** "Stumbled here", at this instant. NOT_RECORDING: nothing is being recorded. */
  mark: oc.output(z.object({ marks: z.number().int() })).errors({ NOT_RECORDING: {} }),
  /** Names a take, also one that is being recorded. What is not given stays. */
  describe: oc
    .input(TakeId.extend(Take.pick({ name: true, notes: true, kind: true }).partial().shape))
    .errors({ GONE: {} }),
  /** Deletes a take with its sound and with what was learned from it. RECORDING: it is being recorded. */
  remove: oc.input(TakeId).errors({ RECORDING: {} }),
  /** A take of the open speech, also the one that is being recorded as far as it has come; null where there is none. */
  get: oc.input(TakeId).output(Take.nullable()),
  /** A sound of a take; null where there is none. */
  sound: oc.input(SoundOf).output(z.object({ type: z.string(), content: z.base64() }).nullable()),
  /**
   * A window's microphone is on for the take that is recorded; `at`: the instant at which its sound begins. Answers the sound's
   * number.
   */
  soundBegins: oc
    .input(TakeId.extend({ at: HostMs }))
    .output(SoundOf)
    .errors({ NOT_RECORDING: {} }),
  /** The next part of a sound, in order; `last`: the microphone is off. GONE: it is not awaited any more. */
  soundPart: oc
    .input(SoundOf.extend({ content: z.base64(), last: z.boolean() }))
    .errors({ GONE: {} }),
  /** The pace that was learned. */
  learned: oc.output(eventIterator(PaceTold)),
  /** Knows nothing any more, in no language. */
  forget: oc,
  /** Whether estimates are made with what was learned. */
  setLearnedUsed: oc.input(z.object({ used: z.boolean() })),
}
