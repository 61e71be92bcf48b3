/** Ranges of the file, and the lines of the draft they lie in. */
import { cut, type Draft, type DraftLine, dropEmptied } from '../draft.ts'
import type { SetAsideReason, Span, Sureness } from '../speech.ts'

/** The lines that ranges touch, each with what of them lies in it. Linear; ranges may overlap and reach over lines. */
export function rangesOfLines(
  lines: readonly DraftLine[],
  ranges: readonly Span[],
): Map<DraftLine, Span[]> {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start)
  const found = new Map<DraftLine, Span[]>()
  let next = 0
  let from = 0
  for (const line of lines) {
    const inside: Span[] = []
    for (let range = inOrder[next]; range !== undefined; range = inOrder[next]) {
      if (range.start >= line.end) break
      const start = Math.max(from, range.start, line.start)
      const end = Math.min(range.end, line.end)
      if (start < end) {
        inside.push({ start, end })
        from = end
      }
      if (range.end > line.end) break
      next += 1
    }
    if (inside.length > 0) found.set(line, inside)
  }
  return found
}

/** Sets ranges aside wherever they lie. */
export function cutRanges(
  draft: Draft,
  ranges: readonly Span[],
  reason: SetAsideReason,
  sure: Sureness = 1,
): void {
  if (ranges.length === 0) return
  for (const [line, inside] of rangesOfLines(draft.lines, ranges)) {
    cut(draft, line, inside, reason, sure)
  }
  dropEmptied(draft)
}

/** Where a pattern (with the g flag) is found in the file. */
export const rangesOf = (source: string, pattern: RegExp): Span[] =>
  [...source.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
