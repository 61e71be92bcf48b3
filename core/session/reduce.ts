/** The session: commands in, state out. Keeps the rules of SPEC.md, whose ids the comments name. */
import { type HostMs, hostMs, rate, type Rate, type ScriptMs, scriptMs } from '../time.ts'
import {
  changedPacing,
  isSamePacing,
  type Pacing,
  pacingFor,
  tapeRate,
  withinLimits,
} from './pacing.ts'
import { isSameOwn } from './own-pace.ts'
import { skipsAhead, type Stretch, withStretches } from '../rundown/stretches.ts'
import { begunHall, isSameHall, ON_STANDBY, rejoined, withScreen } from './hall.ts'
import { acknowledged, isSameMessage, told } from './message.ts'
import { countSpent } from './spent.ts'
import type { Hall, Loaded, SessionCommand, SessionState, Transport } from './state.ts'
import {
  chosenRate,
  plannedRate,
  positionAt,
  standsAt,
  standsForItem,
  type Track,
  trackOf,
} from './transport.ts'

/** The state of a session in which nothing has happened: no speech, the hall on standby. */
export function initialState(now: HostMs): SessionState {
  return {
    revision: 0,
    loaded: null,
    transport: standing(rate(1), now),
    hall: ON_STANDBY,
    startedAt: null,
    resume: null,
    pacing: pacingFor(rate(1)),
    own: null,
    ease: null,
    lost: NOTHING_LOST,
    spent: [],
    leftOut: [],
    message: null,
    control: 'anyone',
  }
}

const NOTHING_LOST: SessionState['lost'] = { ms: 0, since: null }

/** A tape that stands at the beginning. */
const standing = (at: Rate, now: HostMs): Transport => ({
  playing: false,
  rate: at,
  position: scriptMs(0),
  at: now,
  stopAt: null,
})

/**
 * Carries out a command at an instant. A command that changes nothing gives back the same object; any other raises
 * the revision by 1 (J1). An instant before the tape's own counts as that one (T11).
 */
export function reduce(state: SessionState, command: SessionCommand, now: HostMs): SessionState {
  const at = hostMs(Math.max(now, state.transport.at))
  const next = countSpent(state, countLost(state, carryOut(state, command, at)), command)
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
    tape.stopAt === otherTape.stopAt &&
    one.ease?.factor === other.ease?.factor &&
    one.ease?.chosen === other.ease?.chosen &&
    one.lost.ms === other.lost.ms &&
    one.lost.since === other.lost.since &&
    isSameList(one.spent, other.spent) &&
    isSameList(edgesOf(one.leftOut), edgesOf(other.leftOut)) &&
    isSamePacing(one.pacing, other.pacing) &&
    isSameOwn(one.own, other.own) &&
    isSameHall(one.hall, other.hall) &&
    isSameMessage(one.message, other.message) &&
    one.control === other.control &&
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
    isSameList(one.cues, other.cues) &&
    isSameList(one.parts ?? [], other.parts ?? []) &&
    isSameList(edgesOf(one.skips ?? []), edgesOf(other.skips ?? [])) &&
    isSameList(itemsOf(one), itemsOf(other))
  )
}

/** Stretches as numbers, to be compared; and the items. */
const edgesOf = (stretches: readonly Stretch[]): readonly number[] =>
  stretches.flatMap(({ from, to }) => [from, to])
const itemsOf = ({ items = [] }: Loaded): readonly number[] =>
  items.flatMap(({ position, ms, stands }) => [position, ms, Number(stands)])

const isSameList = (one: readonly number[], other: readonly number[]): boolean =>
  one === other ||
  (one.length === other.length && one.every((value, index) => value === other[index]))

function carryOut(state: SessionState, command: SessionCommand, now: HostMs): SessionState {
  switch (command.kind) {
    case 'load':
      return settled(
        opened(
          state,
          command.loaded,
          command.rate ?? chosenRate(state),
          command.pacing ?? null,
          now,
        ),
      )
    case 'restore': {
      const fresh = opened(state, command.loaded, command.rate, command.pacing ?? null, now)
      const position = within(command.position, command.loaded)
      return {
        ...fresh,
        transport: { ...fresh.transport, position },
        startedAt: command.startedAt,
        resume: { position },
        leftOut: command.leftOut ?? [],
      }
    }
    case 'revise':
      return settled(revised(state, command, now))
    case 'checkpoint':
      return state
    case 'estimate':
      return { ...state, own: command.own }
    case 'set-rate': {
      // The hand wins over the clock (P9); before the run it is what the run is planned with (P10).
      const { mode, start } = state.pacing
      const pacing = {
        ...state.pacing,
        mode: mode === 'to-time' ? ('fixed' as const) : mode,
        start: state.startedAt === null ? command.rate : start,
      }
      return atChosenRate({ ...state, pacing }, command.rate, now)
    }
    case 'set-screen':
      return withHall(state, withScreen(state, command.screen, tapeAt(state, now).position))
    case 'tell':
      return told(state, command.text, now)
    case 'acknowledge':
      return acknowledged(state, command.number, now)
    case 'take-back':
      return state.message === null ? state : { ...state, message: null }
    case 'set-control':
      return command.control === state.control ? state : { ...state, control: command.control }
    case 'play':
    case 'pause':
    case 'seek':
    case 'restart':
    case 'hold':
    case 'rejoin':
    case 'resume':
    case 'set-pacing':
    case 'ease':
    case 'steer':
    case 'go-on':
    case 'leave-out':
      return state.loaded === null ? state : carryOutLoaded(state, state.loaded, command, now)
    default:
      return unknown(command)
  }
}

/** The commands that mean nothing without a speech (T2). */
type LoadedCommand = Exclude<
  SessionCommand,
  {
    kind:
      | 'load'
      | 'restore'
      | 'revise'
      | 'checkpoint'
      | 'estimate'
      | 'set-rate'
      | 'set-screen'
      | 'tell'
      | 'acknowledge'
      | 'take-back'
      | 'set-control'
  }
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
      if (state.transport.playing && state.transport.stopAt === null) return state
      const begun = state.startedAt === null ? begin(state, now) : state
      const answered = begun.resume === null ? begun : accepted(begun)
      // Moved by hand alone, the run begins and the text stands (P8).
      if (state.pacing.mode === 'by-hand')
        return answered === state ? state : { ...answered, transport: tape }
      return { ...answered, transport: { ...tape, playing: true, stopAt: null } }
    }
    case 'pause':
      return command.at === undefined
        ? paused(state, now)
        : pausedAhead(state, loaded, command.at, now)
    case 'seek': {
      const tape = tapeAt(state, now)
      const position = within(command.position, loaded)
      if (!state.transport.playing && position === tape.position) return state
      // The pause that was asked for holds at the new place (P2).
      const playing = tape.playing && tape.stopAt === null && position < loaded.duration
      return { ...state, transport: { ...tape, playing, position, stopAt: null } }
    }
    case 'restart':
      return settled(restarted(state, now))
    case 'set-pacing': {
      const { kind: _, ...change } = command
      const pacing = changedPacing(state.pacing, change)
      if (isSamePacing(pacing, state.pacing)) return state
      const next = settled({ ...state, pacing })
      return pacing.mode === 'by-hand' ? paused(next, now) : next
    }
    case 'ease':
      return eased(state, command.factor, now)
    case 'steer':
      return state.pacing.mode === 'to-time' ? atChosenRate(state, command.rate, now) : state
    case 'go-on':
      return state.transport.playing ? { ...state, transport: tapeAt(state, now) } : state
    case 'leave-out':
      return leavingOut(state, loaded, command.stretches, now)
    case 'hold':
      if (command.slide >= loaded.cues.length || command.slide === hall.hold) return state
      return { ...state, hall: { ...hall, hold: command.slide } }
    case 'rejoin':
      return withHall(state, rejoined(hall))
    case 'resume': {
      if (state.resume === null) return state
      if (!command.accept) return settled(restarted(state, now))
      const { position } = state.resume
      return {
        ...accepted(state),
        transport: { ...state.transport, playing: false, position, at: now, stopAt: null },
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

/** The tape anchored at an instant; one that has run to where it stands is found paused there (T7, P3). */
function tapeAt(state: SessionState, now: HostMs): Transport {
  const { transport, loaded } = state
  if (loaded === null) return { ...transport, at: now }
  const track = trackOf(loaded, state.leftOut)
  const position = positionAt(transport, now, track)
  const playing = transport.playing && position < standsAt(transport, track)
  return { ...transport, playing, position, at: now, stopAt: playing ? transport.stopAt : null }
}

/** The tape at another chosen rate; a held key stays held (P5). */
function atChosenRate(state: SessionState, chosen: Rate, now: HostMs): SessionState {
  if (chosen === chosenRate(state)) return state
  const { ease } = state
  const transport = { ...tapeAt(state, now), rate: tapeRate(chosen * (ease?.factor ?? 1)) }
  return { ...state, transport, ease: ease === null ? null : { ...ease, chosen } }
}

/** A key is held that makes the rate this much faster or slower; 1 lets go (P4). */
function eased(state: SessionState, factor: number, now: HostMs): SessionState {
  if (factor === (state.ease?.factor ?? 1)) return state
  const chosen = chosenRate(state)
  return {
    ...state,
    transport: { ...tapeAt(state, now), rate: tapeRate(chosen * factor) },
    ease: factor === 1 ? null : { factor, chosen },
  }
}

/** To time, a run begins at the rate that ends it on plan: before it nobody sees the jump (P9). */
function settled(state: SessionState): SessionState {
  if (state.pacing.mode !== 'to-time' || state.startedAt !== null || state.transport.playing)
    return state
  const chosen = withinLimits(state.pacing, plannedRate(state))
  return atChosenRate(state, chosen, state.transport.at)
}

/** Standing for longer than this, ms, is an event, not a habit: the hall claps, somebody asks (P13). */
const LONGEST_HABIT = 10_000

/** Counts what a run loses between two anchors of its tape: standing, and a key held (P13). */
function countLost(before: SessionState, after: SessionState): SessionState {
  if (before === after || before.startedAt === null || after.startedAt !== before.startedAt)
    return after
  const { playing, at } = before.transport
  const { lost } = after
  if (!playing) {
    if (!after.transport.playing || lost.since === null) return after
    // What the tape stands for by itself is planned.
    const item = standsForItem(before, after.transport.at) !== null
    const stood = item ? 0 : Math.min(LONGEST_HABIT, after.transport.at - lost.since)
    return { ...after, lost: { ms: lost.ms + stood, since: null } }
  }
  const held = (after.transport.at - at) * (1 - (before.ease?.factor ?? 1))
  const since = after.transport.playing ? null : after.transport.at
  if (held === 0 && since === null) return after
  return { ...after, lost: { ms: lost.ms + held, since } }
}

/** The tape goes on to a position and stands there; at once where that is not ahead (P1). */
function pausedAhead(
  state: SessionState,
  loaded: Loaded,
  asked: ScriptMs,
  now: HostMs,
): SessionState {
  const tape = tapeAt(state, now)
  const at = beforeSkips(within(asked, loaded), tape.position, trackOf(loaded, state.leftOut))
  if (!tape.playing || at <= tape.position) return paused(state, now)
  return at === tape.stopAt ? state : { ...state, transport: { ...tape, stopAt: at } }
}

function paused(state: SessionState, now: HostMs): SessionState {
  if (!state.transport.playing) return state
  return { ...state, transport: { ...tapeAt(state, now), playing: false, stopAt: null } }
}

/** A run begins: its clock, and the hall from standby to slides (T10, F9). */
function begin(state: SessionState, now: HostMs): SessionState {
  return { ...state, startedAt: now, hall: begunHall(state.hall) }
}

/** The offer taken up: gone, and the hall from standby to slides (R4). */
function accepted(state: SessionState): SessionState {
  return { ...state, resume: null, hall: begunHall(state.hall) }
}

const withHall = (state: SessionState, hall: Hall): SessionState =>
  hall === state.hall ? state : { ...state, hall }

/** Back to the start (T9, R5); a held key is let go. */
function restarted(held: SessionState, now: HostMs): SessionState {
  const state = eased(held, 1, now)
  const { transport, hall } = state
  const there =
    !transport.playing &&
    transport.position === 0 &&
    hall.hold === null &&
    state.startedAt === null &&
    state.resume === null &&
    state.leftOut.length === 0
  if (there) return state
  return {
    ...state,
    transport: standing(transport.rate, now),
    hall: { ...hall, hold: null },
    startedAt: null,
    resume: null,
    lost: NOTHING_LOST,
    leftOut: [],
  }
}

function opened(
  state: SessionState,
  loaded: Loaded,
  at: Rate,
  pacing: Pacing | null,
  now: HostMs,
): SessionState {
  return {
    revision: state.revision,
    loaded,
    transport: standing(at, now),
    hall: ON_STANDBY,
    startedAt: null,
    resume: null,
    pacing: pacing ?? pacingFor(at),
    own: state.own,
    ease: null,
    lost: NOTHING_LOST,
    spent: [],
    leftOut: [],
    message: null,
    control: state.control,
  }
}

/** The same speech after an edit (E1 to E5). */
function revised(
  state: SessionState,
  {
    loaded,
    position,
    hold,
    resume,
    stopAt,
    still,
    leftOut = [],
  }: Extract<SessionCommand, { kind: 'revise' }>,
  now: HostMs,
): SessionState {
  const before = state.loaded
  if (before === null || before.documentId !== loaded.documentId) return state
  if (loaded.revision <= before.revision) return state
  const tape = tapeAt(state, now)
  const place = within(position, loaded)
  // A pause that was asked for is where its words are now; where they are gone or said, it is now (P2).
  const stop =
    tape.stopAt === null || stopAt === null
      ? null
      : beforeSkips(within(stopAt, loaded), place, trackOf(loaded, leftOut))
  const asked = tape.stopAt === null || (stop !== null && stop > place)
  const playing = tape.playing && place < loaded.duration && asked
  const letGo = state.hall.hold === null || hold === null || hold >= loaded.cues.length
  return {
    ...state,
    loaded,
    leftOut: cut(leftOut, loaded),
    transport: { ...tape, playing, position: place, stopAt: playing ? stop : null },
    hall: {
      ...state.hall,
      hold: letGo ? null : hold,
      still:
        state.hall.still === null
          ? null
          : {
              position: within(still?.position ?? state.hall.still.position, loaded),
              hold: still?.hold ?? null,
            },
    },
    resume:
      state.resume === null ? null : { position: within(resume ?? state.resume.position, loaded) },
  }
}

/** A stop within a stretch that the tape goes over from its place is at its beginning: nobody is to read on there (K3). */
const beforeSkips = (stop: ScriptMs, place: ScriptMs, { skips }: Pick<Track, 'skips'>): ScriptMs =>
  skipsAhead(skips, place).find(({ from, to }) => from < stop && stop < to)?.from ?? stop

/** The run leaves out these, whatever it left out before; the tape goes on from where it is (K7). */
function leavingOut(
  state: SessionState,
  loaded: Loaded,
  stretches: readonly Stretch[],
  now: HostMs,
): SessionState {
  const leftOut = cut(stretches, loaded)
  if (isSameList(edgesOf(leftOut), edgesOf(state.leftOut))) return state
  const tape = tapeAt(state, now)
  const { stopAt, position } = tape
  const stop = stopAt === null ? null : beforeSkips(stopAt, position, trackOf(loaded, leftOut))
  const stands = stop !== null && stop <= position
  return {
    ...state,
    leftOut,
    transport: stands ? { ...tape, playing: false, stopAt: null } : { ...tape, stopAt: stop },
  }
}

/** Stretches of the script in order, without overlaps; what is no stretch is none. */
const cut = (stretches: readonly Stretch[], loaded: Loaded): Stretch[] => [
  ...withStretches(
    [],
    stretches
      .map(({ from, to }) => ({ from: within(from, loaded), to: within(to, loaded) }))
      .filter(({ from, to }) => to > from),
  ),
]

const within = (position: ScriptMs, loaded: Loaded): ScriptMs =>
  scriptMs(Math.max(0, Math.min(loaded.duration, position)))
