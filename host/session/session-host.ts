/**
 * The session host: owns the state of the session, its journal and the open speech. Every command is validated,
 * carried out by the reducer, written to the journal, and then published.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  AppInfo,
  InterfaceLanguage,
  OpenFailure,
  SpeechDocument,
  WindowKind,
} from '#core/contract/contract.ts'
import { rateOf } from '#core/pace/reference.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import { cutOffRun, replay } from '#core/session/replay.ts'
import { Command, type SessionCommand, type SessionState } from '#core/session/state.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { type HostMs, hostMs, rate, type Rate } from '#core/time.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { type Prepared, prepare } from './document.ts'
import { createHallBoard, type HallBoard } from './hall-board.ts'
import { readNewestJournal } from './journal.ts'
import { keepSpeech, keptSpeech, type SpeechFile, speechId } from './speech-library.ts'
import { createTapeWatch } from './tape-watch.ts'
import { createRecorder } from './recorder.ts'

/** What a session host is made with. */
export interface SessionHostOptions {
  /** Where journals and opened speeches are kept; made if it isn't there. */
  readonly dataFolder: string
  readonly settings: SettingsStore
  /** Holds `address-zh.txt` and `address-en.txt`. */
  readonly samplesFolder: string
  readonly host: AppInfo['host']
  readonly version: string
  /** The host's monotonic clock; `performance.now()` where none is given. */
  readonly now?: () => HostMs
  /** Opens a window or brings it to the front; false where the owner of windows could not. Absent: nobody owns windows. */
  readonly openWindow?: (kind: WindowKind) => boolean | Promise<boolean>
  /** Told, in one English sentence, of what went wrong while the session goes on. Standard error where absent. */
  readonly onProblem?: (sentence: string) => void
}

/** How opening a file went. */
export type Opened =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: OpenFailure; readonly fileName: string }

/** The host of one session. */
export interface SessionHost {
  readonly info: AppInfo
  readonly settings: SettingsStore
  readonly hall: HallBoard
  readonly now: () => HostMs
  readonly state: () => SessionState
  /** Calls back after each change of the state; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Carries out a command; gives the state after it. Throws a ZodError on one that is none. */
  readonly command: (command: Command) => SessionState
  readonly document: () => SpeechDocument | null
  /** Opens a file as the current speech. On failure the current speech stays. */
  readonly open: (file: SpeechFile) => Promise<Opened>
  /**
   * The same for the file named on the command line: if it is the one that the host has just brought back after a
   * restart, the session stays as it is, with its offer to resume.
   */
  readonly openAtStart: (file: SpeechFile) => Promise<Opened>
  readonly openSample: (language: InterfaceLanguage) => Promise<Opened>
  /** Whether a window was opened by whoever owns windows. */
  readonly openWindow: (kind: WindowKind) => Promise<boolean>
  /** Tells of something that went wrong while the session goes on, in one English sentence. */
  readonly problem: (sentence: string) => void
  /** Ends the session: what it knows is on the disk when this resolves. */
  readonly close: () => Promise<void>
}

/** Makes the host of a data folder, with the speech of its last run opened again. */
export async function createSessionHost(options: SessionHostOptions): Promise<SessionHost> {
  const { dataFolder, settings } = options
  const now = options.now ?? (() => hostMs(performance.now()))
  const onProblem =
    options.onProblem ?? ((sentence: string) => void process.stderr.write(`${sentence}\n`))
  // An address not yet given is nobody else's to read.
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

  const info: AppInfo = { host: options.host, version: options.version, hostId: randomUUID() }
  const recorder = createRecorder({ dataFolder, info, onProblem })
  const hall = createHallBoard()
  const listeners = new Set<() => void>()
  let state = initialState(now())
  let document: SpeechDocument | null = null
  /** The speech that was brought back at the start and that nobody has replaced. */
  let broughtBack: string | null = null

  let closed = false

  const apply = (command: SessionCommand): SessionState => {
    if (closed) return state
    // One instant for the state and its record, not before the tape's own (T11).
    const at = hostMs(Math.max(now(), state.transport.at))
    const next = reduce(state, command, at)
    if (next === state) return state
    recorder.record(state, { revision: next.revision, at, command }, document?.fileName ?? null)
    state = next
    tape.changed(state)
    for (const listener of listeners) listener()
    return state
  }
  const tape = createTapeWatch({
    now,
    onEnd: () => void apply({ kind: 'pause' }),
    onCheckpoint(position, at) {
      const command: SessionCommand = { kind: 'checkpoint', position }
      recorder.record(state, { revision: state.revision, at, command }, document?.fileName ?? null)
    },
  })

  const startRate = (language: SpeechLanguage): Rate => {
    const { paceHan, paceWords } = settings.get()
    if (language === 'zh') return rateOf(paceHan, language)
    return language === 'en' ? rateOf(paceWords, language) : rate(1)
  }

  const prepareQuietly = (file: SpeechFile): Prepared => {
    try {
      return prepare(file)
    } catch (error) {
      onProblem(`${file.fileName} could not be taken apart: ${String(error)}`)
      return { ok: false, reason: 'unreadable' }
    }
  }

  const openNow = async (given: SpeechFile): Promise<Opened> => {
    const file = { ...given, fileName: nameOf(given.fileName) }
    const prepared = prepareQuietly(file)
    if (!prepared.ok) return { ok: false, reason: prepared.reason, fileName: file.fileName }
    try {
      await keepSpeech(dataFolder, file)
    } catch (error) {
      onProblem(`${file.fileName} could not be kept for a restart: ${String(error)}`)
    }
    document = prepared.document
    broughtBack = null
    recorder.beginRun()
    const { loaded } = prepared
    apply({ kind: 'load', loaded, rate: startRate(document.speech.language) })
    return { ok: true, id: document.id }
  }
  // One after the other: the last one asked for is the one that stays open.
  let opening: Promise<unknown> = Promise.resolve()
  const open = (file: SpeechFile): Promise<Opened> => {
    const mine = opening.then(() => openNow(file))
    opening = mine.catch(() => undefined)
    return mine
  }

  const bringBack = async () => {
    const journal = await readNewestJournal(dataFolder, onProblem)
    if (journal === null) return
    const replayed = replay(journal.header.start, journal.records)
    const id = replayed.state.loaded?.documentId
    if (id === undefined) return
    const file = await keptSpeech(dataFolder, id)
    const prepared = file === null ? null : prepareQuietly(file)
    if (prepared === null || !prepared.ok) {
      onProblem(
        `The speech of the last run${journal.header.fileName === null ? '' : ` (${journal.header.fileName})`} could not be opened again; open its file.`,
      )
      return
    }
    document = prepared.document
    broughtBack = document.id
    const { loaded } = prepared
    const cutOff = cutOffRun(replayed)
    if (cutOff === null) apply({ kind: 'load', loaded, rate: startRate(document.speech.language) })
    else
      apply({
        kind: 'restore',
        loaded,
        position: cutOff.position,
        rate: cutOff.rate,
        startedAt: hostMs(now() - cutOff.ranFor),
      })
  }
  await bringBack()

  return {
    info,
    settings,
    hall,
    now,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    command: (command) => apply(Command.parse(command)),
    document: () => document,
    open,
    openAtStart(file) {
      const id = speechId({ ...file, fileName: nameOf(file.fileName) })
      return id === broughtBack ? Promise.resolve({ ok: true, id }) : open(file)
    },
    async openSample(language) {
      const fileName = language === 'zh-CN' ? 'address-zh.txt' : 'address-en.txt'
      try {
        return await open({
          fileName,
          content: await readFile(join(options.samplesFolder, fileName)),
        })
      } catch (error) {
        onProblem(`The sample address could not be read: ${String(error)}`)
        return { ok: false, reason: 'unreadable', fileName }
      }
    },
    problem: onProblem,
    openWindow: async (kind) => (await options.openWindow?.(kind)) ?? false,
    async close() {
      await opening
      closed = true
      tape.close()
      recorder.close()
    },
  }
}

/** The name of a file without the folders before it. */
const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) || path
