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

/** The steps from `from` to `to`, straight between them; at least two, at the end of the script at the same time. */
export interface RollWindow {
  readonly from: ScriptMs
  readonly to: ScriptMs
  readonly steps: readonly RollStep[]
}

/** At least this much lies ahead of the position when a window is made, ms of script and ms of the clock on the wall. */
const AHEAD = { script: 240_000, real: 60_000 } as const
/** More steps than this make every frame dearer; a window that would have more ends sooner. */
const MOST_STEPS = 800
/** The straight steps pass the curve by less than this, px, at a rate of 1; at a higher rate nobody sees more. */
const CLOSE = 0.1
/** A step this near, px, to the way between its neighbours is not needed: where the text rolls evenly. */
const STRAIGHT = 0.002
/** A piece of the curve is halved no further than this, ms. */
const SHORTEST = 10

/** The window from a position on for a tape that runs at a rate and stands at `end`. */
export function rollWindow(
  curve: RollCurve,
  end: ScriptMs,
  position: ScriptMs,
  rate: Rate,
): RollWindow {
  const from = position
  const until = Math.min(end, position + Math.max(AHEAD.script, AHEAD.real * rate))
  const close = CLOSE * Math.max(1, rate)
  const step = (at: number): RollStep => ({ at: scriptMs(at), px: curve.pxAt(scriptMs(at)) })
  const steps: RollStep[] = [step(from)]
  const drawTo = (next: RollStep) => {
    const start = steps.at(-1) ?? next
    const length = next.at - start.at
    // A piece bends one way: it is farthest from its chord near the middle.
    const middle = step((start.at + next.at) / 2)
    if (length > SHORTEST && Math.abs(middle.px - (start.px + next.px) / 2) > close) {
      drawTo(middle)
      drawTo(next)
    } else steps.push(next)
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

/** Whether a window that was made at `from` and reaches to `to` still serves: half of what should lie ahead still does. */
export function windowServes(
  { from, to }: Pick<RollWindow, 'from' | 'to'>,
  end: ScriptMs,
  position: ScriptMs,
  rate: Rate,
): boolean {
  return to >= end || to - position > Math.min(to - from, AHEAD.real * rate) / 2
}
