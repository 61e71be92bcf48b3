/**
 * One stretch of motion, from a moment on: what is right (a still place, or the curve at the pace of the tape, softly into
 * the place where the tape will stand) and the difference to what was seen, dying away. Pure: an animation is made of it,
 * and what is on the screen at any moment is read off it. Times are ms on the wall from its beginning.
 */
import type { RollCurve } from '#core/pace/curve.ts'
import { type Rate, type ScriptMs, scriptMs } from '#core/time.ts'
import { type Ease, easeAt, easeBetween, type Going, type Manner, NO_EASE } from './ease.ts'
import { rollWindow } from './roll-window.ts'

/** A point of an animation. */
export interface Frame {
  readonly ms: number
  /** Place that is seen at the reading line then, px from the top of the text. */
  readonly px: number
}

/** A stretch of motion. */
export interface Flight {
  /** From 0 on, rising, straight between them; one alone stands. */
  readonly frames: readonly Frame[]
  /** What is seen at a moment. */
  readonly goingAt: (ms: number) => Going
  /** How long the difference takes to die away. */
  readonly easing: number
  /** The stretch of the script that it covers; it has to be renewed before its end, but where the tape stands there. */
  readonly to: ScriptMs
}

/** A tape that plays, from where it is now. */
export interface Playing {
  readonly position: ScriptMs
  readonly rate: Rate
  /** Where it will stand by itself: the end of the script, or of a phrase. */
  readonly end: ScriptMs
}

/** What was seen before, how high the stage is, px, and how the text comes from there; null where nothing was. */
export interface Before {
  readonly seen: Going
  readonly stage: number
  readonly manner?: Manner
}

/** The ease is drawn as this many straight pieces: 8 ms each, and within half a pixel. */
const PIECES = 48
/** So long before the tape stands the text slows down, and comes to rest as long after it, ms. */
const LANDING = 250

/** A throw comes to rest this far away, of speed times this time, ms. */
const ROLLS_OUT = 300

/** To a place, and there it stays. */
export const flightTo = (px: number, before: Before | null): Flight =>
  rest(px, easeFrom(before, { px, speed: 0 }))

/** Rolling out from a speed, to the place where that brings it, but not out of the text. */
export function flightThrown(
  seen: Going,
  text: { readonly from: number; readonly to: number },
): Flight {
  const wished = seen.px + seen.speed * ROLLS_OUT
  const px = Math.min(text.to, Math.max(text.from, wished))
  const off = { px: seen.px - px, speed: seen.speed }
  // (1 - s)⁴ then: it slows down all the way, and turns nowhere.
  const during = off.px * off.speed < 0 ? (4 * Math.abs(off.px)) / Math.abs(off.speed) : 0
  return rest(px, { off, during })
}

function rest(px: number, ease: Ease): Flight {
  const right = { px, speed: 0 }
  const goingAt = (ms: number) => sum(right, easeAt(ease, ms))
  const moments = ease.during === 0 ? [0] : pieces(0, ease.during)
  return {
    frames: moments.map((ms) => ({ ms, px: goingAt(ms).px })),
    goingAt,
    easing: ease.during,
    to: scriptMs(Number.POSITIVE_INFINITY),
  }
}

/** Along the curve with a tape. `curve` and tape tell what is right; the window is that of `rollWindow`. */
export function flightAlong(curve: RollCurve, tape: Playing, before: Before | null): Flight {
  const { position, rate, end } = tape
  const stands = (end - position) / rate
  const onCurve = (ms: number): Going => {
    const at = scriptMs(Math.min(end, position + ms * rate))
    return { px: curve.pxAt(at), speed: ms < stands ? curve.speedAt(at) * rate : 0 }
  }
  const landing = landingOf(onCurve, stands)
  const rightAt = (ms: number) => (ms > landing.from ? landing.goingAt(ms) : onCurve(ms))
  const ease = easeFrom(before, rightAt(0))
  const goingAt = (ms: number) => sum(rightAt(ms), easeAt(ease, ms))

  const window = rollWindow(curve, end, position, rate)
  const last = (window.to - position) / rate
  const lands = window.to >= end
  const moments = window.steps
    .map(({ at }) => (at - position) / rate)
    .filter((ms) => !lands || ms < landing.from)
  if (lands) moments.push(...pieces(landing.from, landing.to))
  if (ease.during > 0) moments.push(...pieces(0, ease.during))
  const rising = moments
    .filter((ms) => lands || ms <= last)
    .toSorted((one, other) => one - other)
    .filter((ms, index, all) => index === 0 || ms - (all[index - 1] ?? 0) > 0.01)
  return {
    frames: rising.map((ms) => ({ ms, px: goingAt(ms).px })),
    goingAt,
    easing: ease.during,
    to: window.to,
  }
}

const easeFrom = (before: Before | null, right: Going): Ease =>
  before === null ? NO_EASE : easeBetween(before.seen, right, before.stage, before.manner)

const sum = (one: Going, other: Going): Going => ({
  px: one.px + other.px,
  speed: one.speed + other.speed,
})

const pieces = (from: number, to: number): number[] =>
  Array.from({ length: PIECES + 1 }, (_, n) => from + (n / PIECES) * (to - from))

/**
 * The last bit of the way: a cubic from the place and speed at its beginning to a rest at the place where the tape stands. At an
 * even speed it brakes evenly, in twice the time that was left; it never passes the place (Fritsch & Carlson 1980:
 * its first slope is at most three times the mean).
 */
function landingOf(onCurve: (ms: number) => Going, stands: number) {
  const from = Math.max(0, stands - LANDING)
  const first = onCurve(from)
  const way = onCurve(stands).px - first.px
  const left = Math.max(0, stands - from)
  const during =
    first.speed > 0 ? Math.max(1, Math.min(2 * left, (3 * way) / first.speed)) : Math.max(1, left)
  return {
    from,
    to: from + during,
    goingAt(ms: number): Going {
      const s = Math.min(1, (ms - from) / during)
      const slope = first.speed * during
      if (s >= 1) return { px: first.px + way, speed: 0 }
      return {
        px: first.px + slope * s * (1 - s) ** 2 + way * s * s * (3 - 2 * s),
        speed: (slope * (1 - s) * (1 - 3 * s) + 6 * way * s * (1 - s)) / during,
      }
    },
  }
}
