/** What takes a command back: for the operator's one key that undoes a wrong click. */
import type { HostMs } from '../time.ts'
import { positionAfter, spokenBetween, type Stretch } from '../rundown/stretches.ts'
import { scriptMs } from '../time.ts'
import { reduce } from './reduce.ts'
import type { Command, SessionState } from './state.ts'
import { chosenRate, isRolling, sessionPosition, trackOf } from './transport.ts'

/** What was done, as a person would call it. */
export type Deed =
  | 'jump'
  | 'screen'
  | 'slide'
  | 'pace'
  | 'play'
  | 'pause'
  | 'skips'
  | 'message'
  | 'control'

/** A deed that can be taken back. */
export interface Undo {
  readonly deed: Deed
  /** The state that it led to. */
  readonly after: SessionState
  /** The commands that take it back at a later instant; `spoken`: how far the script has gone on since, ms. */
  readonly back: (later: HostMs, spoken: number) => readonly Command[]
}

/** More or less than this, ms of script, is no going on but a jump of somebody's. */
const NO_JUMP = 300

/** How far the script has gone on since a deed; null where somebody has moved it meanwhile (U3). */
export function spokenSince({ after }: Undo, state: SessionState, now: HostMs): number | null {
  const [from, to] = [sessionPosition(after, after.transport.at), sessionPosition(state, now)]
  const skips = state.loaded === null ? [] : trackOf(state.loaded, state.leftOut).skips
  const spoken = to < from ? to - from : spokenBetween(skips, from, to)
  const fastest = Math.max(after.transport.rate, state.transport.rate)
  const most = Math.max(0, now - after.transport.at) * fastest
  return spoken < -NO_JUMP || spoken > most + NO_JUMP ? null : Math.max(0, spoken)
}

const sameStretches = (one: readonly Stretch[], other: readonly Stretch[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, index) => other[index]?.from === from && other[index]?.to === to)

/** Whether what a deed led to still holds, so that taking it back takes back nothing that others have done since (U2). */
export function stillHolds(undo: Undo, state: SessionState, now: HostMs): boolean {
  const { deed, after } = undo
  const sameRun = (after.startedAt === null) === (state.startedAt === null)
  const sameHall = after.hall.screen === state.hall.screen && after.hall.hold === state.hall.hold
  if (after.loaded?.documentId !== state.loaded?.documentId || !sameRun) return false
  switch (deed) {
    case 'screen':
    case 'slide':
      return sameHall
    case 'pace':
      // To time the host steers the rate.
      return (
        after.pacing.mode === state.pacing.mode &&
        after.pacing.slot === state.pacing.slot &&
        after.pacing.hours?.from === state.pacing.hours?.from &&
        (after.pacing.mode === 'to-time' || chosenRate(after) === chosenRate(state))
      )
    case 'message':
      return state.message?.number === after.message?.number && state.message?.seenAt === null
    case 'control':
      return state.control === after.control
    case 'skips':
      return sameStretches(after.leftOut, state.leftOut)
    case 'jump':
      return spokenSince(undo, state, now) !== null
    case 'play':
      return (
        sameHall &&
        state.transport.playing === after.transport.playing &&
        spokenSince(undo, state, now) !== null
      )
    case 'pause':
      return (
        (!state.transport.playing || state.transport.stopAt !== null) &&
        spokenSince(undo, state, now) !== null
      )
    default:
      return noSuch(deed)
  }
}

/** Never reached: the compiler proves that every deed has its case. */
function noSuch(deed: never): never {
  throw new TypeError(`no such deed: ${String(deed)}`)
}

/**
 * How a command that is given now can be taken back; null where it changes nothing, or nothing can (a still is of a moment
 * that is gone, an answered offer is answered). `before`: the state it is given in.
 */
export function undoOf(before: SessionState, command: Command, now: HostMs): Undo | null {
  const after = reduce(before, command, now)
  if (after === before) return null
  const taken = takenBack(before, command, now)
  return taken === null ? null : { ...taken, after }
}

function takenBack(
  before: SessionState,
  command: Command,
  now: HostMs,
): Omit<Undo, 'after'> | null {
  const { hall, pacing } = before
  const position = sessionPosition(before, now)
  switch (command.kind) {
    case 'seek': {
      const rolled = isRolling(before, now)
      return {
        deed: 'jump',
        back: (_, spoken) => {
          // The speaker went on speaking meanwhile.
          if (before.loaded === null) return []
          const { duration, skips } = trackOf(before.loaded, before.leftOut)
          const to = positionAfter(skips, position, rolled ? spoken : 0)
          return [{ kind: 'seek', position: scriptMs(Math.min(duration, to)) }]
        },
      }
    }
    case 'set-screen':
      if (hall.screen === 'freeze') return null
      return { deed: 'screen', back: () => [{ kind: 'set-screen', screen: hall.screen }] }
    case 'hold':
    case 'rejoin':
      if (hall.screen === 'freeze' && command.kind === 'rejoin') return null
      return {
        deed: 'slide',
        back: () => [hall.hold === null ? { kind: 'rejoin' } : { kind: 'hold', slide: hall.hold }],
      }
    case 'set-rate':
      return {
        deed: 'pace',
        back: () => [
          pacing.mode === 'to-time'
            ? { kind: 'set-pacing', mode: 'to-time' }
            : { kind: 'set-rate', rate: chosenRate(before) },
        ],
      }
    case 'play':
      if (before.resume !== null) return null
      return {
        deed: 'play',
        back: () => [
          { kind: 'pause' },
          ...(before.startedAt === null ? [{ kind: 'restart' } as const] : []),
          { kind: 'seek', position },
          // Starting has taken the hall from standby to its slides (F9), restarting has let the slide go (T9).
          { kind: 'set-screen', screen: hall.screen },
          ...(hall.hold === null ? [] : [{ kind: 'hold', slide: hall.hold } as const]),
        ],
      }
    case 'pause':
      return { deed: 'pause', back: () => [{ kind: 'play' }] }
    case 'set-pacing': {
      const { start: _, ...former } = pacing
      return {
        deed: 'pace',
        back: () => [
          { kind: 'set-pacing', ...former },
          // To time the rate is the host's.
          ...(pacing.mode === 'to-time'
            ? []
            : [{ kind: 'set-rate', rate: chosenRate(before) } as const]),
          // By hand the tape stands.
          ...(isRolling(before, now) ? [{ kind: 'play' } as const] : []),
        ],
      }
    }
    case 'leave-out':
      return {
        deed: 'skips',
        back: () => [{ kind: 'leave-out', stretches: before.leftOut }],
      }
    case 'restart':
    case 'resume':
    case 'tell':
      return { deed: 'message', back: () => [{ kind: 'take-back' }] }
    case 'set-control':
      return {
        deed: 'control',
        back: () => [{ kind: 'set-control', control: before.control }],
      }
    case 'ease':
    case 'acknowledge':
    case 'take-back':
      return null
    default:
      return unknown(command)
  }
}

/** Never reached: the compiler proves that every kind of command has its case. */
function unknown(command: never): never {
  throw new TypeError(`no such command: ${JSON.stringify(command)}`)
}
