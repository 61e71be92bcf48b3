/**
 * Keeps keys from running away. A held key acts at a pace and only so many times until it is let go; a contact that
 * bounces counts once; a device that sends press after press gets only so many through until it rests.
 */
import type { Holding } from './actions.ts'

/** The state of the keys that have been pressed. `source` tells apart what can be held on its own: an input, a window. */
export interface Limiter {
  /** A fresh press. True: it counts. */
  readonly press: (source: string, holding: Holding, now: number) => boolean
  /** The key repeats, or is still held. True: it counts. */
  readonly repeat: (source: string, holding: Holding, now: number) => boolean
  /** Let go. True where it had been down. */
  readonly release: (source: string) => boolean
}

interface Held {
  down: boolean
  pressedAt: number
  actedAt: number
  /** Deeds since it was pressed. */
  count: number
  /** How many presses more may count without a rest. */
  left: number
}

/** Makes a limiter with nothing pressed. `now` is always ms on one clock that doesn't jump. */
export function createLimiter(): Limiter {
  const sources = new Map<string, Held>()
  return {
    press(source, { apart, every, atMost }, now) {
      const before = sources.get(source)
      if (before === undefined || apart === 0) {
        sources.set(source, {
          down: true,
          pressedAt: now,
          actedAt: now,
          count: 1,
          left: atMost - 1,
        })
        return true
      }
      const rested = now - before.pressedAt
      before.pressedAt = now
      before.down = true
      // It bounces: what was counted goes on.
      if (rested < apart) return false
      if (rested >= every) before.left = Math.min(atMost, before.left + rested / every)
      if (before.left < 1) {
        before.count = atMost
        return false
      }
      before.left -= 1
      before.count = 1
      before.actedAt = now
      return true
    },
    repeat(source, { way, every, atMost }, now) {
      const held = sources.get(source)
      // Pressed before the window had the focus, or lost meanwhile: it counts when it is pressed anew.
      if (held === undefined || !held.down || way === 'once') return false
      if (now - held.actedAt < every || held.count >= atMost) return false
      held.count += 1
      held.actedAt = now
      return true
    },
    release(source) {
      const held = sources.get(source)
      if (held === undefined || !held.down) return false
      held.down = false
      return true
    },
  }
}
