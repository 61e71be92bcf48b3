/** What a newer version of a speech changes, paragraph by paragraph. */
import type { Manuscript } from '../manuscript/manuscript.ts'
import { alignLines } from './align.ts'
import { isFilled } from './filled.ts'
import { type VersionLine, versionLines } from './version-line.ts'

/** What is to be done with a paragraph: as the newer version has it, or as the person's own text has it. */
export type Choice = 'mine' | 'newer'

/** One paragraph of the comparison. Numbers are of the lines in `Comparison.mine` and `.newer`. */
export type VersionEntry = {
  /** What is done unless the person says otherwise. */
  readonly choice: Choice
} & (
  | {
      /** It says the same; filled gaps, and how it was divided by hand, stay. */
      readonly kind: 'same'
      readonly mine: readonly number[]
      readonly newer: readonly number[]
    }
  | {
      /** Its words differ: by the newer version, by the person, or by both. */
      readonly kind: 'changed'
      readonly by: 'newer' | 'mine' | 'both'
      readonly mine: readonly number[]
      readonly newer: readonly number[]
    }
  /** Only the newer version has it. */
  | { readonly kind: 'added'; readonly mine: readonly []; readonly newer: readonly number[] }
  | {
      /** Only the person's text has it: the newer version left it out, or the person wrote it. */
      readonly kind: 'removed'
      readonly byHand: boolean
      readonly mine: readonly number[]
      readonly newer: readonly []
    }
)

/** Two versions side by side, in the order of the result. */
export interface Comparison {
  readonly mine: readonly VersionLine[]
  readonly newer: readonly VersionLine[]
  /** The text that both came from, line by line; a line's words and role as they were before the person's edits. */
  readonly base: ReadonlyMap<number, VersionLine>
  readonly entries: readonly VersionEntry[]
}

/**
 * Compares the person's text with a newer version. `base` is what the person's text was before it was edited (the file
 * as it came); null where that can't be had: then every difference counts as the newer version's.
 */
export function compareVersions(
  base: Manuscript | null,
  mine: Manuscript,
  newer: Manuscript,
): Comparison {
  const lines = { mine: versionLines(mine), newer: versionLines(newer) }
  const origin = originsOf(base === null ? [] : versionLines(base), lines.mine)
  const pairs = alignLines(
    lines.mine.map(({ key }) => key),
    lines.newer.map(({ key }) => key),
  )
  const entries: VersionEntry[] = []
  const paired = new Set(pairs.flatMap((pair) => pair.mine))
  const joined = new Set(pairs.flatMap((pair) => pair.newer.slice(1)))
  const pairOf = new Map(pairs.map((pair) => [pair.newer[0] ?? -1, pair]))
  /** Lines that only the person has follow what they followed. */
  let next = 0
  const putRemoved = (until: number) => {
    for (; next < until; next += 1) {
      if (paired.has(next)) continue
      const line = lines.mine[next]
      const was = origin.get(next)
      // Written or changed by the person, it is not the newer version's to take out.
      const byHand = base !== null && !says(was, line)
      entries.push({
        kind: 'removed',
        byHand,
        mine: [next],
        newer: [],
        choice: byHand ? 'mine' : 'newer',
      })
    }
  }
  for (let index = 0; index < lines.newer.length; index += 1) {
    const pair = pairOf.get(index)
    if (pair === undefined) {
      if (!joined.has(index))
        entries.push({ kind: 'added', mine: [], newer: [index], choice: 'newer' })
      continue
    }
    const first = pair.mine[0] ?? 0
    if (first >= next) putRemoved(first)
    next = Math.max(next, (pair.mine.at(-1) ?? first) + 1)
    if (pair.same) {
      entries.push({ kind: 'same', mine: pair.mine, newer: pair.newer, choice: 'mine' })
      continue
    }
    const was = origin.get(first)
    const here = lines.mine[first]
    const there = lines.newer[index]
    const mineChanged = was !== undefined && !says(was, here)
    const newerChanged = was === undefined || was.key !== there?.key
    const by = !newerChanged ? 'mine' : mineChanged ? 'both' : 'newer'
    const choice = by === 'mine' ? 'mine' : 'newer'
    entries.push({ kind: 'changed', by, mine: pair.mine, newer: pair.newer, choice })
  }
  putRemoved(lines.mine.length)
  return { ...lines, base: origin, entries }
}

/** Whether a line of the person's says what it said at first: filling its gaps in changes nothing. */
const says = (was: VersionLine | undefined, now: VersionLine | undefined): boolean =>
  was !== undefined && now !== undefined && (was.key === now.key || isFilled(was.key, now.key))

/** For each line of the person's text the line it was, by number; none for lines that were written since. */
function originsOf(
  base: readonly VersionLine[],
  mine: readonly VersionLine[],
): Map<number, VersionLine> {
  const origin = new Map<number, VersionLine>()
  const pairs = alignLines(
    mine.map(({ key }) => key),
    base.map(({ key }) => key),
  )
  for (const pair of pairs) {
    const line = base[pair.newer[0] ?? -1]
    if (line === undefined) continue
    for (const index of pair.mine) origin.set(index, line)
  }
  return origin
}
