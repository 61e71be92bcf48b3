/** The session's state and the commands that change it. The rules that bind them are in SPEC.md. */
import * as z from 'zod'
import { Stretch } from '../rundown/stretches.ts'
import { HostMs, rate, Rate, ScriptMs } from '../time.ts'
import { Control } from './control.ts'
import { Message, MessageText } from './message.ts'
import { OwnPace } from './own-pace.ts'
import { Ease, Pacing, PacingChange, pacingFor } from './pacing.ts'

/** The tape deck. `position` held at instant `at` on the host's clock; from there on it is arithmetic. */
export const Transport = z.object({
  playing: z.boolean(),
  rate: Rate,
  position: ScriptMs,
  at: HostMs,
  /**
   * Where a pause that was asked for will be: the tape goes on to here and stands. Null but while it does. (Journals of
   * older programs have none of what has a default.)
   */
  stopAt: ScriptMs.nullable().default(null),
})
export type Transport = z.infer<typeof Transport>

/**
 * What the audience window shows: the deck, or nothing, or the standby picture, or a still of what it showed (freeze);
 * before the run also the test picture.
 */
export const HallScreen = z.enum(['slides', 'black', 'standby', 'freeze', 'test'])
export type HallScreen = z.infer<typeof HallScreen>

/** What the hall is told to show. */
export const Hall = z.object({
  screen: HallScreen,
  /** Index of the slide that was chosen by hand, or null while it follows. */
  hold: z.number().int().min(0).nullable(),
  /** What the screen was frozen at: the position and the hold of then. Null on every other screen. */
  still: z
    .object({ position: ScriptMs, hold: z.number().int().min(0).nullable() })
    .nullable()
    .default(null),
})
export type Hall = z.infer<typeof Hall>

/** What the session knows of the open speech: enough to keep its rules, not the text. */
export const Loaded = z.object({
  documentId: z.string(),
  /** Counts the edits of the document. (Journals written before there were edits have none.) */
  revision: z.number().int().min(0).default(0),
  /** Length of the script. */
  duration: ScriptMs,
  /** Cues of the slides in order, the first at 0. */
  cues: z.array(ScriptMs),
  /** Where the parts begin that the run's time is counted for, in order, the first at 0. */
  parts: z.array(ScriptMs).optional(),
  /** What the plan has the tape go over, in order; no two overlap (rules K). Absent: nothing. */
  skips: z.array(Stretch).optional(),
  /** Where the timed items are, in order, how long each takes, ms, and whether the tape stands there by itself (K6). */
  items: z
    .array(
      z.object({
        position: ScriptMs,
        ms: z.number().nonnegative(),
        stands: z.boolean().default(false),
      }),
    )
    .optional(),
})
export type Loaded = z.infer<typeof Loaded>

/** The whole state of a session, published on every change. */
export const SessionState = z.object({
  /** Counts the commands that changed something since the host was started. */
  revision: z.number().int().min(0),
  loaded: Loaded.nullable(),
  transport: Transport,
  hall: Hall,
  /** Instant of the first play since the speech was opened or restarted; null before. */
  startedAt: HostMs.nullable(),
  /** Set after the host was restarted in the middle of a speech: the position it was restored to, until answered. */
  resume: z.object({ position: ScriptMs }).nullable(),
  /** How the tape gets its rate. */
  pacing: Pacing.default(() => pacingFor(rate(1))),
  /** The speaker's own pace, which the plan is worked out with; null: with the pace that is set (rule N6 in core/takes). */
  own: OwnPace.nullable().default(null),
  /** Set while a key is held that slows or hurries; the tape's own rate is then the chosen one times its factor. */
  ease: Ease.nullable().default(null),
  /** Time that the run has lost by standing and by held keys (P13), ms, and since when it stands; null while it plays. */
  lost: z
    .object({ ms: z.number(), since: HostMs.nullable() })
    .default(() => ({ ms: 0, since: null })),
  /** What the run had spent in each of the speech's parts when the tape was anchored, ms (rules S). */
  spent: z.array(z.number().nonnegative()).default([]),
  /** What this run leaves out beyond the plan, in order; no two overlap (K7). */
  leftOut: z.array(Stretch).default([]),
  /** What the staff has last told the speaker; null where there is nothing. */
  message: Message.nullable().default(null),
  /** Who holds control: `anyone`, or one side against the other's keys and clicker. */
  control: Control.default('anyone'),
})
export type SessionState = z.infer<typeof SessionState>

/** Everything a button, a key, a clicker or a window can ask of the session. */
export const Command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('play') }),
  /** `at`: goes on to this position, and stands there; at once where it is not ahead. */
  z.object({ kind: z.literal('pause'), at: ScriptMs.optional() }),
  z.object({ kind: z.literal('set-rate'), rate: Rate }),
  z.object({ kind: z.literal('seek'), position: ScriptMs }),
  /** Back to the start: paused at 0, following, clock of the run cleared. */
  z.object({ kind: z.literal('restart') }),
  z.object({ kind: z.literal('set-screen'), screen: HallScreen }),
  /** Show this slide, whatever the position, until `rejoin`. */
  z.object({ kind: z.literal('hold'), slide: z.number().int().min(0) }),
  z.object({ kind: z.literal('rejoin') }),
  /** Answer to the offer after a host's restart. */
  z.object({ kind: z.literal('resume'), accept: z.boolean() }),
  /** What is not named stays as it is. */
  z.object({ kind: z.literal('set-pacing'), ...PacingChange.shape }),
  /** A key is held: the chosen rate times this, until 1 lets go. To be repeated while it is held (P6). */
  z.object({ kind: z.literal('ease'), factor: Ease.shape.factor }),
  /** What this run leaves out beyond the plan, all of it: what is not named any more is said again (K7). */
  z.object({ kind: z.literal('leave-out'), stretches: z.array(Stretch).max(5000) }),
  /** Tells the speaker something, in the prompter's strip. */
  z.object({ kind: z.literal('tell'), text: MessageText }),
  /** The speaker has seen the message with this number. */
  z.object({ kind: z.literal('acknowledge'), number: Message.shape.number }),
  /** The message is taken out of the prompter's strip. */
  z.object({ kind: z.literal('take-back') }),
  /** Who may command is decided in control.ts; the host refuses what it does not allow. */
  z.object({ kind: z.literal('set-control'), control: Control }),
])
export type Command = z.infer<typeof Command>

/** Commands that only the host itself gives. */
export const HostCommand = z.discriminatedUnion('kind', [
  /** A speech was opened. `rate`: of the pace it starts at; without it the rate stays. `pacing`: as it was kept (P11). */
  z.object({
    kind: z.literal('load'),
    loaded: Loaded,
    rate: Rate.optional(),
    pacing: Pacing.optional(),
  }),
  /** After a restart: the speech, where it stood, how long it had been running. */
  z.object({
    kind: z.literal('restore'),
    loaded: Loaded,
    position: ScriptMs,
    rate: Rate,
    startedAt: HostMs.nullable(),
    pacing: Pacing.optional(),
    leftOut: z.array(Stretch).optional(),
    spent: z.array(z.number().nonnegative()).optional(),
  }),
  /**
   * The open speech was edited: its new length and cues, where the words that were being said stand now, which slide a
   * hold is on now, and where the offer to resume, a pause that was asked for and a still stand (rules E and P2 in
   * SPEC.md).
   */
  z.object({
    kind: z.literal('revise'),
    loaded: Loaded,
    position: ScriptMs,
    hold: z.number().int().min(0).nullable(),
    resume: ScriptMs.nullable(),
    stopAt: ScriptMs.nullable().default(null),
    still: Hall.shape.still,
    /** What the run leaves out, where its words are now. */
    leftOut: z.array(Stretch).optional(),
    /** By the parts as they were: the part that each one's words are in now. */
    parts: z.array(z.number().int().min(0)).optional(),
  }),
  /** The tape has gone over a skipped stretch: it is anchored behind it, so that every window draws it there (K4). */
  z.object({ kind: z.literal('go-on') }),
  /** The plan is worked out with another pace of the speaker's own, or with the one that is set (null). */
  z.object({ kind: z.literal('estimate'), own: OwnPace.nullable() }),
  /** The host's pace keeper chooses another rate, to end on plan (rules P). */
  z.object({ kind: z.literal('steer'), rate: Rate }),
  /** Where the tape is right now: written while playing, so that a killed host knows its place. Changes nothing. */
  z.object({ kind: z.literal('checkpoint'), position: ScriptMs }),
])
export type HostCommand = z.infer<typeof HostCommand>

/** Any command that may stand in the journal. */
export type SessionCommand = Command | HostCommand

/** One line of the journal: the command, the revision it led to, and when, on the host's clock. */
export const JournalRecord = z.object({
  revision: z.number().int().min(0),
  at: HostMs,
  command: z.union([Command, HostCommand]),
})
export type JournalRecord = z.infer<typeof JournalRecord>
