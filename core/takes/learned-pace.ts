/** The speaker's own pace, learned from takes: by kind of sentence, and how sure it is. Rules N in SPEC.md. */
import * as z from 'zod'
import { Rate, rate } from '../time.ts'
import { legsOf } from './legs.ts'
import { halfWidth } from './statistics.ts'
import { indexAt } from './take-text.ts'
import type { LineKind, Take, TakeText } from './take.ts'

/** What was heard of a kind: script ms, and the ms that they took. */
const Heard = z.object({ script: z.number().nonnegative(), ms: z.number().nonnegative() })
type Heard = z.infer<typeof Heard>

/** What is known of a speaker: what each of the last takes has told, the newest last. */
export const PaceLearned = z.object({
  takes: z.array(
    z.object({
      id: z.string(),
      heard: z.object({ prose: Heard, quotation: Heard, list: Heard }),
    }),
  ),
})
export type PaceLearned = z.infer<typeof PaceLearned>

/** Nothing is known, or nothing any more (N5). */
export const NOTHING_LEARNED: PaceLearned = { takes: [] }

/** A speaker's pace for a kind of sentence. */
export const KindPace = z.object({
  rate: Rate,
  /** Half-width of the 95 % interval as a share of the rate; null of fewer than two takes. */
  within: z.number().nullable(),
  /** Script ms that it rests on. */
  heard: z.number().nonnegative(),
  sure: z.enum(['little', 'fair', 'good']),
})
export type KindPace = z.infer<typeof KindPace>

/** So many takes are kept (N1). */
const TAKES = 8
/** A standing longer than this, ms, is an event, not a habit. */
const LONGEST_HABIT = 10_000
/** What the pace over all weighs against what was heard of a kind, script ms (N2). */
const LEANING = 3000
/** From so much script, and within so much, it is good (N3). */
const GOOD = { heard: 60_000, within: 0.05 } as const

const NOTHING_HEARD = { script: 0, ms: 0 }

/** What a take tells of the speaker's pace. */
export function heardIn(take: Take): Record<LineKind, Heard> {
  const heard = {
    prose: { ...NOTHING_HEARD },
    quotation: { ...NOTHING_HEARD },
    list: { ...NOTHING_HEARD },
  }
  const starts = take.texts.map(({ lines }) => lines.map(({ at }) => at))
  for (const { stretch, moves, byHand, from, to, ms } of legsOf(take)) {
    const index = take.stretches[stretch]?.text ?? 0
    const text = take.texts[index]
    const places = starts[index] ?? []
    if (text === undefined || byHand) continue
    const first = indexAt(places, from)
    if (!moves) {
      if (ms <= LONGEST_HABIT) heard[kindAt(text, first)].ms += ms
      continue
    }
    for (let line = first; line < places.length; line += 1) {
      const end = places[line + 1] ?? text.duration
      const script = Math.min(to, end) - Math.max(from, places[line] ?? 0)
      if (script > 0) {
        const known = heard[kindAt(text, line)]
        known.script += script
        known.ms += (script * ms) / (to - from)
      }
      if (to <= end) break
    }
  }
  return heard
}

const kindAt = ({ lines }: TakeText, line: number): LineKind => lines[line]?.kind ?? 'prose'

/** What is known after a take; one that is known already is taken anew (N1). */
export const learnFrom = ({ takes }: PaceLearned, take: Take): PaceLearned => ({
  takes: [...takes.filter(({ id }) => id !== take.id), { id: take.id, heard: heardIn(take) }].slice(
    -TAKES,
  ),
})

/** What is known without one take: it was deleted with all it made. */
export const unlearn = ({ takes }: PaceLearned, id: string): PaceLearned => ({
  takes: takes.filter((take) => take.id !== id),
})

const together = (all: readonly Heard[]): Heard => ({
  script: all.reduce((sum, { script }) => sum + script, 0),
  ms: all.reduce((sum, { ms }) => sum + ms, 0),
})

/** The speaker's pace by kind; null where nothing is known. */
export function learnedPace({ takes }: PaceLearned): Record<LineKind, KindPace> | null {
  const all = together(takes.flatMap(({ heard }) => Object.values(heard)))
  if (all.script <= 0 || all.ms <= 0) return null
  const overall = all.script / all.ms
  const of = (kind: LineKind): KindPace => {
    const told = takes
      .map(({ heard }) => heard[kind])
      .filter(({ script, ms }) => script > 0 && ms > 0)
    const { script, ms } = together(told)
    // As if so much had been heard at the pace over all.
    const learned = (script + LEANING) / (ms + LEANING / overall)
    const half = halfWidth(told.map((heard) => heard.script / heard.ms))
    const within = half === null ? null : half / learned
    const isGood = within !== null && within <= GOOD.within && script >= GOOD.heard
    return {
      rate: rate(learned),
      within,
      heard: script,
      sure: isGood ? 'good' : told.length >= 2 ? 'fair' : 'little',
    }
  }
  return { prose: of('prose'), quotation: of('quotation'), list: of('list') }
}

/** Ms that each part of a text takes at the learned pace; at the pace that is set, where nothing is known (N5). */
export function estimatedParts(text: TakeText, learned: PaceLearned, set: Rate): number[] {
  const known = learnedPace(learned)
  const times = text.parts.map(() => 0)
  const starts = text.parts.map(({ start }) => start)
  for (const [index, { at, kind }] of text.lines.entries()) {
    const part = indexAt(starts, at)
    const end = text.lines[index + 1]?.at ?? text.duration
    times[part] = (times[part] ?? 0) + (end - at) / (known?.[kind].rate ?? set)
  }
  return times
}
