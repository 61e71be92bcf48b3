/** Stretches of the script that the tape goes over, and what is left to be said between two places. */
import * as z from 'zod'
import type { ScriptClock } from '../pace/clock.ts'
import type { Script } from '../speech/script.ts'
import { ScriptMs, scriptMs } from '../time.ts'
import type { RundownMarks } from './marked.ts'

/** A stretch of the script; `to` is behind `from`. */
export const Stretch = z.object({ from: ScriptMs, to: ScriptMs })
export type Stretch = z.infer<typeof Stretch>

/** A part of a character that is nothing to hear, and that offsets of millions can still tell. */
const HARDLY = 2 ** -30

/** Where a block's time begins, with the pause that stands before it; one past the last: the end of the script. */
export function blockEdge(block: number, script: Script, clock: ScriptClock): ScriptMs {
  const at = script.blocks[block]
  if (at === undefined) return clock.duration
  return at.start === 0 ? scriptMs(0) : clock.timeAt(at.start - HARDLY)
}

/** What is skipped, in order; what touches is one. */
export function skippedStretches(
  { optional }: RundownMarks,
  script: Script,
  clock: ScriptClock,
): Stretch[] {
  const stretches: Stretch[] = []
  for (const { block, skipped } of optional) {
    if (!skipped || script.blocks[block] === undefined) continue
    const from = blockEdge(block, script, clock)
    const to = blockEdge(block + 1, script, clock)
    const last = stretches.at(-1)
    if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to }
    else if (to > from) stretches.push({ from, to })
  }
  return stretches
}

/**
 * How much script is said between two positions, ms: a tape that comes to the beginning of a skipped stretch goes on behind it, one
 * that is within it says the rest (K1, K2 in core/session/SPEC.md).
 */
export function spokenBetween(
  skips: readonly Stretch[] | undefined,
  from: ScriptMs,
  to: ScriptMs,
): number {
  let spoken = Math.max(0, to - from)
  for (const skip of skips ?? [])
    if (skip.from >= from) spoken -= Math.max(0, Math.min(to, skip.to) - Math.max(from, skip.from))
  return Math.max(0, spoken)
}

/** How much of what lies between two positions is skipped, ms. */
export const skippedWithin = (skips: readonly Stretch[], from: ScriptMs, to: ScriptMs): number =>
  skips.reduce(
    (sum, skip) => sum + Math.max(0, Math.min(to, skip.to) - Math.max(from, skip.from)),
    0,
  )

/** Where a tape is that has said so much from a position on; not cut to the end of the script. */
export function positionAfter(
  skips: readonly Stretch[] | undefined,
  from: ScriptMs,
  spoken: number,
): number {
  let at = from + spoken
  for (const skip of skips ?? []) {
    if (skip.from < from) continue
    if (skip.from > at) break
    at += skip.to - skip.from
  }
  return at
}
