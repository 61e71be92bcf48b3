/** What takes a command back: for the operator's one key that undoes a wrong click. */
import type { HostMs } from '../time.ts'
import { scriptMs } from '../time.ts'
import { reduce } from './reduce.ts'
import type { Command, SessionState } from './state.ts'
import { chosenRate, isRolling, sessionPosition } from './transport.ts'

/** What was done, as a person would call it. */
export type Deed = 'jump' | 'screen' | 'slide' | 'pace' | 'play' | 'pause'

/** A deed that can be taken back. */
export interface Undo {
  readonly deed: Deed
  /** The commands that take it back at a later instant. */
  readonly back: (later: HostMs) => readonly Command[]
}

/**
 * How a command that is given now can be taken back; null where it changes nothing, or nothing can (a still is of a moment
 * that is gone, an answered offer is answered). `before`: the state it is given in.
 */
export function undoOf(before: SessionState, command: Command, now: HostMs): Undo | null {
  if (reduce(before, command, now) === before) return null
  const { hall, pacing } = before
  const position = sessionPosition(before, now)
  switch (command.kind) {
    case 'seek': {
      const rolled = isRolling(before, now)
      return {
        deed: 'jump',
        back: (later) => {
          // The speaker went on speaking meanwhile.
          const spoken = rolled ? (later - now) * before.transport.rate : 0
          const end = before.loaded?.duration ?? 0
          return [{ kind: 'seek', position: scriptMs(Math.min(end, position + spoken)) }]
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
    case 'restart':
    case 'resume':
    case 'set-pacing':
    case 'ease':
    case 'tell':
    case 'acknowledge':
    case 'take-back':
    case 'set-control':
      return null
    default:
      return unknown(command)
  }
}

/** Never reached: the compiler proves that every kind of command has its case. */
function unknown(command: never): never {
  throw new TypeError(`no such command: ${JSON.stringify(command)}`)
}
