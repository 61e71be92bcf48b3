/**
 * What a page's inputs come to: found in the bindings, held back by the limiter, then done by the page itself or passed
 * on to the window that can.
 */
import type { WindowKind } from '#core/contract/contract.ts'
import { type Action, type HandAsked, type Phase, ruleOf } from '#core/hands/actions.ts'
import { actionFor, type Bindings } from '#core/hands/bindings.ts'
import { afterClicker, type ClickerKeys, type ClickerMode } from '#core/hands/clicker.ts'
import { createLimiter } from '#core/hands/limiter.ts'

/** Does an action. Those that last as long as a key is held are told all three phases, the others only press and repeat. */
export type Handler = (phase: Phase) => void

/** The handlers of a page. */
export type Handlers = Readonly<Partial<Record<Action, Handler>>>

/** What a dispatcher is made with. */
export interface DispatcherNeed {
  readonly kind: WindowKind
  readonly bindings: () => Bindings
  readonly clicker: () => ClickerMode
  readonly handlers: () => Handlers
  /** What becomes of a clicker's key here; left out, it is done like any other. */
  readonly clickerKeys?: (input: string) => ClickerKeys
  /** A clicker's key was refused. */
  readonly refused?: () => void
  /** Passes on what the page can't do. */
  readonly forward: (asked: HandAsked) => void
}

/** The dispatcher of a page. Times in ms on the page's clock. */
export interface Dispatcher {
  /** `amount`: how far a stick is pushed, 0 to 1: the less, the slower it repeats. */
  readonly heard: (input: string, phase: Phase, at: number, amount?: number) => void
  /** Another window has passed this on. */
  readonly take: (asked: HandAsked, at: number) => void
  /** Lets go of all that is held. */
  readonly releaseAll: () => void
}

/** A stick pushed only just repeats this many times slower than one pushed all the way. */
const SLOWEST_PUSH = 5
/** What another window holds is let go when it was not told again for so many of its periods. */
const PERIODS_LOST = 4

interface Lasting {
  readonly action: Action
  readonly timer: ReturnType<typeof setTimeout>
}

/** Makes the dispatcher of a page. */
export function createDispatcher(need: DispatcherNeed): Dispatcher {
  const limiter = createLimiter()
  /** What is held: by an input of this page, which tells again by a timer, or by another window (`from …`). */
  const lasting = new Map<string, Lasting>()

  const carryOut = (action: Action, phase: Phase, here = true) => {
    const handler = need.handlers()[action]
    if (handler !== undefined && here) handler(phase)
    else if (ruleOf(action).own !== true) need.forward({ action, phase })
  }
  const letGo = (source: string) => {
    const held = lasting.get(source)
    if (held === undefined) return
    clearTimeout(held.timer)
    lasting.delete(source)
    carryOut(held.action, 'release')
  }
  /** Tells again and again that an input of this page is held, until it is let go or has been held too long. */
  const tellAgain = (source: string, action: Action) => {
    const rule = ruleOf(action)
    const timer = setTimeout(() => {
      if (!limiter.repeat(source, { ...rule, every: 0 }, performance.now())) return letGo(source)
      tellAgain(source, action)
      carryOut(action, 'repeat')
    }, rule.every)
    lasting.set(source, { action, timer })
  }

  return {
    heard(input, phase, at, amount = 1) {
      if (phase === 'release') {
        limiter.release(input)
        letGo(input)
        return
      }
      const bound = actionFor(need.bindings(), input, need.kind)
      if (bound === null) return
      const keys = need.clickerKeys?.(input) ?? 'here'
      if (keys === 'refused') {
        if (phase === 'press') need.refused?.()
        return
      }
      const here = keys === 'here'
      const action = afterClicker(bound, need.clicker())
      const rule = ruleOf(action)
      if (phase === 'press') {
        letGo(input)
        if (!limiter.press(input, rule, at)) return
        if (rule.way === 'held') tellAgain(input, action)
        carryOut(action, 'press', here)
        return
      }
      if (rule.way === 'held') return
      const every = rule.every * (1 + (SLOWEST_PUSH - 1) * (1 - amount))
      if (limiter.repeat(input, { ...rule, every }, at)) carryOut(action, 'repeat', here)
    },
    take({ action, phase }, at) {
      const handler = need.handlers()[action]
      // What this page can't do either is not passed round in a circle.
      if (handler === undefined) return
      const source = `from ${action}`
      const rule = ruleOf(action)
      if (phase === 'release') {
        limiter.release(source)
        letGo(source)
        return
      }
      const counts =
        phase === 'press'
          ? limiter.press(source, rule, at)
          : limiter.repeat(source, { ...rule, every: 0 }, at)
      if (!counts) return
      if (rule.way === 'held') {
        clearTimeout(lasting.get(source)?.timer)
        const timer = setTimeout(() => letGo(source), rule.every * PERIODS_LOST)
        lasting.set(source, { action, timer })
      }
      handler(phase)
    },
    releaseAll() {
      for (const source of lasting.keys()) letGo(source)
    },
  }
}
