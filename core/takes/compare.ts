/** Several takes of a speech side by side, and the plan that they suggest. Rules Q in SPEC.md. */
import type { Rundown } from '../pace/rundown.ts'
import { plainPlan, type Plan } from '../rundown/plan.ts'
import type { PartTime, TakeReport } from './report.ts'
import { deviation, mean, median, medianSlope } from './statistics.ts'
import type { TakePart } from './take.ts'

/** Said so much of, 0 to 1, a part counts as said whole (Q1). */
const WHOLE = 0.95
/** Of so many times at most, and at least, is steadiness worked out (Q2). */
const STEADY_OVER = { most: 5, least: 3 } as const
/** Up to this share of the mean, or this many ms, a section is steady; above the other it is not. */
const STEADY = { share: 0.05, ms: 2000 } as const
const UNSTEADY = 0.1
/** A trend below this share of the mean, a take, is none. */
const LEVEL = 0.01
/** So many takes make the suggested plan. */
const PLAN_OVER = 3

/** How evenly a part is spoken from take to take. */
export type Steadiness = 'steady' | 'fair' | 'unsteady'

/** One part over all takes. */
export interface PartOverTakes extends Pick<
  PartTime,
  'kind' | 'key' | 'depth' | 'number' | 'heading'
> {
  /** By take, in their order; null where the take had no such part. */
  readonly times: readonly (PartTime | null)[]
  /** Mean and standard deviation of what is reckoned with, ms; null of fewer than three. */
  readonly mean: number | null
  readonly deviation: number | null
  readonly steadiness: Steadiness | null
}

/** The takes of a speech, compared. */
export interface Comparison {
  /** Of the last take that has them, then those that are no more. */
  readonly parts: readonly PartOverTakes[]
  /** Ms a take, of the takes that were said whole; null of fewer than two. */
  readonly trend: { readonly slope: number; readonly goes: 'shorter' | 'longer' | 'level' } | null
}

const saidWhole = ({ said }: PartTime): boolean => said >= WHOLE

/** Whether every part that was planned was said whole. */
export const isWhole = ({ parts }: TakeReport): boolean =>
  parts.every((part) => part.planned === 0 || saidWhole(part))

/** Lays takes side by side; they stand in the order in which they were recorded. */
export function compareTakes(reports: readonly TakeReport[]): Comparison {
  const rows = new Map<string, PartTime>()
  for (const { parts } of reports.toReversed())
    for (const part of parts) if (!rows.has(part.key)) rows.set(part.key, part)
  return {
    parts: [...rows.values()].map(({ kind, key, depth, number, heading }) => {
      const times = reports.map(({ parts }) => parts.find((part) => part.key === key) ?? null)
      return { kind, key, depth, number, heading, times, ...steadinessOf(times) }
    }),
    trend: trendOf(reports.filter(isWhole).map(({ actual }) => actual)),
  }
}

const wholeTimes = (times: readonly (PartTime | null)[]): number[] =>
  times.flatMap((time) => (time !== null && saidWhole(time) ? [time.actual] : []))

function steadinessOf(
  times: readonly (PartTime | null)[],
): Pick<PartOverTakes, 'mean' | 'deviation' | 'steadiness'> {
  const values = wholeTimes(times).slice(-STEADY_OVER.most)
  if (values.length < STEADY_OVER.least) return { mean: null, deviation: null, steadiness: null }
  const middle = mean(values)
  const spread = deviation(values)
  const isSteady = spread <= Math.max(STEADY.ms, STEADY.share * middle)
  const steadiness = isSteady ? 'steady' : spread > UNSTEADY * middle ? 'unsteady' : 'fair'
  return { mean: middle, deviation: spread, steadiness }
}

function trendOf(wholes: readonly number[]): Comparison['trend'] {
  if (wholes.length < 2) return null
  const slope = medianSlope(wholes)
  const isLevel = Math.abs(slope) < LEVEL * mean(wholes)
  return { slope, goes: isLevel ? 'level' : slope < 0 ? 'shorter' : 'longer' }
}

/**
 * The plan that the last takes suggest for the speech as it is now (Q4); null where no part of it was ever said whole.
 * `parts`: of its text now. `slotMs`: what it is to fit into, or null for what it takes.
 */
export function suggestedPlan(
  reports: readonly TakeReport[],
  rundown: Rundown,
  parts: readonly TakePart[],
  slotMs: number | null,
): Plan | null {
  const natural = parts.map(
    ({ start }, index) => (parts[index + 1]?.start ?? rundown.whole.naturalMs) - start,
  )
  const found = parts.map(({ key }) => {
    const times = reports.map((report) => report.parts.find((part) => part.key === key) ?? null)
    const values = wholeTimes(times).slice(-PLAN_OVER)
    return values.length === 0 ? null : median(values)
  })
  const known = natural.filter((_, index) => found[index] !== null)
  if (known.length === 0) return null
  const ratio = total(found.map((value) => value ?? 0)) / Math.max(1, total(known))
  const measured = natural.map((ms, index) => found[index] ?? ms * ratio)
  return plainPlan(withTimes(rundown, parts, natural, measured), slotMs)
}

const total = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0)

/** A rundown in which every part takes what was measured; what lies within a part, in proportion. */
function withTimes(
  rundown: Rundown,
  parts: readonly TakePart[],
  natural: readonly number[],
  measured: readonly number[],
): Rundown {
  const partOf = new Map(parts.map(({ section }, index) => [section, index]))
  const ofKind = (kind: TakePart['kind']) =>
    total(measured.filter((_, index) => parts[index]?.kind === kind))
  const times = rundown.sections.map(() => 0)
  const factors = rundown.sections.map(() => 1)
  for (const { index, section, naturalMs } of rundown.sections) {
    const part = partOf.get(index)
    if (part === undefined) {
      // Deeper than parts go: its time is within that of the one it is in.
      const factor = section.parent === null ? 1 : (factors[section.parent] ?? 1)
      factors[index] = factor
      times[index] = naturalMs * factor
      continue
    }
    const own = measured[part] ?? 0
    factors[index] = own / Math.max(1, natural[part] ?? 0)
    for (
      let at: number | null = index;
      at !== null;
      at = rundown.sections[at]?.section.parent ?? null
    )
      times[at] = (times[at] ?? 0) + own
  }
  const opening = ofKind('opening')
  const closing = ofKind('closing')
  return {
    whole: { ...rundown.whole, naturalMs: total(measured) },
    opening: { ...rundown.opening, naturalMs: opening },
    sections: rundown.sections.map((section, index) => ({
      ...section,
      naturalMs: times[index] ?? 0,
    })),
    closing: { ...rundown.closing, naturalMs: closing },
  }
}
