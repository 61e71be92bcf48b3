/**
 * The script in pages, for those who hate scrolling: each as full as its room lets it be, and each begins with the last two
 * lines of the one before, so that the eye finds its place. A page is turned when the first of those two begins to be
 * said: the speaker reads it on at the top of the new page while the rest of it comes.
 */
import { type ScriptMs, scriptMs } from '../time.ts'

/** A line of the script as it was laid out, for the pages. */
export interface PageLine {
  /** Script time at which its first character begins to be said. */
  readonly start: ScriptMs
  /** Edges, px from the top of the text. */
  readonly top: number
  readonly bottom: number
  /** Whether a paragraph (or a heading) begins with it. */
  readonly opens: boolean
}

/** A page: lines by their index, first and last inclusive. */
export interface Page {
  readonly first: number
  readonly last: number
  /** Its first line that the page before did not have. */
  readonly fresh: number
  /** The position at which it is turned to; 0 for the first. */
  readonly from: ScriptMs
}

/** Lines that a page has in common with the one before, where its room lets it. */
export const OVERLAP = 2
/** A page may end before it is full where a paragraph ends, when it is full by this much. */
export const FULL_ENOUGH = 2 / 3

/**
 * Divides lines, from top to bottom, into pages that fit a room so many px high. A line higher than the room has a page
 * of its own. Without lines there is no page. `opening`: a line that a page begins with in any case, because somebody
 * is reading there; the page before it ends with what they have in common.
 */
export function pagesOf(lines: readonly PageLine[], room: number, opening = 0): Page[] {
  const pages: Page[] = []
  const height = (first: number, last: number) =>
    (lines[last]?.bottom ?? 0) - (lines[first]?.top ?? 0)
  /** The last line before an end that fits a page with this first one. */
  const fitting = (first: number, end: number) => {
    let last = first
    while (last + 1 < end && height(first, last + 1) <= room) last += 1
    return last
  }
  /** Where the page ends: with a paragraph if it is full enough then, else with the last line that fits. */
  const lastOf = (first: number, fresh: number, end: number) => {
    const full = fitting(first, end)
    if (full === end - 1) return full
    for (let last = full; last >= fresh && height(first, last) >= FULL_ENOUGH * room; last -= 1)
      if (lines[last + 1]?.opens === true) return last
    return full
  }
  /** As many lines as a page can have in common with the one before and still have room for a line more. */
  const common = (fresh: number, most: number) => {
    let again = most
    while (again > 0 && fitting(fresh - again, lines.length) < fresh) again -= 1
    return again
  }
  const divide = (from: { first: number; fresh: number }, end: number) => {
    let { first, fresh } = from
    while (fresh < end) {
      const last = lastOf(first, fresh, end)
      const begins = pages.length === 0 ? ZERO : (lines[first]?.start ?? ZERO)
      pages.push({ first, last, fresh, from: begins })
      fresh = last + 1
      first = fresh - common(fresh, Math.min(OVERLAP, last - first))
    }
  }
  if (opening <= 0 || opening >= lines.length) {
    divide({ first: 0, fresh: 0 }, lines.length)
    return pages
  }
  const fresh = Math.min(opening + OVERLAP, fitting(opening, lines.length))
  divide({ first: 0, fresh: 0 }, fresh)
  divide({ first: opening, fresh }, lines.length)
  return pages
}

const ZERO = scriptMs(0)

/** Index of the last entry that has begun at a position, rising by their beginnings; the first before that, -1 without any. */
export function begunAt<T>(
  entries: readonly T[],
  beginning: (entry: T) => ScriptMs,
  position: ScriptMs,
): number {
  let low = entries.length === 0 ? -1 : 0
  let high = entries.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const entry = entries[middle]
    if (entry !== undefined && beginning(entry) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The page at a position: its index; -1 without pages. */
export const pageAt = (pages: readonly Page[], position: ScriptMs): number =>
  begunAt(pages, ({ from }) => from, position)

/**
 * The position to go to for the next page (its first new line) or the one before (its beginning); null where there is
 * none.
 */
export function turnedFrom(
  pages: readonly Page[],
  lines: readonly PageLine[],
  position: ScriptMs,
  direction: 1 | -1,
): ScriptMs | null {
  const page = pages[pageAt(pages, position) + direction]
  if (page === undefined) return null
  return direction > 0 ? (lines[page.fresh]?.start ?? null) : page.from
}
