/** The report of a take: planned and actual, pauses, jumps, marks, pace over time. Rules K and W in SPEC.md. */
import type { HallScreen } from '../session/state.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import { type Leg, legsOf, NEXT_TO, takeTimeAt } from './legs.ts'
import {
  coveredOf,
  type Jump,
  jumpsIn,
  type PaceWindow,
  paceOver,
  pausesIn,
  type Standing,
} from './notices.ts'
import { indexAt, wordsAt } from './take-text.ts'
import type { Take, TakePart, TakeText } from './take.ts'

/** What a part took; all in ms, its own words only. */
export interface PartTime extends Pick<
  TakePart,
  'kind' | 'key' | 'depth' | 'number' | 'heading' | 'planned'
> {
  readonly actual: number
  /** How much of `actual` the tape stood. */
  readonly stood: number
  /** Share of its script that was said at least once, 0 to 1 (K5). */
  readonly said: number
}

/** The words of a place, and the key of its part. */
interface Words {
  readonly words: string
  readonly part: string
}

/** A mark as it is read afterwards. */
export interface MarkFound extends Words {
  readonly at: number
  readonly position: ScriptMs
}

/** Something that was done about the hall or told to the speaker, at its take time. */
export type TakeEvent = { readonly at: number } & (
  | { readonly kind: 'screen'; readonly screen: HallScreen }
  | { readonly kind: 'slide'; readonly slide: number | null }
  | { readonly kind: 'message'; readonly text: string }
)

/** What a take tells. */
export interface TakeReport {
  readonly id: string
  readonly kind: Take['kind']
  readonly name: string
  readonly began: string
  readonly language: SpeechLanguage
  /** Ms that it took, and that were planned for the whole. */
  readonly actual: number
  readonly planned: number
  /** Whether it came to the end of the script. */
  readonly finished: boolean
  readonly parts: readonly PartTime[]
  readonly pauses: readonly (Standing & Words)[]
  readonly jumps: readonly (Jump & Words)[]
  readonly marks: readonly MarkFound[]
  readonly pace: readonly PaceWindow[]
  readonly events: readonly TakeEvent[]
}

/** Reads a take. */
export function reportOf(take: Take): TakeReport {
  const legs = legsOf(take)
  const textOf = (stretch: number) => take.stretches[stretch]?.text ?? 0
  const placed = (stretch: number, position: ScriptMs): Words => {
    const text = take.texts[textOf(stretch)]
    if (text === undefined) return { words: '', part: '' }
    const there = scriptMs(position + NEXT_TO)
    const part = text.parts[indexAt(startsOf(text), there)]
    return { words: wordsAt(text, there), part: part?.key ?? '' }
  }
  const parts = partTimes(take, legs)
  const last = legs.at(-1)
  const lastText = last === undefined ? undefined : take.texts[textOf(last.stretch)]
  return {
    id: take.id,
    kind: take.kind,
    name: take.name,
    began: take.began,
    language: take.texts.at(-1)?.language ?? 'zh',
    actual: last === undefined ? 0 : last.at + last.ms,
    planned: sum(parts.map(({ planned }) => planned)),
    finished:
      last !== undefined && lastText !== undefined && last.to >= lastText.duration - NEXT_TO,
    parts,
    pauses: pausesIn(legs).map((pause) => ({ ...pause, ...placed(pause.stretch, pause.position) })),
    jumps: jumpsIn(legs, textOf).map((jump) => ({ ...jump, ...placed(jump.stretch, jump.to) })),
    marks: take.stretches.flatMap(({ marks }, stretch) =>
      marks.map(({ at, position }) => ({
        at: takeTimeAt(legs, stretch, at),
        position,
        ...placed(stretch, position),
      })),
    ),
    pace: paceOver(legs),
    events: eventsOf(take, legs),
  }
}

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0)

const startsOf = ({ parts }: TakeText): number[] => parts.map(({ start }) => start)

/** What each part of each text took, those with the same key together; the rows are those of the last text (K4). */
function partTimes(take: Take, legs: readonly Leg[]): PartTime[] {
  const rows = new Map<string, PartTime>()
  for (const [index, text] of [...take.texts.entries()].toReversed()) {
    const here = legs.filter(({ stretch }) => take.stretches[stretch]?.text === index)
    for (const [at, row] of timesIn(text, here).entries()) {
      const known = rows.get(row.key)
      const isLast = index === take.texts.length - 1
      if (known !== undefined)
        rows.set(row.key, {
          ...known,
          actual: known.actual + row.actual,
          stood: known.stood + row.stood,
          said: Math.min(1, known.said + row.said),
        })
      else if (isLast) rows.set(row.key, { ...row, planned: text.parts[at]?.planned ?? 0 })
      else if (row.actual > 0) rows.set(row.key, { ...row, planned: 0 })
    }
  }
  return [...rows.values()]
}

/** The parts of one text, by the legs that were made in it (K2, K5). */
function timesIn(text: TakeText, legs: readonly Leg[]): PartTime[] {
  const starts = startsOf(text)
  const actual = starts.map(() => 0)
  const stood = starts.map(() => 0)
  for (const leg of legs) {
    if (!leg.moves) {
      const at = indexAt(starts, leg.from + NEXT_TO)
      actual[at] = (actual[at] ?? 0) + leg.ms
      stood[at] = (stood[at] ?? 0) + leg.ms
      continue
    }
    for (let index = indexAt(starts, leg.from); index < starts.length; index += 1) {
      const end = starts[index + 1] ?? text.duration
      const within = Math.min(leg.to, end) - Math.max(leg.from, starts[index] ?? 0)
      if (within > 0) actual[index] = (actual[index] ?? 0) + (within * leg.ms) / (leg.to - leg.from)
      if (leg.to <= end) break
    }
  }
  const ranges = rangesSaid(legs)
  return text.parts.map(({ kind, key, depth, number, heading, planned, start }, index) => {
    const end = scriptMs(starts[index + 1] ?? text.duration)
    return {
      kind,
      key,
      depth,
      number,
      heading,
      planned,
      actual: actual[index] ?? 0,
      stood: stood[index] ?? 0,
      said: end > start ? coveredOf(ranges, start, end) / (end - start) : 1,
    }
  })
}

/** The ranges of the script that were said; by hand, from where it stood to where it was taken on. */
const rangesSaid = (legs: readonly Leg[]): (readonly [from: number, to: number])[] =>
  legs.flatMap(({ moves, byHand, from, to }, index) => {
    if (moves) return [[from, to] as const]
    const next = legs[index + 1]
    return byHand && next !== undefined && next.from > from ? [[from, next.from] as const] : []
  })

function eventsOf({ stretches }: Take, legs: readonly Leg[]): TakeEvent[] {
  return stretches.flatMap(({ records }, stretch) =>
    records.flatMap(({ command, at: instant }): TakeEvent[] => {
      const at = takeTimeAt(legs, stretch, instant)
      if (command.kind === 'set-screen') return [{ at, kind: 'screen', screen: command.screen }]
      if (command.kind === 'hold') return [{ at, kind: 'slide', slide: command.slide }]
      if (command.kind === 'rejoin') return [{ at, kind: 'slide', slide: null }]
      return command.kind === 'tell' ? [{ at, kind: 'message', text: command.text }] : []
    }),
  )
}
