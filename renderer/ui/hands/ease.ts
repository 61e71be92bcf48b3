/** Slower or faster while a key is held. */
import type { Command } from '#core/session/state.ts'
import type { Handler } from './dispatcher.ts'

/** What the rate is multiplied with: enough to be felt, not enough to stumble over. */
const FACTORS = { slow: 0.8, hurry: 1.25 } as const

/** The two handlers. */
export interface Ease {
  readonly slow: Handler
  readonly hurry: Handler
}

/** Makes them. With both held the one pressed last counts, and the other again when it is let go. */
export function createEase(send: (command: Command) => void): Ease {
  const held: (keyof typeof FACTORS)[] = []
  const handler =
    (which: keyof typeof FACTORS): Handler =>
    (phase) => {
      const at = held.indexOf(which)
      if (phase !== 'repeat' && at >= 0) held.splice(at, 1)
      if (phase === 'press') held.push(which)
      const last = held.at(-1)
      // A renewal of the one that does not count tells the host nothing.
      if (phase === 'repeat' && last !== which) return
      send({ kind: 'ease', factor: last === undefined ? 1 : FACTORS[last] })
    }
  return { slow: handler('slow'), hurry: handler('hurry') }
}
