/**
 * What a page may draw before its host has answered: the state the host has told, with this page's own commands that are on
 * their way carried out on it by the host's own rules (core/session/reduce.ts). The host decides: what it tells replaces
 * what was expected, and what it never answers is taken back.
 */
import { reduce } from '#core/session/reduce.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import type { HostMs } from '#core/time.ts'
import { type Readable, writable } from './readable.ts'

/** A command that has not shown in what the host tells by then, ms after it was sent, is not expected any more. */
const EXPECTED_FOR = 1500

/** A command on its way. */
interface OnItsWay {
  readonly command: Command
  /** When it was sent, on the host's clock. */
  readonly at: HostMs
  /** The revision it led to, as the host answered; null while it has not. */
  revision: number | null
}

/** The state that is expected, and what it comes from. */
export interface Ahead {
  readonly state: Readable<SessionState | null>
  /** Takes note of a command that is being sent; what is returned takes the revision it led to, or null where it failed. */
  readonly sent: (command: Command) => (revision: number | null) => void
}

/** `told`: what the host has told last. `now`: the host's clock, as this page knows it. */
export function expectedFrom(told: Readable<SessionState | null>, now: () => HostMs): Ahead {
  const state = writable<SessionState | null>(told.get())
  let waiting: readonly OnItsWay[] = []
  const draw = () => {
    const known = told.get()
    if (known === null) {
      state.set(null)
      return
    }
    waiting = waiting.filter(({ revision }) => revision === null || revision > known.revision)
    // Where the host has carried one out before its answer came, doing it again changes nothing: none is relative, and it
    // was sent before the host's own instant (T11).
    state.set(waiting.reduce((at, one) => reduce(at, one.command, one.at), known))
  }
  const drop = (gone: OnItsWay) => {
    if (!waiting.includes(gone)) return
    waiting = waiting.filter((one) => one !== gone)
    draw()
  }
  told.subscribe(draw)
  return {
    state,
    sent(command) {
      const one: OnItsWay = { command, at: now(), revision: null }
      waiting = [...waiting, one]
      draw()
      const timer = setTimeout(() => drop(one), EXPECTED_FOR)
      return (revision) => {
        one.revision = revision
        if (revision === null) drop(one)
        else draw()
        if (!waiting.includes(one)) clearTimeout(timer)
      }
    },
  }
}
