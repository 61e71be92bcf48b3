/** The session: commands in, state out. Keeps the rules of SPEC.md, whose ids the comments name. */
import { type HostMs, hostMs, rate, type ScriptMs, scriptMs } from '../time.ts'
import type { Hall, Loaded, SessionCommand, SessionState, Transport } from './state.ts'
import { positionAt } from './transport.ts'

/** The state of a session in which nothing has happened: no speech, the hall on standby. */
export function initialState(now: HostMs): SessionState {
  return {
    revision: 0,
    loaded: null,
    transport: { playing: false, rate: rate(1), position: scriptMs(0), at: now },
    hall: { screen: 'standby', hold: null },
    startedAt: null,
    resume: null,
  }
}

/**
 * Carries out a command at an instant. A command that changes nothing gives back the same object; any other raises
 * the revision by 1 (J1). An instant before the tape's own counts as that one (T11).
 */
export function reduce(state: SessionState, command: SessionCommand, now: HostMs): SessionState {
  const next = carryOut(state, command, hostMs(Math.max(now, state.transport.at)))
  return isSame(next, state) ? state : { ...next, revision: state.revision + 1 }
}

/** Whether a command has changed nothing, by value: replicas have other objects than the host (J1, J4). */
function isSame(one: SessionState, other: SessionState): boolean {
  if (one === other) return true
  const [tape, otherTape] = [one.transport, other.transport]
  return (
    tape.at === otherTape.at &&
    tape.position === otherTape.position &&
    tape.playing === otherTape.playing &&
    tape.rate === otherTape.rate &&
    one.hall.screen === other.hall.screen &&
    one.hall.hold === other.hall.hold &&
    one.startedAt === other.startedAt &&
    one.resume?.position === other.resume?.position &&
    isSameSpeech(one.loaded, other.loaded)
  )
}

function isSameSpeech(one: Loaded | null, other: Loaded | null): boolean {
  if (one === other || one === null || other === null) return one === other
  return (
    one.documentId === other.documentId &&
    one.revision === other.revision &&
    one.duration === other.duration &&
    one.cues.length === other.cues.length &&
    one.cues.every((cue, index) => cue === other.cues[index])
  )
}

function carryOut(state: SessionState, command: SessionCommand, now: HostMs): SessionState {
  switch (command.kind) {
    case 'load':
      return opened(state, command.loaded, command.rate ?? state.transport.rate, now)
    case 'restore': {
      const fresh = opened(state, command.loaded, command.rate, now)
      const position = within(command.position, command.loaded)
      return {
        ...fresh,
        transport: { ...fresh.transport, position },
        startedAt: command.startedAt,
        resume: { position },
      }
    }
    case 'revise':
      return revised(state, command, now)
    case 'checkpoint':
      return state
    case 'set-rate':
      return command.rate === state.transport.rate
        ? state
        : { ...state, transport: { ...tapeAt(state, now), rate: command.rate } }
    case 'set-screen':
      if (command.screen === state.hall.screen) return state
      if (command.screen === 'slides' && state.loaded === null) return state
      return { ...state, hall: { ...state.hall, screen: command.screen } }
    case 'play':
    case 'pause':
    case 'seek':
    case 'restart':
    case 'hold':
    case 'rejoin':
    case 'resume':
      return state.loaded === null ? state : carryOutLoaded(state, state.loaded, command, now)
    default:
      return unknown(command)
  }
}

/** The commands that mean nothing without a speech (T2). */
type LoadedCommand = Extract<
  SessionCommand,
  { kind: 'play' | 'pause' | 'seek' | 'restart' | 'hold' | 'rejoin' | 'resume' }
>

function carryOutLoaded(
  state: SessionState,
  loaded: Loaded,
  command: LoadedCommand,
  now: HostMs,
): SessionState {
  const { hall } = state
  switch (command.kind) {
    case 'play': {
      const tape = tapeAt(state, now)
      if (tape.position >= loaded.duration) return paused(state, now)
      if (state.transport.playing) return state
      const begun = state.startedAt === null ? begin(state, now) : state
      return {
        ...(begun.resume === null ? begun : accepted(begun)),
        transport: { ...tape, playing: true },
      }
    }
    case 'pause':
      return paused(state, now)
    case 'seek': {
      const tape = tapeAt(state, now)
      const position = within(command.position, loaded)
      if (!state.transport.playing && position === tape.position) return state
      const playing = tape.playing && position < loaded.duration
      return { ...state, transport: { ...tape, playing, position } }
    }
    case 'restart':
      return restarted(state, now)
    case 'hold':
      if (command.slide >= loaded.cues.length || command.slide === hall.hold) return state
      return { ...state, hall: { ...hall, hold: command.slide } }
    case 'rejoin':
      return hall.hold === null ? state : { ...state, hall: { ...hall, hold: null } }
    case 'resume': {
      if (state.resume === null) return state
      if (!command.accept) return restarted(state, now)
      const { position } = state.resume
      return {
        ...accepted(state),
        transport: { ...state.transport, playing: false, position, at: now },
      }
    }
    default:
      return unknown(command)
  }
}

/** Never reached: the compiler proves that every kind of command has its case. */
function unknown(command: never): never {
  throw new TypeError(`no such command: ${JSON.stringify(command)}`)
}

/** The tape anchored at an instant; one that has run to the end is found paused there (T7). */
function tapeAt(state: SessionState, now: HostMs): Transport {
  const { transport, loaded } = state
  if (loaded === null) return { ...transport, at: now }
  const position = positionAt(transport, now, loaded.duration)
  return {
    ...transport,
    playing: transport.playing && position < loaded.duration,
    position,
    at: now,
  }
}

function paused(state: SessionState, now: HostMs): SessionState {
  if (!state.transport.playing) return state
  return { ...state, transport: { ...tapeAt(state, now), playing: false } }
}

/** A run begins: its clock, and the hall from standby to slides (T10, F9). */
function begin(state: SessionState, now: HostMs): SessionState {
  return { ...state, startedAt: now, hall: offStandby(state.hall) }
}

/** The offer taken up: gone, and the hall from standby to slides (R4). */
function accepted(state: SessionState): SessionState {
  return { ...state, resume: null, hall: offStandby(state.hall) }
}

const offStandby = (hall: Hall): Hall =>
  hall.screen === 'standby' ? { ...hall, screen: 'slides' } : hall

/** Back to the start (T9, R5). */
function restarted(state: SessionState, now: HostMs): SessionState {
  const { transport, hall } = state
  const there =
    !transport.playing &&
    transport.position === 0 &&
    hall.hold === null &&
    state.startedAt === null &&
    state.resume === null
  if (there) return state
  return {
    ...state,
    transport: { ...transport, playing: false, position: scriptMs(0), at: now },
    hall: { ...hall, hold: null },
    startedAt: null,
    resume: null,
  }
}

function opened(
  state: SessionState,
  loaded: Loaded,
  at: Transport['rate'],
  now: HostMs,
): SessionState {
  return {
    revision: state.revision,
    loaded,
    transport: { playing: false, rate: at, position: scriptMs(0), at: now },
    hall: { screen: 'standby', hold: null },
    startedAt: null,
    resume: null,
  }
}

/** The same speech after an edit (E1 to E5). */
function revised(
  state: SessionState,
  { loaded, position, hold, resume }: Extract<SessionCommand, { kind: 'revise' }>,
  now: HostMs,
): SessionState {
  const before = state.loaded
  if (before === null || before.documentId !== loaded.documentId) return state
  if (loaded.revision <= before.revision) return state
  const tape = tapeAt(state, now)
  const place = within(position, loaded)
  const letGo = state.hall.hold === null || hold === null || hold >= loaded.cues.length
  return {
    ...state,
    loaded,
    transport: { ...tape, playing: tape.playing && place < loaded.duration, position: place },
    hall: { ...state.hall, hold: letGo ? null : hold },
    resume:
      state.resume === null ? null : { position: within(resume ?? state.resume.position, loaded) },
  }
}

const within = (position: ScriptMs, loaded: Loaded): ScriptMs =>
  scriptMs(Math.max(0, Math.min(loaded.duration, position)))
