/** Passes on what a window's keys ask for to the one window that is to do it. */
import type { WindowKind } from '#core/contract/contract.ts'
import { type Action, type HandAsked, ruleOf } from '#core/hands/actions.ts'
import { createLimiter, type Limiter } from '#core/hands/limiter.ts'

/** Knows the windows that can be asked. */
export interface HandsDesk {
  /** A window takes what is passed on to it, until the function given back is called. */
  readonly watching: (
    client: string,
    kind: WindowKind,
    take: (asked: HandAsked) => void,
  ) => () => void
  /** How many windows of a kind are there to be asked. */
  readonly count: (kind: WindowKind) => number
  /** A window that only asks, as those of the audience, has gone: nothing is kept of it. */
  readonly gone: (client: string) => void
  /** A window was used just now: of several of its kind it is the one that is asked. */
  readonly used: (client: string) => void
  /**
   * Passes an action on: to the first kind of window that carries it out, of several to the one used last. A key that
   * is held goes on where it began. Answers the kind that has it, null where nobody does. Never back to who asks, and
   * never what only the window with the focus may do. `may`: the kinds that who asks may have it done by.
   */
  readonly forward: (
    client: string,
    asked: HandAsked,
    may?: (kind: WindowKind) => boolean,
  ) => WindowKind | null
}

interface Watching {
  readonly id: number
  readonly client: string
  readonly kind: WindowKind
  readonly take: (asked: HandAsked) => void
}

/** Makes the desk with no window there. `now`: ms on a clock that doesn't jump. */
export function createHandsDesk(now: () => number): HandsDesk {
  /** The one used last is the last. */
  const windows = new Set<Watching>()
  let count = 0
  const held = new Map<string, Watching>()
  /** Of each client by itself: a stuck device in one window is held back, others are not. */
  const limiters = new Map<string, Limiter>()

  const latest = (kind: WindowKind, client: string) =>
    [...windows].findLast((window) => window.kind === kind && window.client !== client)
  const first = (action: Action, client: string, may: (kind: WindowKind) => boolean) => {
    if (ruleOf(action).own === true) return undefined
    for (const kind of ruleOf(action).windows.filter(may)) {
      const window = latest(kind, client)
      if (window !== undefined) return window
    }
    return undefined
  }

  const forget = (client: string) => {
    limiters.delete(client)
    for (const key of held.keys()) if (key.startsWith(`${client} `)) held.delete(key)
  }

  return {
    gone: forget,
    count: (kind) =>
      new Set([...windows].filter((one) => one.kind === kind).map(({ client }) => client)).size,
    watching(client, kind, take) {
      count += 1
      const window = { id: count, client, kind, take }
      windows.add(window)
      return () => {
        windows.delete(window)
        for (const [key, holder] of held) if (holder === window) held.delete(key)
        if (![...windows].some((one) => one.client === client)) forget(client)
      }
    },
    used(client) {
      for (const window of [...windows].filter((one) => one.client === client)) {
        windows.delete(window)
        windows.add(window)
      }
    },
    forward(client, asked, may = () => true) {
      const { action, phase } = asked
      const key = `${client} ${action}`
      const limiter = limiters.get(client) ?? createLimiter()
      const window = phase === 'press' ? first(action, client, may) : held.get(key)
      if (window === undefined) return null
      limiters.set(client, limiter)
      const rule = ruleOf(action)
      const source = `${window.id} ${action}`
      // The page that asks has the pace of its repeats; here it is only that they end. A release always passes.
      if (phase === 'press' && !limiter.press(source, rule, now())) return window.kind
      if (phase === 'repeat' && !limiter.repeat(source, { ...rule, every: 0 }, now()))
        return window.kind
      if (phase === 'release') limiter.release(source)
      if (phase === 'release') held.delete(key)
      else held.set(key, window)
      window.take(asked)
      return window.kind
    },
  }
}
