/**
 * The takes of the open speech: recorded, listed, named, deleted, with their sound and with what is learned from them. All that
 * touches the disk is done one after the other.
 */
import { rm } from 'node:fs/promises'
import type { PaceTold, RecordingNow, TakeAbout, TakesTold } from '#core/contract/takes.ts'
import type { JournalRecord, SessionState } from '#core/session/state.ts'
import { learnedPace, learnFrom, NOTHING_LEARNED, unlearn } from '#core/takes/learned-pace.ts'
import { takeLength } from '#core/takes/legs.ts'
import type { Spoken } from '#core/takes/take-text.ts'
import type { Take } from '#core/takes/take.ts'
import type { HostMs } from '#core/time.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { LearnedStore } from './learned-store.ts'
import { createSoundDesk, type SoundDesk } from './sound-desk.ts'
import { leftOver, readTakeJournal, recordedIn, type Recorded } from './take-journal.ts'
import {
  changedTake,
  createTakeRecorder,
  type EndedRecording,
  type TakeBefore,
  type TakeChange,
} from './take-recorder.ts'
import { deleteTake, keepTake, keptTake, newTakeId, takesOf } from './take-store.ts'

/** A run that nobody asked to record is kept from so long, ms (K6). */
const OWN_FROM = 30_000
/** One that was begun anew is kept from so long, ms (K6). */
const RESTARTED_FROM = 5000

/** What the desk is made with. */
export interface TakesDeskOptions {
  readonly now: () => HostMs
  readonly state: () => SessionState
  readonly spoken: () => Spoken | null
  readonly folderOf: (documentId: string) => string
  readonly settings: SettingsStore
  readonly learned: LearnedStore
  /** Whether an audience window is connected, and who is told when that changes. */
  readonly hall: {
    readonly isThere: () => boolean
    readonly subscribe: (listener: () => void) => unknown
  }
  readonly onProblem: (sentence: string) => void
}

/** Why a recording did not begin. */
export type StartRefusal = 'NO_SPEECH' | 'RECORDING' | 'GONE'

/** The takes of a session. */
export interface TakesDesk extends Omit<SoundDesk, 'sound' | 'isOn'> {
  readonly told: () => TakesTold
  readonly learned: () => PaceTold
  /** Calls back when either may be another. */
  readonly subscribe: (listener: () => void) => () => void
  readonly start: (
    kind: Take['kind'],
    goOn: string | null,
  ) => Promise<{ id: string } | StartRefusal>
  readonly stop: () => Promise<{ id: string | null; kept: boolean }>
  /** Marks this instant's place; answers how many there are, null where nothing is recorded. */
  readonly mark: () => number | null
  /** False where there is no such take. Throws where the disk refuses. */
  readonly describe: (id: string, change: TakeChange) => Promise<boolean>
  /** False where it is being recorded. Throws where the disk refuses. */
  readonly remove: (id: string) => Promise<boolean>
  readonly get: (id: string) => Promise<Take | null>
  /** A sound of a take of the open speech; null where there is none. */
  readonly sound: (id: string, sound: number) => Promise<Uint8Array | null>
  readonly forget: () => Promise<void>
  /** To be called with every change of the session, in order. */
  readonly changed: (before: SessionState, record: JournalRecord, after: SessionState) => void
  /** To be called now and then while the tape plays. */
  readonly alive: (at: HostMs) => void
  /** Ends what is recorded; all is on the disk when this resolves, or told of. */
  readonly close: () => Promise<void>
}

/** Makes the desk of a session. */
export function createTakesDesk(options: TakesDeskOptions): TakesDesk {
  const { now, state, spoken, folderOf, settings, learned, hall, onProblem } = options
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** The list of the open speech, as last read. */
  let list: { readonly documentId: string; readonly takes: readonly TakeAbout[] } | null = null
  /** What the disk has refused to keep: tried again when something else is kept. */
  let refused: readonly EndedRecording[] = []
  /** A take that was cut off with the host: gone on with when its run is. */
  let cutOff: {
    readonly documentId: string
    readonly id: string
    readonly byItself: boolean
  } | null = null
  let lastKept: string | null = null

  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = busy.then(work)
    busy = mine.catch(() => undefined)
    return mine
  }
  /** The same for what nobody waits for. */
  const later = (work: () => Promise<void>) => {
    inTurn(work).catch((error: unknown) => onProblem(`Takes: ${String(error)}`))
  }
  const openId = (): string | null => state().loaded?.documentId ?? null

  const recorder = createTakeRecorder({
    now,
    state,
    spoken,
    folderOf,
    newTake: (kind) => ({
      id: newTakeId(),
      kind,
      name: '',
      notes: '',
      began: new Date().toISOString(),
    }),
    recordsByItself: () => settings.get().recordRuns && hall.isThere(),
    onProblem,
    onChange: tell,
    onEnd: (ended) => later(() => settle(ended)),
  })
  hall.subscribe(() => recorder.lookAgain())
  settings.subscribe(tell)

  const folderNow = (): string | null => {
    const id = openId()
    return id === null ? null : folderOf(id)
  }
  const sounds = createSoundDesk({ recorder, folderOf, inTurn, onProblem, onChange: tell })

  const isWorthKeeping = (
    { take, byItself, after }: Recorded,
    by: EndedRecording['by'],
  ): boolean => {
    if (after > 0) return true
    const length = takeLength(take)
    if (byItself) return length >= OWN_FROM
    const marked = take.stretches.some(({ marks }) => marks.length > 0)
    return marked || (by === 'restart' ? length >= RESTARTED_FROM : length > 0)
  }
  /** Makes a recording into a kept take; answers whether there is one. Throws where the disk refuses. */
  const keepEnded = async (ended: EndedRecording): Promise<Recorded | null> => {
    const { documentId, id, path, waiting, by } = ended
    const folder = folderOf(documentId)
    const written = await readTakeJournal(path).catch(() => [])
    const recorded = recordedIn([...written, ...waiting], await keptTake(folder, id, onProblem))
    const kept = recorded !== null && isWorthKeeping(recorded, by) ? recorded : null
    if (kept !== null) await keepTake(folder, kept.take)
    else if (recorded !== null) {
      sounds.dropped(id)
      await deleteTake(folder, id)
    }
    await rm(path, { force: true })
    if (kept === null) return null
    lastKept = id
    const language = kept.take.texts.at(-1)?.language
    await learned.change((known, one) => (one === language ? learnFrom(known, kept.take) : known))
    return kept
  }
  const settle = async (...ended: readonly EndedRecording[]) => {
    const all = [...refused, ...ended]
    refused = []
    for (const one of all) {
      try {
        await keepEnded(one)
      } catch (error) {
        refused = [...refused, one]
        lastKept = one.id
        onProblem(
          `A take could not be kept on the disk (${String(error)}). It is tried again when the next one ends, and at the end of the program.`,
        )
      }
    }
    await readList()
  }
  const readList = async () => {
    const documentId = openId()
    list =
      documentId === null
        ? null
        : { documentId, takes: await takesOf(folderOf(documentId), onProblem) }
    tell()
  }
  /** What a host that was killed has left of a speech's recordings becomes takes. */
  const takeUp = async (documentId: string) => {
    for (const { id, path } of await leftOver(folderOf(documentId))) {
      if (recorder.wrote(path)) continue
      const kept = await keepEnded({ documentId, id, path, waiting: [], by: 'run' })
      if (kept !== null) cutOff = { documentId, id, byItself: kept.byItself }
    }
  }
  const opened = (documentId: string) =>
    later(async () => {
      try {
        await takeUp(documentId)
      } finally {
        await readList()
      }
    })

  const before = async (id: string, byItself: boolean): Promise<TakeBefore | null> => {
    const folder = folderNow()
    const take = folder === null ? null : await keptTake(folder, id, onProblem)
    if (take === null) return null
    const { texts, stretches, sounds: heard, ...about } = take
    return { about, texts, stretches: stretches.length, sounds: heard.length, byItself }
  }
  /** The run that was cut off goes on, and so does its take. */
  const resumed = () =>
    later(async () => {
      const lost = cutOff
      cutOff = null
      if (lost === null || lost.documentId !== openId() || recorder.recording() !== null) return
      const known = await before(lost.id, lost.byItself)
      if (known !== null && recorder.recording() === null) recorder.begin(known.about.kind, known)
    })

  const recordingNow = (): RecordingNow | null => {
    const recording = recorder.recording()
    if (recording === null) return null
    const { about, byItself, marks } = recording
    return {
      takeId: about.id,
      kind: about.kind,
      began: about.began,
      byItself,
      withSound: sounds.isOn(),
      marks,
      paused: !state().transport.playing,
    }
  }

  return {
    told() {
      const documentId = openId()
      const takes = list !== null && list.documentId === documentId ? list.takes : []
      return { documentId, recording: recordingNow(), takes: [...takes] }
    },
    learned() {
      const language = spoken()?.speech.language ?? 'zh'
      const known = learned.of(language)
      return {
        kinds: learnedPace(known),
        takes: known.takes.length,
        used: settings.get().learnedPace,
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: (kind, goOn) =>
      inTurn(async () => {
        if (recorder.recording()?.byItself === false) return 'RECORDING'
        const known = goOn === null ? null : await before(goOn, false)
        if (goOn !== null && known === null) return 'GONE'
        // What goes on is another take than the one that is recorded by itself.
        if (known !== null) recorder.end()
        if (!recorder.begin(kind, known)) return 'NO_SPEECH'
        cutOff = null
        return { id: recorder.recording()?.about.id ?? '' }
      }),
    async stop() {
      const recording = recorder.recording()
      if (recording === null) return { id: null, kept: false }
      lastKept = null
      recorder.end()
      await inTurn(() => Promise.resolve())
      return { id: recording.about.id, kept: lastKept === recording.about.id }
    },
    mark: () => (recorder.mark() ? (recorder.recording()?.marks ?? 0) : null),
    describe: (id, change) =>
      inTurn(async () => {
        if (recorder.recording()?.about.id === id) {
          recorder.describe(change)
          return true
        }
        const folder = folderNow()
        const take = folder === null ? null : await keptTake(folder, id, onProblem)
        if (folder === null || take === null) return false
        await keepTake(folder, changedTake(take, change))
        await readList()
        return true
      }),
    remove: (id) =>
      inTurn(async () => {
        if (recorder.recording()?.about.id === id) return false
        const folder = folderNow()
        sounds.dropped(id)
        if (folder !== null) await deleteTake(folder, id)
        await learned.change((known) => unlearn(known, id))
        await readList()
        return true
      }),
    get: (id) =>
      inTurn(async () => {
        const folder = folderNow()
        if (folder === null) return null
        const kept = await keptTake(folder, id, onProblem)
        const recording = recorder.recording()
        if (recording?.about.id !== id) return kept
        const written = await readTakeJournal(recording.path).catch(() => [])
        return recordedIn(written, kept)?.take ?? kept
      }),
    forget: () =>
      inTurn(async () => {
        await learned.change(() => NOTHING_LEARNED)
        tell()
      }),
    changed(was, record, after) {
      recorder.changed(was, record, after)
      const { command } = record
      if (command.kind === 'load' || command.kind === 'restore') opened(command.loaded.documentId)
      if (command.kind === 'resume') {
        if (command.accept) resumed()
        else cutOff = null
      }
    },
    alive: (at) => recorder.alive(at),
    soundBegins: sounds.soundBegins,
    soundPart: sounds.soundPart,
    async sound(id, sound) {
      const documentId = openId()
      return documentId === null ? null : sounds.sound(documentId, id, sound)
    },
    async close() {
      recorder.end()
      if (refused.length > 0) later(() => settle())
      await inTurn(() => Promise.resolve())
      sounds.close()
    },
  }
}
