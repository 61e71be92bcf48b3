/**
 * Which line of a newer version is which line of the text at hand. Lines that say the same are paired first (Myers' diff, by the
 * library), then what stands between them: filled gaps, paragraphs that were divided or joined, moved ones, and last
 * those that are alike.
 */
import { diffArrays } from 'diff'
import { isFilled } from './filled.ts'

/** Lines of both versions that are the same paragraph; one side has several where it was divided or joined by hand. */
export interface Pair {
  readonly mine: readonly number[]
  readonly newer: readonly number[]
  /** Whether it says the same (filled gaps aside). */
  readonly same: boolean
}

/** Share of common pairs of characters (Dice) from which two lines are one paragraph, changed. */
const ALIKE = 0.5
/** Lines that are divided or joined by hand are looked for in runs of this many. */
const LONGEST_RUN = 4
/** A moved line is known again from this many characters on: shorter ones (谢谢大家) stand in many places. */
const LEAST_MOVED = 8
/** Where more lines differ, it is another speech: Myers' diff takes the square of them, 12,000 lines 7 s. */
const MOST_LINES = { maxEditLength: 4000 }
/** Where more lines than this many times as many would have to be compared, only those side by side are. */
const MOST_COMPARED = 40_000

/** Pairs the lines of two versions by their keys (words without white space), in the order of `newer`. */
export function alignLines(mine: readonly string[], newer: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  const leftMine: number[] = []
  const leftNewer: number[] = []
  let [at, to] = [0, 0]
  let gapMine: number[] = []
  let gapNewer: number[] = []
  const settle = () => {
    const found = pairsInGap(mine, newer, gapMine, gapNewer)
    pairs.push(...found)
    const taken = new Set(found.flatMap((pair) => pair.mine))
    const takenNewer = new Set(found.flatMap((pair) => pair.newer))
    leftMine.push(...gapMine.filter((index) => !taken.has(index)))
    leftNewer.push(...gapNewer.filter((index) => !takenNewer.has(index)))
    gapMine = []
    gapNewer = []
  }
  for (const { added, removed, count } of diffArrays([...mine], [...newer], MOST_LINES) ?? [
    { added: false, removed: true, count: mine.length },
    { added: true, removed: false, count: newer.length },
  ]) {
    if (removed) {
      for (let index = 0; index < count; index += 1) gapMine.push(at + index)
      at += count
    } else if (added) {
      for (let index = 0; index < count; index += 1) gapNewer.push(to + index)
      to += count
    } else {
      settle()
      for (let index = 0; index < count; index += 1)
        pairs.push({ mine: [at + index], newer: [to + index], same: true })
      at += count
      to += count
    }
  }
  settle()
  pairs.push(...movedPairs(mine, newer, leftMine, leftNewer))
  return pairs.toSorted((one, other) => (one.newer[0] ?? 0) - (other.newer[0] ?? 0))
}

/** Pairs within a stretch in which no line says the same. */
function pairsInGap(
  mine: readonly string[],
  newer: readonly string[],
  gapMine: readonly number[],
  gapNewer: readonly number[],
): Pair[] {
  const pairs: Pair[] = []
  let [at, to] = [0, 0]
  /** From here on nothing is paired yet. */
  let [openMine, openNewer] = [0, 0]
  const flush = (endMine: number, endNewer: number) => {
    pairs.push(
      ...alikePairs(
        mine,
        newer,
        gapMine.slice(openMine, endMine),
        gapNewer.slice(openNewer, endNewer),
      ),
    )
  }
  // Certain pairs first: they divide the stretch for those that are only alike.
  const few = gapMine.length * gapNewer.length <= MOST_COMPARED
  while (at < gapMine.length && to < (few ? gapNewer.length : 0)) {
    const certain = certainPair(
      mine,
      newer,
      gapMine.slice(at, at + LONGEST_RUN),
      gapNewer.slice(to, to + LONGEST_RUN),
    )
    if (certain === null) {
      at += 1
      if (at === gapMine.length && to < gapNewer.length - 1) {
        at = openMine
        to += 1
      }
      continue
    }
    flush(at, to)
    pairs.push(certain)
    at += certain.mine.length
    to += certain.newer.length
    openMine = at
    openNewer = to
  }
  flush(gapMine.length, gapNewer.length)
  return pairs
}

/** The pair that two stretches begin with where it is certain: gaps filled in, or divided, or joined. */
function certainPair(
  mine: readonly string[],
  newer: readonly string[],
  fromMine: readonly number[],
  fromNewer: readonly number[],
): Pair | null {
  const [one, other] = [fromMine[0], fromNewer[0]]
  if (one === undefined || other === undefined) return null
  const says = (keys: readonly string[], lines: readonly number[]) =>
    lines.map((index) => keys[index] ?? '').join('')
  const fits = (mineLines: readonly number[], newerLines: readonly number[]) => {
    const [here, there] = [says(mine, mineLines), says(newer, newerLines)]
    return here === there || isFilled(there, here)
  }
  if (fits([one], [other])) return { mine: [one], newer: [other], same: true }
  for (let run = 2; run <= LONGEST_RUN; run += 1) {
    const several = fromMine.slice(0, run)
    if (several.length === run && fits(several, [other]))
      return { mine: several, newer: [other], same: true }
    const more = fromNewer.slice(0, run)
    if (more.length === run && fits([one], more)) return { mine: [one], newer: more, same: true }
  }
  return null
}

/** Pairs of lines that are alike, in order, so that they are alike as much as can be. */
function alikePairs(
  mine: readonly string[],
  newer: readonly string[],
  rows: readonly number[],
  columns: readonly number[],
): Pair[] {
  if (rows.length === 0 || columns.length === 0) return []
  if (rows.length * columns.length > MOST_COMPARED) {
    return rows.flatMap((row, index) => {
      const column = columns[index]
      if (column === undefined) return []
      const alike = likeness(pairsOf(mine[row] ?? ''), pairsOf(newer[column] ?? ''))
      return alike >= ALIKE ? [{ mine: [row], newer: [column], same: false }] : []
    })
  }
  const rowPairs = rows.map((row) => pairsOf(mine[row] ?? ''))
  const columnPairs = columns.map((column) => pairsOf(newer[column] ?? ''))
  const alike = rowPairs.map((row) => columnPairs.map((column) => likeness(row, column)))
  // best[r][c]: the most that rows from r and columns from c on can be alike.
  const best = Array.from({ length: rows.length + 1 }, () =>
    Array.from({ length: columns.length + 1 }, () => 0),
  )
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  const together = (row: number, column: number) => {
    const value = alike[row]?.[column] ?? 0
    return value >= ALIKE ? value + at(row + 1, column + 1) : -1
  }
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const line = best[row]
    if (line === undefined) continue
    for (let column = columns.length - 1; column >= 0; column -= 1)
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), together(row, column))
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows.length && column < columns.length) {
    const [one, other] = [rows[row], columns[column]]
    if (one === undefined || other === undefined) break
    if (together(row, column) === at(row, column)) {
      pairs.push({ mine: [one], newer: [other], same: false })
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

/** Lines that stand elsewhere now, word for word. */
function movedPairs(
  mine: readonly string[],
  newer: readonly string[],
  leftMine: readonly number[],
  leftNewer: readonly number[],
): Pair[] {
  const byKey = new Map<string, number[]>()
  for (const index of leftMine) {
    const key = mine[index] ?? ''
    if (key.length >= LEAST_MOVED) byKey.set(key, [...(byKey.get(key) ?? []), index])
  }
  return leftNewer.flatMap((index) => {
    const from = byKey.get(newer[index] ?? '')?.shift()
    return from === undefined ? [] : [{ mine: [from], newer: [index], same: true }]
  })
}

/** How often each pair of neighbouring characters stands in a line; a line of one character is its own pair. */
function pairsOf(key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, key.length - 1); at += 1) {
    const pair = key.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Dice's coefficient of two lines' pairs of characters: 0 nothing in common, 1 the same. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0
  let all = 0
  for (const [pair, count] of one) {
    common += Math.min(count, other.get(pair) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 1 : (2 * common) / all
}
