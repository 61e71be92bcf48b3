/**
 * Records the session's run as a take: fed with every change of the session, writes it down as it goes. Knows nothing of the kept
 * takes: what is at its end is handed on (rules K).
 */
import type { JournalRecord, SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { type Spoken, takeTextOf } from '#core/takes/take-text.ts'
import { type Take, TakeText } from '#core/takes/take.ts'
import type { HostMs } from '#core/time.ts'
import { type JournalledTake, journalPath } from './take-journal.ts'
import { createTakePen, type TakePen } from './take-pen.ts'

/** What a take is called. */
export type AboutTake = Pick<Take, 'id' | 'kind' | 'name' | 'notes' | 'began'>

/** What a person changes of it; what is not given, or undefined, stays. */
export type TakeChange = {
  readonly [Name in 'name' | 'notes' | 'kind']?: Take[Name] | undefined
}

/** A take's name, notes and kind after a change. */
export const changedTake = <T extends AboutTake>(take: T, change: TakeChange): T => ({
  ...take,
  name: change.name ?? take.name,
  notes: change.notes ?? take.notes,
  kind: change.kind ?? take.kind,
})

/** What a recording goes on from: what is kept of the take already. */
export interface TakeBefore {
  readonly about: AboutTake
  readonly texts: Take['texts']
  readonly stretches: number
  readonly sounds: number
  readonly byItself: boolean
}

/** Why a recording ended, which decides how little of it is worth keeping. */
export type EndedBy = 'asked' | 'restart' | 'run'

/** A recording that is at its end. */
export interface EndedRecording {
  readonly documentId: string
  readonly id: string
  readonly path: string
  /** What the disk has not taken of it. */
  readonly waiting: readonly JournalledTake[]
  readonly by: EndedBy
}

/** What a recorder is made with. */
export interface TakeRecorderOptions {
  readonly now: () => HostMs
  readonly state: () => SessionState
  /** The open speech with its plan; null where none is open. */
  readonly spoken: () => Spoken | null
  /** The folder of a speech. */
  readonly folderOf: (documentId: string) => string
  readonly newTake: (kind: Take['kind']) => AboutTake
  /** Whether a run that begins now, or is under way, is to be recorded without being asked. */
  readonly recordsByItself: () => boolean
  readonly onProblem: (sentence: string) => void
  /** What is told of the recording has changed. */
  readonly onChange: () => void
  readonly onEnd: (ended: EndedRecording) => void
}

/** What is known of the recording. */
export interface RecordingSeen {
  readonly documentId: string
  readonly about: AboutTake
  readonly byItself: boolean
  readonly marks: number
  readonly sounds: number
  readonly path: string
}

/** Records takes; nothing it does throws. */
export interface TakeRecorder {
  readonly recording: () => RecordingSeen | null
  /** Whether a file was written by this recorder, rather than by a host before it. */
  readonly wrote: (path: string) => boolean
  /** Begins a take, or goes on with one; false where no speech is open. What is recorded by itself becomes it. */
  readonly begin: (kind: Take['kind'], before: TakeBefore | null) => boolean
  readonly end: () => void
  /** Marks this instant's place; false where nothing is recorded. */
  readonly mark: () => boolean
  readonly describe: (change: TakeChange) => void
  /** A sound begins at an instant; answers its number, null where nothing is recorded. */
  readonly soundBegins: (at: HostMs) => number | null
  /** To be called with every change of the session, in order. */
  readonly changed: (before: SessionState, record: JournalRecord, after: SessionState) => void
  /** To be called when `recordsByItself` may answer otherwise. */
  readonly lookAgain: () => void
  /** To be called now and then while the tape plays. */
  readonly alive: (at: HostMs) => void
}

/** What is being recorded. */
interface Running {
  documentId: string
  about: AboutTake
  byItself: boolean
  pen: TakePen
  texts: number
  /** The last text as it was written. */
  lastText: string | null
  stretches: number
  /** A stretch is open; after an edit the next waits until something is done with the text. */
  open: boolean
  marks: number
  sounds: number
}

/** Makes a recorder that records nothing. */
export function createTakeRecorder(options: TakeRecorderOptions): TakeRecorder {
  const { now, state, spoken, onChange } = options
  let running: Running | null = null
  /** The run that a take of was ended already: it is not begun again by itself. Its first instant. */
  let ended: HostMs | null = null

  const paths = new Set<string>()

  const write = (at: HostMs, line: JournalledTake) => running?.pen.write(at, line)

  const openStretch = (from: HostMs, start: SessionState) => {
    const said = spoken()
    if (running === null || running.open || said === null) return
    const text = TakeText.parse(takeTextOf(said))
    const written = JSON.stringify(text)
    if (written !== running.lastText) {
      write(from, { kind: 'text', text })
      running.texts += 1
      running.lastText = written
    }
    write(from, { kind: 'stretch', text: running.texts - 1, from, start })
    running.open = true
    running.stretches += 1
  }
  const closeStretch = (at: HostMs) => {
    if (running === null || !running.open) return
    write(at, { kind: 'end', at })
    running.open = false
  }
  const begin = (
    about: AboutTake,
    before: TakeBefore | null,
    byItself: boolean,
    from: HostMs,
    start: SessionState,
  ): boolean => {
    if (start.loaded === null || spoken() === null) return false
    const { documentId } = start.loaded
    const after = before?.stretches ?? 0
    const path = journalPath(options.folderOf(documentId), about.id, after)
    paths.add(path)
    const last = before?.texts.at(-1)
    running = {
      documentId,
      about,
      byItself,
      pen: createTakePen(path, options.onProblem),
      texts: before?.texts.length ?? 0,
      lastText: last === undefined ? null : JSON.stringify(last),
      stretches: after,
      open: false,
      marks: 0,
      sounds: before?.sounds ?? 0,
    }
    write(from, { kind: 'begin', schema: 1, take: about, after, byItself })
    openStretch(from, start)
    onChange()
    return true
  }
  const end = (at: HostMs, by: EndedBy, runs: HostMs | null) => {
    if (running === null) return
    closeStretch(at)
    const { documentId, about, pen } = running
    ended = runs
    running = null
    options.onEnd({ documentId, id: about.id, path: pen.path, waiting: pen.close(), by })
    onChange()
  }
  const describe = (about: AboutTake, byItself: boolean) => {
    if (running === null) return
    running.about = about
    running.byItself = byItself
    write(now(), { kind: 'about', take: about, byItself })
    onChange()
  }
  const considerRun = (at: HostMs, after: SessionState) => {
    const { startedAt, transport } = after
    if (running !== null || startedAt === null || startedAt === ended || !transport.playing) return
    if (options.recordsByItself()) begin(options.newTake('speech'), null, true, at, after)
  }

  return {
    recording() {
      if (running === null) return null
      const { documentId, about, byItself: own, marks, sounds, pen } = running
      return { documentId, about, byItself: own, marks, sounds, path: pen.path }
    },
    wrote: (path) => paths.has(path),
    begin(kind, before) {
      if (running !== null) {
        // It goes on as the one that was asked for: its beginning is not lost.
        describe({ ...running.about, kind }, false)
        return true
      }
      const about = before?.about ?? options.newTake(kind)
      return begin(about, before, before?.byItself ?? false, now(), state())
    },
    end: () => end(now(), 'asked', state().startedAt),
    mark() {
      if (running === null) return false
      const at = now()
      openStretch(at, state())
      write(at, { kind: 'mark', mark: { at, position: sessionPosition(state(), at) } })
      running.marks += 1
      onChange()
      return true
    },
    describe(change) {
      if (running !== null) describe(changedTake(running.about, change), running.byItself)
    },
    soundBegins(at) {
      if (running === null) return null
      openStretch(now(), state())
      write(now(), { kind: 'sound', sound: { stretch: running.stretches - 1, from: at } })
      running.sounds += 1
      return running.sounds - 1
    },
    changed(before, record, after) {
      const { at, command } = record
      if (running !== null) {
        const { kind } = running.about
        const asked = !running.byItself
        if (command.kind === 'load' || command.kind === 'restore') end(at, 'run', after.startedAt)
        else if (command.kind === 'restart') {
          end(at, 'restart', null)
          // A take is one run: the next one is another.
          if (asked) begin(options.newTake(kind), null, false, at, after)
        } else if (command.kind === 'revise') {
          closeStretch(at)
          if (after.transport.playing) openStretch(at, after)
        } else {
          openStretch(at, before)
          write(at, { kind: 'record', record })
        }
        if (running !== null && before.transport.playing !== after.transport.playing) onChange()
        const isOver =
          after.loaded !== null &&
          !after.transport.playing &&
          after.transport.position >= after.loaded.duration
        if (!asked && isOver) end(at, 'run', after.startedAt)
      }
      considerRun(at, after)
    },
    lookAgain: () => considerRun(now(), state()),
    alive(at) {
      if (running?.open === true) write(at, { kind: 'alive', at })
    },
  }
}
