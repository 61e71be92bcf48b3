/**
 * The session host: owns the state of the session, its journal and the open speech. Every command is validated,
 * carried out by the reducer, written to the journal, and then published.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppInfo, OpenFailure, SpeechDocument, WindowKind } from '#core/contract/contract.ts'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import { rateOf } from '#core/pace/reference.ts'
import type { MachineFacts } from '#core/room/facts.ts'
import { planningOf } from '#core/rundown/plan.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import { isSameOwn } from '#core/session/own-pace.ts'
import { cutOffRun, replay } from '#core/session/replay.ts'
import { Command, type SessionCommand, type SessionState } from '#core/session/state.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { ownPace } from '#core/takes/own-pace.ts'
import type { Spoken } from '#core/takes/take-text.ts'
import { type HostMs, hostMs, rate, type Rate } from '#core/time.ts'
import { openPrivacy, type PrivacyDesk } from '../privacy/privacy-desk.ts'
import { createRoomDesk, type RoomDesk } from '../room/room-desk.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { OpenDocument } from './document.ts'
import { createBrowserDisplays } from './browser-displays.ts'
import type { DisplaysOwner } from './displays-desk.ts'
import { createEaseWatch } from './ease-watch.ts'
import { createHallBoard, type HallBoard } from './hall-board.ts'
import { createHandsDesk, type HandsDesk } from './hands-desk.ts'
import { readNewestJournal } from './journal.ts'
import { openLearned } from '../takes/learned-store.ts'
import { createTakesDesk, type TakesDesk } from '../takes/takes-desk.ts'
import { reviseCommand } from './revision.ts'
import { createSecondDevice, type Network, type SecondDevice } from './second-device.ts'
import { createSpeechDesk, type SpeechDesk, type WorkEdit } from './speech-desk.ts'
import { type SpeechFile, speechFolder, speechId } from './speech-library.ts'
import { createPaceKeeper } from './pace-keeper.ts'
import { createPacingKeeper } from './pacing-keeper.ts'
import { createStandbyPictures, type StandbyPictures } from './standby-pictures.ts'
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
  /** Ms by the wall clock, for what people are told of days and hours; `Date.now` where none is given. */
  readonly wall?: () => number
  /**
   * Opens a window (`copy`: the operator’s copy of it) or brings it to the front; false where the owner of windows could
   * not. Absent: nobody owns windows.
   */
  readonly openWindow?: (kind: WindowKind, copy: boolean) => boolean | Promise<boolean>
  /** Who owns the displays. Absent: what the pages of browser mode tell of them. */
  readonly displays?: DisplaysOwner
  /** What is known of the machine: power, sleep, the hall's window. Absent: nothing. */
  readonly machine?: () => MachineFacts
  /** The networks of this machine, for other devices. Absent: those that the system tells of. */
  readonly networks?: () => readonly Network[]
  /** Told, in one English sentence, of what went wrong while the session goes on. Standard error where absent. */
  readonly onProblem?: (sentence: string) => void
}

/** How opening a file went. */
export type Opened =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false
      readonly reason: OpenFailure
      readonly fileName: string
      /** What the file really is, where that is the reason. */
      readonly found?: string
    }

/** An edit that a page asks for: of which speech, made on which revision. */
export interface EditAsked extends WorkEdit {
  readonly id: string
  readonly base: number
}

/** An edit that was taken: the revision it led to, and whether the disk has it. */
export interface Edited {
  readonly revision: number
  readonly kept: boolean
}

/** The host of one session. */
export interface SessionHost {
  readonly info: AppInfo
  readonly settings: SettingsStore
  readonly hall: HallBoard
  readonly hands: HandsDesk
  readonly displays: DisplaysOwner
  readonly standby: StandbyPictures
  readonly room: RoomDesk
  readonly secondDevice: SecondDevice
  readonly takes: TakesDesk
  readonly privacy: PrivacyDesk
  readonly now: () => HostMs
  readonly state: () => SessionState
  /** Calls back after each change of the state; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Carries out a command; gives the state after it. Throws a ZodError on one that is none. */
  readonly command: (command: Command) => SessionState
  readonly document: () => SpeechDocument | null
  /** The open speech with the work on it; null where none is open. */
  readonly openSpeech: () => OpenDocument | null
  /** Where speeches are read and kept. */
  readonly desk: SpeechDesk
  /**
   * Takes an edit of the open speech: kept on the disk, then seen by every window. Answers the new revision; null where
   * it was made on another revision than the present one, and nothing changed.
   */
  readonly edit: (asked: EditAsked) => Promise<Edited | null>
  /** Opens a file as the current speech. On failure the current speech stays. */
  readonly open: (file: SpeechFile) => Promise<Opened>
  /**
   * The same for the file named on the command line: if it is the one that the host has just brought back after a
   * restart, the session stays as it is, with its offer to resume.
   */
  readonly openAtStart: (file: SpeechFile) => Promise<Opened>
  readonly openSample: (language: InterfaceLanguage) => Promise<Opened>
  /** Whether a window was opened by whoever owns windows. */
  readonly openWindow: (kind: WindowKind, copy?: boolean) => Promise<boolean>
  /** Tells of something that went wrong while the session goes on, in one English sentence. */
  readonly problem: (sentence: string) => void
  /** Ends the session: what it knows is on the disk when this resolves. */
  readonly close: () => Promise<void>
}

/** After these a run may begin anew, or in another language. */
const PLANS_ANEW: ReadonlySet<SessionCommand['kind']> = new Set(['load', 'restart', 'resume'])

/** Makes the host of a data folder, with the speech of its last run opened again. */
export async function createSessionHost(options: SessionHostOptions): Promise<SessionHost> {
  const { dataFolder, settings } = options
  const now = options.now ?? (() => hostMs(performance.now()))
  const wall = options.wall ?? Date.now
  const onProblem =
    options.onProblem ?? ((sentence: string) => void process.stderr.write(`${sentence}\n`))
  // An address not yet given is nobody else's to read.
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })

  const info: AppInfo = { host: options.host, version: options.version, hostId: randomUUID() }
  const recorder = createRecorder({ dataFolder, info, onProblem })
  const hall = createHallBoard()
  const hands = createHandsDesk(now)
  const secondDevice = createSecondDevice({
    onProblem,
    ...(options.networks === undefined ? {} : { networks: options.networks }),
  })
  const desk = createSpeechDesk(dataFolder, onProblem, wall)
  const listeners = new Set<() => void>()
  let state = initialState(now())
  let current: OpenDocument | null = null
  /** The speech that was brought back at the start and that nobody has replaced. */
  let broughtBack: string | null = null

  let closed = false

  const apply = (command: SessionCommand, instant = now()): SessionState => {
    if (closed) return state
    // One instant for the state and its record, not before the tape's own (T11).
    const at = hostMs(Math.max(instant, state.transport.at))
    const next = reduce(state, command, at)
    if (next === state) return state
    const record = { revision: next.revision, at, command }
    recorder.record(state, record, current?.document.source.fileName ?? null)
    const before = state
    state = next
    tape.changed(state)
    pace.changed(state)
    ease.changed(state)
    if (state.loaded !== null && state.loaded.documentId === before.loaded?.documentId)
      pacing.keep(state.loaded.documentId, before.pacing, state.pacing)
    for (const listener of listeners) listener()
    // After the others: a take's text is worked out when it begins.
    takes.changed(before, record, next)
    if (PLANS_ANEW.has(command.kind)) tellOwn()
    return state
  }
  /** Estimates are made with the speaker's own pace, or not: between runs only, in mid-run the plan stays (N6). */
  const tellOwn = (): void => {
    if (state.loaded === null || state.startedAt !== null) return
    const own = ownPace(takes.learned())
    if (!isSameOwn(own, state.own)) apply({ kind: 'estimate', own })
  }
  const tape = createTapeWatch({
    now,
    onEnd: () => void apply({ kind: 'pause' }),
    onGoneOver: () => void apply({ kind: 'go-on' }),
    onCheckpoint(position, at) {
      const command: SessionCommand = { kind: 'checkpoint', position }
      recorder.record(
        state,
        { revision: state.revision, at, command },
        current?.document.source.fileName ?? null,
      )
      takes.alive(at)
    },
  })
  const takes = createTakesDesk({
    now,
    state: () => state,
    spoken: () => (current === null ? null : spokenNow(current, state)),
    folderOf: (id) => speechFolder(dataFolder, id),
    settings,
    learned: await openLearned(dataFolder, onProblem),
    hall: { isThere: () => hall.status().windows > 0, subscribe: hall.subscribe },
    onProblem,
  })

  const pace = createPaceKeeper({
    now,
    course: (steered) => current?.plan(planningOf(steered)).ends ?? [],
    onSteer: (steered) => void apply({ kind: 'steer', rate: steered }),
  })
  const ease = createEaseWatch(() => void apply({ kind: 'ease', factor: 1 }))
  const pacing = createPacingKeeper(desk)

  const startRate = (language: SpeechLanguage): Rate => {
    const { paceHan, paceWords } = settings.get()
    if (language === 'zh') return rateOf(paceHan, language)
    return language === 'en' ? rateOf(paceWords, language) : rate(1)
  }

  // One after the other: the last one asked for is the one that stays open, and no edit is lost to another.
  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = busy.then(work)
    busy = mine.catch(() => undefined)
    return mine
  }
  const loadCommand = async (opened: OpenDocument): Promise<SessionCommand> => {
    // What was set a moment ago is on the disk before it is read.
    await pacing.settled()
    const start = startRate(opened.document.speech.language)
    return {
      kind: 'load',
      loaded: opened.loaded,
      rate: start,
      pacing: await desk.pacing(opened, start),
    }
  }
  const openNow = async (given: SpeechFile): Promise<Opened> => {
    const file = { ...given, fileName: nameOf(given.fileName) }
    const made = await desk.open(file)
    if (!made.ok) return { ...made, fileName: file.fileName }
    const load = await loadCommand(made.open)
    current = made.open
    broughtBack = null
    recorder.beginRun()
    apply(load)
    return { ok: true, id: current.document.id }
  }
  const open = (file: SpeechFile) => inTurn(() => openNow(file))

  const editNow = async ({ id, base, ...edit }: EditAsked): Promise<Edited | null> => {
    const before = current
    if (before === null || before.document.id !== id || before.document.revision !== base)
      return null
    const { open: after, kept } = await desk.edit(before, edit)
    current = after
    // The instant that the place was asked for: working it out takes time, which the tape goes on through.
    const instant = now()
    apply(reviseCommand(state, instant, before, after), instant)
    return { revision: after.document.revision, kept }
  }

  const bringBack = async () => {
    const journal = await readNewestJournal(dataFolder, onProblem)
    if (journal === null) return
    const replayed = replay(journal.header.start, journal.records)
    const id = replayed.state.loaded?.documentId
    if (id === undefined) return
    const opened = await desk.reopen(id)
    if (opened === null) {
      onProblem(
        `The speech of the last run${journal.header.fileName === null ? '' : ` (${journal.header.fileName})`} could not be opened again; open its file.`,
      )
      return
    }
    current = opened
    const { loaded, document } = opened
    broughtBack = document.id
    const cutOff = cutOffRun(replayed)
    if (cutOff === null) apply(await loadCommand(opened))
    else {
      // The run goes on with the plan that it was begun with.
      apply({ kind: 'estimate', own: replayed.state.own })
      apply({
        kind: 'restore',
        loaded,
        position: cutOff.position,
        rate: cutOff.rate,
        pacing: cutOff.pacing,
        startedAt: hostMs(now() - cutOff.ranFor),
        spent: cutOff.spent,
        leftOut: cutOff.leftOut,
      })
    }
  }
  takes.subscribe(tellOwn)
  await bringBack()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const privacy = await openPrivacy({
    dataFolder,
    now,
    state: () => state,
    onSession: subscribe,
    onProblem,
  })

  return {
    info,
    settings,
    hall,
    hands,
    displays: options.displays ?? createBrowserDisplays({ settings, hall, onProblem }),
    standby: createStandbyPictures(dataFolder, settings, onProblem),
    room: createRoomDesk({
      dataFolder,
      now,
      prompters: () => hands.count('prompter'),
      ...(options.machine === undefined ? {} : { machine: options.machine }),
    }),
    secondDevice,
    takes,
    privacy,
    now,
    state: () => state,
    subscribe,
    command(asked) {
      const command = Command.parse(asked)
      const after = apply(command)
      if (command.kind === 'ease') ease.renewed()
      return after
    },
    document: () => current?.document ?? null,
    openSpeech: () => current,
    desk,
    edit: (asked) => inTurn(() => editNow(asked)),
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
    openWindow: async (kind, copy = false) => (await options.openWindow?.(kind, copy)) ?? false,
    async close() {
      await busy
      await secondDevice.close()
      await takes.close()
      privacy.close()
      closed = true
      pace.close()
      ease.close()
      await pacing.settled()
      tape.close()
      recorder.close()
    },
  }
}

/** What a take that begins now is spoken from: the open speech, as it is planned. */
function spokenNow({ document, script, clock, plan }: OpenDocument, state: SessionState): Spoken {
  const { id, revision, speech, deck } = document
  const planned = plan(planningOf(state)).plan
  return { documentId: id, revision, speech, script, clock, plan: planned, deck }
}

/** The name of a file without the folders before it. */
export const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) || path
