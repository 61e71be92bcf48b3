/**
 * The one contract between pages and host, served alike over Electron's MessagePort and over WebSocket.
 * Which windows may call which procedure stands in the host (host/session/roles.ts), which refuses the others.
 */
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { Deck } from '../deck/deck.ts'
import { DeckEdits } from '../deck/edits.ts'
import { HandAsked } from '../hands/actions.ts'
import { Manuscript } from '../manuscript/manuscript.ts'
import { PrompterLook } from '../prompter/look.ts'
import { RoomFacts } from '../room/facts.ts'
import { RundownMarks } from '../rundown/marked.ts'
import { NOTHING_SET, RundownSettings } from '../rundown/settings.ts'
import { Command, HallScreen, SessionState } from '../session/state.ts'
import { Speech } from '../speech/speech.ts'
import { HostMs } from '../time.ts'
import { privacyContract } from './privacy.ts'
import { takesContract } from './takes.ts'
import { SecondDeviceTold } from './second-device.ts'
import { DisplayAssignment, DisplaySeen, DisplaysTold } from './displays-told.ts'
import { MissingPart } from './file-formats.ts'
import { InterfaceLanguage, PictureId, Settings } from './settings.ts'

/**
 * The windows. `hands`: keys and devices, where they are tried and bound. `room`: displays and pre-flight. `rehearsal`: takes, and
 * what they tell.
 */
export const WindowKind = z.enum([
  'studio',
  'prompter',
  'audience',
  'console',
  'hands',
  'room',
  'rehearsal',
])
export type WindowKind = z.infer<typeof WindowKind>

/** The file a speech's text was read from. */
export const SpeechSource = z.object({
  /** Id of its bytes, which the host keeps. */
  fileId: z.string().regex(/^[0-9a-f]{24}$/),
  fileName: z.string(),
  /** The encoding it was read in, and whether that is sure; null for formats that are not bytes of text. */
  encoding: z.object({ name: z.string(), sure: z.boolean() }).nullable(),
  /** What could not be read of it; absent where all could. */
  missing: MissingPart.optional(),
})
export type SpeechSource = z.infer<typeof SpeechSource>

/** An open speech, for the windows that may see the script. */
export const SpeechDocument = z.object({
  /** Stays the same while the speech is edited and newer files are taken in. */
  id: z.string(),
  /** Counts the edits; `Loaded.revision` says which one the session is at. */
  revision: z.number().int().min(0),
  source: SpeechSource,
  /** Whether it is the work of an earlier time that came back, rather than the file as it is. */
  workCameBack: z.boolean(),
  speech: Speech,
  deck: Deck,
  /** What is set about its times; the plan is worked out from it by whoever needs it (core/rundown/plan.ts). */
  marks: RundownMarks,
})
export type SpeechDocument = z.infer<typeof SpeechDocument>

/** A speech as the person edits it: the manuscript, what was changed of the deck, and what is set about its times. */
export const SpeechWork = z.object({
  manuscript: Manuscript,
  edits: DeckEdits,
  /** (Work kept by older programs has none.) */
  rundown: RundownSettings.default(NOTHING_SET),
})
export type SpeechWork = z.infer<typeof SpeechWork>

/** Why a picture could not be taken; the studio has a sentence for each. */
export const PictureFailure = z.enum(['not-a-picture', 'too-large', 'disk'])
export type PictureFailure = z.infer<typeof PictureFailure>

/** What an audience window has really painted, told by itself. */
export const HallReport = z.object({
  screen: HallScreen,
  /** Index of the slide on screen, null while black or standby. */
  slide: z.number().int().min(0).nullable(),
  /** How many of the slide's lines that appear one by one are visible. */
  shown: z.number().int().min(0),
  /** Revision of the session state it was painted from. */
  revision: z.number().int().min(0),
  /**
   * The window itself: where its page begins, in device-independent px on the plane of all displays, its size in device px, and
   * whether it covers its whole screen.
   */
  window: z.object({
    x: z.number(),
    y: z.number(),
    width: z.number().int().min(0),
    height: z.number().int().min(0),
    covers: z.boolean(),
  }),
})
export type HallReport = z.infer<typeof HallReport>

/** What is really on the hall's screens now; null while no audience window is connected. */
export const HallStatus = z.object({
  report: HallReport.nullable(),
  windows: z.number().int().min(0),
})
export type HallStatus = z.infer<typeof HallStatus>

/** Why a file could not be opened; the pages have a sentence for each in both languages. */
export const OpenFailure = z.enum([
  'empty',
  'too-large',
  'unknown-format',
  'not-text',
  'unreadable',
  'nothing-spoken',
  /** It asks for a password. */
  'encrypted',
  /** Pages that are pictures, with no text in them. */
  'scanned',
  /** Cut off or broken inside. */
  'damaged',
  /** It unpacks to more than a speech can be (a zip bomb). */
  'too-large-inside',
  /** Its name says one format, its content is another. */
  'other-format',
  /** Reading it took too long and was given up. */
  'too-slow',
])
export type OpenFailure = z.infer<typeof OpenFailure>

/** Errors a procedure may answer with, besides refused roles (FORBIDDEN) and bad input (BAD_REQUEST). */
const openErrors = {
  CANNOT_OPEN: {
    data: z.object({
      reason: OpenFailure,
      fileName: z.string(),
      /** What the file really is, for 'other-format'. */
      found: z.string().optional(),
    }),
  },
} as const

/**
 * A file's name and bytes. Base64, because it is the one form of bytes that every transport and the core's own types
 * know.
 */
const FileBytes = z.object({ fileName: z.string().min(1).max(1000), content: z.base64() })

/** What a window learns about where it runs. */
export const AppInfo = z.object({
  host: z.enum(['electron', 'browser']),
  version: z.string(),
  /** Changes whenever the host is started anew; the clock offset is measured again then. */
  hostId: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

export const contract = {
  app: { info: oc.output(AppInfo) },
  clock: {
    /** The host's clock, for measuring the offset. */
    ping: oc.output(z.object({ at: HostMs })),
  },
  session: {
    /** The present state, then every later one. */
    watch: oc.output(eventIterator(SessionState)),
    /** Applies a command; answers with the revision it led to. LOCKED: the other side holds control. */
    command: oc
      .input(Command)
      .output(z.object({ revision: z.number().int() }))
      .errors({ LOCKED: {} }),
  },
  speech: {
    /** The open speech; null where none is. Not for the audience window. */
    current: oc.output(SpeechDocument.nullable()),
    /**
     * Opens a file's bytes as the current speech; work done on the same file before comes back with it. On failure the
     * current speech stays.
     */
    open: oc
      .input(FileBytes)
      .output(z.object({ id: z.string() }))
      .errors(openErrors),
    /** Opens what was pasted as the current speech. `html` null: only text was on the clipboard. */
    openPasted: oc
      .input(
        z.object({
          /** What the speech is called until its text says; in the interface's language. */
          name: z.string().min(1).max(200),
          html: z.string().max(20_000_000).nullable(),
          text: z.string().max(20_000_000),
        }),
      )
      .output(z.object({ id: z.string() }))
      .errors(openErrors),
    /** Opens the sample address that comes with the program. */
    openSample: oc
      .input(z.object({ language: InterfaceLanguage }))
      .output(z.object({ id: z.string() }))
      .errors(openErrors),
  },
  /** The open speech's text and slides as they are edited. For the studio alone. */
  work: {
    /** Null where no speech is open. */
    current: oc.output(
      z.object({ id: z.string(), revision: z.number().int(), work: SpeechWork }).nullable(),
    ),
    /**
     * The work after an edit; every window sees it at once, and it is kept on the disk. `base` is the revision it was
     * made on: on any other it is refused (STALE), nothing changes, and the page takes the newer one. `source`: the
     * file it was read from anew.
     */
    edit: oc
      .input(
        z.object({
          id: z.string(),
          base: z.number().int().min(0),
          work: SpeechWork,
          source: SpeechSource.optional(),
        }),
      )
      /** `kept` false: every window has it, but the disk refused it, and it is in the host's memory only. */
      .output(z.object({ revision: z.number().int(), kept: z.boolean() }))
      .errors({ STALE: {} }),
    /** Reads another file (version 3) without opening it: for the studio to compare and take in. */
    readFile: oc
      .input(FileBytes)
      .output(z.object({ work: SpeechWork, source: SpeechSource }))
      .errors(openErrors),
    /** How the open speech's file reads in each encoding it may be in, the likeliest first; empty for other formats. */
    encodings: oc.output(z.array(z.object({ name: z.string(), preview: z.string() }))),
    /** Reads the open speech's file again, as it is: in this encoding, or (null) in the one it is taken for. */
    readAgain: oc
      .input(z.object({ encoding: z.string().max(40).nullable() }))
      .output(z.object({ work: SpeechWork, source: SpeechSource }))
      .errors(openErrors),
    /** Keeps a picture with the open speech; answers its id. */
    addPicture: oc
      .input(z.object({ content: z.base64() }))
      .output(z.object({ id: z.string() }))
      .errors({ NO_PICTURE: { data: z.object({ reason: PictureFailure }) } }),
  },
  deck: {
    /** The slides of the open speech; all that the audience window may have. */
    current: oc.output(
      z.object({ documentId: z.string(), revision: z.number().int(), deck: Deck }).nullable(),
    ),
    /** A picture of the open speech by its id; null where there is none. */
    picture: oc
      .input(z.object({ id: z.string() }))
      .output(z.object({ type: z.string(), content: z.base64() }).nullable()),
  },
  hall: {
    /** Told by the audience window after each change it has painted. */
    report: oc.input(HallReport),
    /** What is really on the hall's screens. */
    watch: oc.output(eventIterator(HallStatus)),
  },
  settings: {
    watch: oc.output(eventIterator(Settings)),
    update: oc.input(
      Settings.omit({
        presets: true,
        looks: true,
        arrangements: true,
        standbyPicture: true,
      }).partial(),
    ),
  },
  /** The logo or picture of the standby screen. Which one holds is told by `settings.watch`. */
  standby: {
    /** Keeps a picture and shows it on standby from now on; answers its id. */
    put: oc
      .input(z.object({ content: z.base64() }))
      .output(z.object({ id: PictureId }))
      .errors({ NO_PICTURE: { data: z.object({ reason: PictureFailure }) } }),
    /** Shows one that was put before, or (null) the title again. What was put stays with the host: it can come back. */
    choose: oc.input(z.object({ id: PictureId.nullable() })).errors({ GONE: {} }),
    /** The picture with an id; null where it is not there, or not what was put. */
    picture: oc
      .input(z.object({ id: PictureId }))
      .output(z.object({ type: z.string(), content: z.base64() }).nullable()),
  },
  /** Looks of the prompter. What holds is told by `settings.watch`. */
  looks: {
    /** Gives a speech a look; `preset`: the one it was taken from, null for none. */
    choose: oc.input(
      z.object({
        documentId: z.string().min(1).max(200),
        preset: z.string().max(40).nullable(),
        look: PrompterLook,
      }),
    ),
    /** Keeps a look by name: in place of the preset with this id, or (null) as a new one. Answers its id. */
    savePreset: oc
      .input(
        z.object({
          id: z.string().max(40).nullable(),
          name: z.string().trim().min(1).max(60).nullable(),
          look: PrompterLook,
        }),
      )
      .output(z.object({ id: z.string() }))
      .errors({ TOO_MANY: {} }),
    /** Removes a preset; one that came with the program comes back as it came. */
    removePreset: oc.input(z.object({ id: z.string() })),
  },
  /** Keys, clickers, pedals and gamepads: what a window with the focus can't do itself is done by another. */
  hands: {
    /** Passes an action on to the one window that is to carry it out; answers which kind it is, null where none is there. */
    forward: oc.input(HandAsked).output(z.object({ by: WindowKind.nullable() })),
    /** What others have passed on to this window, from now on. */
    watch: oc.output(eventIterator(HandAsked)),
  },
  /**
   * The displays, where the host knows them: Electron does, and in browser mode a page tells of them that may see them. The
   * deeds answer an error where it does not.
   */
  displays: {
    watch: oc.output(eventIterator(DisplaysTold)),
    /** Told by a page of browser mode that sees the displays, whenever they are others. Electron needs nobody to tell. */
    seen: oc.input(z.array(DisplaySeen).max(16)),
    /** Gives a window a display: an open one moves at once, and it is remembered for these displays. */
    assign: oc.input(DisplayAssignment).errors({ NOT_MANAGED: {}, UNKNOWN_DISPLAY: {}, TAKEN: {} }),
    /** Prompter and audience change displays. */
    swap: oc.errors({ NOT_MANAGED: {}, NOTHING_TO_SWAP: {} }),
    /** Shows a number on each display for some seconds; not on the hall's once the speech has begun. */
    identify: oc.errors({ NOT_MANAGED: {} }),
  },
  room: {
    /** What the host knows of its machine, for the pre-flight. `again`: its disk is tried anew, not told as a moment ago. */
    facts: oc.input(z.object({ again: z.boolean() })).output(RoomFacts),
  },
  /** Takes of the open speech: recorded runs, and what is learned from them. */
  takes: takesContract,
  privacy: privacyContract,
  /** The prompter on another device, over the venue's own network. */
  secondDevice: {
    watch: oc.output(eventIterator(SecondDeviceTold)),
    /** Opens it until it is closed, or the program ends. */
    open: oc.errors({ NO_NETWORK: {}, NOT_SERVED: {} }),
    /** Lets every device go; their addresses are worth nothing any more. */
    close: oc,
  },
  windows: {
    /**
     * Opens (or brings to the front) a window. In browser mode the host can't: it answers the path to open. `copy`: of
     * the prompter the operator's copy, a window of its own; of the others there is none, and it means nothing.
     */
    open: oc
      .input(z.object({ kind: WindowKind, copy: z.boolean().optional() }))
      .output(z.object({ opened: z.boolean(), path: z.string().nullable() })),
  },
}

/** The contract's type, for clients. */
export type Contract = typeof contract
