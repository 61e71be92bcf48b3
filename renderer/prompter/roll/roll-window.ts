/**
 * The stretch of the script that one animation carries: a few minutes of the curve as a few hundred straight steps. An
 * animation of the whole of a long speech would cost every frame; this one is renewed well before its end.
 */
import { type RollCurve } from '#core/pace/curve.ts'
import { type Rate, type ScriptMs, scriptMs } from '#core/time.ts'

/** A point of the animation. */
export interface RollStep {
  readonly at: ScriptMs
  /** Place that belongs at the reading line then, px from the top of the text. */
  readonly px: number
}

/** The steps from `from` to `to`, straight between them; at least two. */
export interface RollWindow {
  readonly from: ScriptMs
  readonly to: ScriptMs
  readonly steps: readonly RollStep[]
}

/** At least this much lies ahead of the position when a window is made, ms of script and ms of the clock on the wall. */
const AHEAD = { script: 240_000, real: 60_000 } as const
/** This much lies behind, ms of the clock on the wall: room for a correction of the position. */
const BEHIND = 2000
/** More steps than this make every frame dearer; a window that would have more ends sooner. */
const MOST_STEPS = 800
/** The straight steps pass the curve by less than this, px, at a rate of 1; at a higher rate nobody sees more. */
const CLOSE = 0.1
/** A step this near, px, to the way between its neighbours is not needed: where the text rolls evenly. */
const STRAIGHT = 0.002
/** A piece of the curve is halved no further than this, ms. */
const SHORTEST = 10

/** The window around a position for a tape that runs at a rate, cut to the script. */
export function rollWindow(
  curve: RollCurve,
  duration: ScriptMs,
  position: ScriptMs,
  rate: Rate,
): RollWindow {
  const from = Math.max(0, position - BEHIND * rate)
  const until = Math.min(duration, position + Math.max(AHEAD.script, AHEAD.real * rate))
  const close = CLOSE * Math.max(1, rate)
  const step = (at: number): RollStep => ({ at: scriptMs(at), px: curve.pxAt(scriptMs(at)) })
  const steps: RollStep[] = [step(from)]
  const drawTo = (end: RollStep) => {
    const start = steps.at(-1) ?? end
    const length = end.at - start.at
    // A piece bends one way: it is farthest from its chord near the middle.
    const middle = step((start.at + end.at) / 2)
    if (length > SHORTEST && Math.abs(middle.px - (start.px + end.px) / 2) > close) {
      drawTo(middle)
      drawTo(end)
    } else steps.push(end)
  }
  for (const joint of curve.joints) {
    if (joint <= from) continue
    if (joint >= until || steps.length >= MOST_STEPS) break
    drawTo(step(joint))
  }
  if (steps.length < MOST_STEPS || steps.length === 1) drawTo(step(until))
  return { from: scriptMs(from), to: steps.at(-1)?.at ?? scriptMs(until), steps: slimmed(steps) }
}

/** Leaves out the steps that lie on the way from the one before to the one after. */
function slimmed(steps: readonly RollStep[]): RollStep[] {
  const kept: RollStep[] = []
  for (const [index, step] of steps.entries()) {
    const before = kept.at(-1)
    const after = steps[index + 1]
    if (before !== undefined && after !== undefined) {
      const part = (step.at - before.at) / (after.at - before.at)
      if (Math.abs(before.px + part * (after.px - before.px) - step.px) < STRAIGHT) continue
    }
    kept.push(step)
  }
  return kept
}

/** Whether a window still serves at a position: inside it, and more than half of what should lie ahead still does. */
export function windowServes(
  window: RollWindow,
  duration: ScriptMs,
  position: ScriptMs,
  rate: Rate,
): boolean {
  if (position < window.from || position > window.to) return false
  if (window.to >= duration) return true
  const made = window.to - window.from - BEHIND * rate
  return window.to - position > Math.min(made, AHEAD.real * rate) / 2
}
