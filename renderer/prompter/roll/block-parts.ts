/** A block's text as stretches that are shown alike, and what stands between them. */
import type { Block, Emphasis, Insert } from '#core/speech/speech.ts'

/** A stretch of a block's text, offsets in it, that is shown alike throughout. Never empty. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** A gap still to be filled in. */
  readonly gap: boolean
  readonly stress: boolean
  /** How it is said; stretches under one reading carry the same object. */
  readonly reading: Reading | null
}

/** What is shown above a stretch. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A gap in the text, by its place in the block. */
export interface Gap {
  readonly offset: number
  readonly length: number
}

/** Readings no longer than this, UTF-16 units, keep their characters on one line. */
const KEPT_ON_ONE_LINE = 12

/** The stretches of a block in order; together they are its text. Linear but for the few marks there are. */
export function stretchesOf(block: Block, gaps: readonly Gap[]): Stretch[] {
  const { length } = block.text
  const readings = readingsOf(block)
  const stresses = (block.emphasis ?? []).filter(({ as }) => as.kind === 'stress')
  const edges = new Set([0, length])
  const put = (at: number) => edges.add(Math.min(length, Math.max(0, at)))
  for (const gap of gaps) {
    put(gap.offset)
    put(gap.offset + gap.length)
  }
  for (const { start, end } of stresses) {
    put(start)
    put(end)
  }
  for (const { from, to } of readings) {
    put(from)
    put(to)
  }
  const sorted = [...edges].toSorted((one, other) => one - other)
  return sorted.flatMap((from, index): Stretch[] => {
    const to = sorted[index + 1]
    if (to === undefined) return []
    const inside = (start: number, end: number) => start <= from && to <= end
    return [
      {
        from,
        to,
        gap: gaps.some((gap) => inside(gap.offset, gap.offset + gap.length)),
        stress: stresses.some(({ start, end }) => inside(start, end)),
        reading: readings.find((reading) => inside(reading.from, reading.to)) ?? null,
      },
    ]
  })
}

/** The readings of a block in order; one that overlaps the one before it is left out, as there is no room for it. */
function readingsOf({ text, emphasis = [] }: Block): Reading[] {
  const readings: Reading[] = []
  for (const { start, end, as } of emphasis) {
    if (as.kind !== 'reading') continue
    const to = Math.min(text.length, end)
    if (start < to && start >= (readings.at(-1)?.to ?? 0))
      readings.push({ from: start, to, text: as.text })
  }
  return readings
}

/** The stretches that no line may tear: names marked whole, and what stands under one short reading. */
export function wholeOf({ emphasis = [] }: Block): Emphasis[] {
  return emphasis.filter(
    ({ start, end, as }) =>
      as.kind === 'whole' || (as.kind === 'reading' && end - start <= KEPT_ON_ONE_LINE),
  )
}

/** Pauses, notes and slides of a block by their place, which lies in its text. */
export function insertsOf({ text, inserts = [] }: Block): Insert[] {
  return inserts
    .map((insert) => ({ ...insert, at: Math.min(text.length, insert.at) }))
    .toSorted((one, other) => one.at - other.at)
}
