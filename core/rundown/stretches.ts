/** Stretches of the script that the tape goes over, and what is left to be said between two places. */
import * as z from 'zod'
import type { ScriptClock } from '../pace/clock.ts'
import type { Script } from '../speech/script.ts'
import { ScriptMs, scriptMs } from '../time.ts'
import type { RundownMarks } from './marked.ts'
import type { ItemKind } from './settings.ts'

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

/** What is skipped, in order; what touches is one, unless a timed item stands in between. */
export function skippedStretches(
  { optional, items }: RundownMarks,
  script: Script,
  clock: ScriptClock,
): Stretch[] {
  const stretches: Stretch[] = []
  for (const { block, skipped } of optional) {
    if (!skipped || script.blocks[block] === undefined) continue
    const from = blockEdge(block, script, clock)
    const to = blockEdge(block + 1, script, clock)
    const last = stretches.at(-1)
    const apart = items.some((item) => item.block === block)
    if (last?.to === from && !apart) stretches[stretches.length - 1] = { from: last.from, to }
    else if (to > from) stretches.push({ from, to })
  }
  return stretches
}

/** Where the timed items stand, and how long each takes. */
export const itemPlaces = (
  { items }: RundownMarks,
  script: Script,
  clock: ScriptClock,
): { position: ScriptMs; ms: number; stands: boolean }[] =>
  items.map(({ block, ms, kind }) => ({
    position: blockEdge(block, script, clock),
    ms,
    stands: tapeStands(kind),
  }))

/** Whether the tape stands by itself for an item (K6): whether applause comes nobody knows before. */
export const tapeStands = (kind: ItemKind): boolean => kind !== 'applause'

/** Stretches with more of them, in order; what overlaps is one. */
export function withStretches(
  skips: readonly Stretch[],
  more: readonly Stretch[],
): readonly Stretch[] {
  if (more.length === 0) return skips
  const joined: Stretch[] = []
  for (const { from, to } of [...skips, ...more].toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last !== undefined && from < last.to)
      joined[joined.length - 1] = { from: last.from, to: scriptMs(Math.max(to, last.to)) }
    else joined.push({ from, to })
  }
  return joined
}

/**
 * How much script is said between two positions, ms: a tape that comes to the beginning of a skipped stretch goes on behind it, one
 * that is within it says the rest (K1, K2 in core/session/SPEC.md).
 */
export const spokenBetween = (
  skips: readonly Stretch[] | undefined,
  from: ScriptMs,
  to: ScriptMs,
): number => Math.max(0, to - from - skippedWithin(skipsAhead(skips, from), from, to))

/** The stretches that a tape goes over from a position on. */
export const skipsAhead = (
  skips: readonly Stretch[] | undefined,
  from: ScriptMs,
): readonly Stretch[] => (skips ?? []).filter((skip) => skip.from >= from)

/** How much of what lies between two positions is skipped, ms. */
export const skippedWithin = (skips: readonly Stretch[], from: number, to: number): number =>
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
  for (const skip of skipsAhead(skips, from)) {
    // At its very beginning the tape is about to go over it.
    if (skip.from >= at) break
    at += skip.to - skip.from
  }
  return at
}
