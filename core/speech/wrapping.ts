/** Whether a line goes on in the next: texts pasted from the web are broken after ；, or at the edge of a page. */
import { widthOf } from './characters.ts'
import { type Draft, type DraftLine, textOf } from './draft.ts'
import { markOf } from './numbering.ts'
import { lineEndOf } from './sentence.ts'

/** What is known of the line breaks of a whole file. */
export interface Wrapping {
  /** Columns at which the file was wrapped, or null when each paragraph has a line of its own. */
  readonly column: number | null
  /** Paragraphs are divided by blank lines. */
  readonly blankLines: boolean
}

/** Lines wrapped for a page are neither narrower nor wider than this. */
const NARROWEST_PAGE = 40
const WIDEST_PAGE = 132
/** Share of the line breaks inside a sentence that must come where the next word had no room, and how many at least. */
const MOSTLY = 0.7
const FEWEST = 3
/** A line this much of the column wide is not the last of its paragraph where blank lines divide paragraphs. */
const LAST_LINE = 0.6
/** What may be left free on a full line: a line-end rule moves one or two full-width characters over. */
const ROOM = 4

/** Columns the first word of a text takes: a Han character is a word. */
function firstWordWidth(text: string): number {
  const word = /^[\w.,;:!?'"’”“‘()-]+/u.exec(text)?.[0]
  return word === undefined ? 2 : Math.min(word.length, 30)
}

const written = (draft: Draft, line: DraftLine): string => draft.source.slice(line.start, line.end)

/** Whether the first word of the next line would have had no room on this one. */
function isFull(draft: Draft, line: DraftLine, next: DraftLine, column: number): boolean {
  const width = widthOf(written(draft, line))
  const word = firstWordWidth(draft.source.slice(next.start, next.start + 40))
  return width + (word > 2 ? 1 : 0) + word > column - ROOM
}

/** Finds out how the lines of a file were broken. */
export function wrappingOf(draft: Draft): Wrapping {
  const pairs: (readonly [DraftLine, DraftLine])[] = []
  let blank = 0
  for (const [position, line] of draft.lines.entries()) {
    const above = draft.lines[position - 1]
    if (above === undefined) continue
    if (line.gap > 0) blank += 1
    else pairs.push([above, line])
  }
  const blankLines = blank > 0.1 * draft.lines.length
  const widths = pairs
    .map(([above]) =>
      above.end - above.start > WIDEST_PAGE ? Infinity : widthOf(written(draft, above)),
    )
    .toSorted((one, other) => one - other)
  const column = widths[Math.floor(0.98 * (widths.length - 1))]
  if (column === undefined || column < NARROWEST_PAGE || column > WIDEST_PAGE) {
    return { column: null, blankLines }
  }
  // Where a page was wrapped nearly every line that stops inside a sentence is full; headings are not.
  const inside = pairs.filter(([above]) => {
    const text = textOf(draft, above)
    return lineEndOf(text) !== 'stop' && markOf(text) === null
  })
  const full = inside.filter(([above, below]) => isFull(draft, above, below, column))
  const wrapped = full.length >= FEWEST && full.length >= MOSTLY * inside.length
  return { column: wrapped ? column : null, blankLines }
}

/** A line this narrow (20 字) above a paragraph of its own (30 字 or more, and three times as long) is a heading. */
const HEADING = 40
const PARAGRAPH = 60
/** Blank lines inside a broken sentence: an empty line that a converter put in. */
const WIDEST_GAP = 2

/** Whether the text of a line goes on in the next, given that the next begins nothing of its own. */
export function goesOn(
  draft: Draft,
  line: DraftLine,
  next: DraftLine,
  wrapping: Wrapping,
): boolean {
  if (next.begins || line.depth > 0) return false
  const text = textOf(draft, line)
  const end = lineEndOf(text)
  const below = textOf(draft, next)
  if (next.gap > 0) {
    if (next.gap > WIDEST_GAP) return false
    if (end === 'open') return true
    // English broken off in the middle: a wide line without a stop, a small letter below it.
    return end === 'bare' && widthOf(text) > PARAGRAPH && /^\p{Ll}/u.test(below)
  }
  const { column, blankLines } = wrapping
  if (column !== null) {
    if (isFull(draft, line, next, column)) return true
    return blankLines && (end !== 'stop' || widthOf(written(draft, line)) > LAST_LINE * column)
  }
  if (end === 'stop') return false
  if (end === 'open') return true
  const width = widthOf(text)
  return width > HEADING || widthOf(below) < Math.max(PARAGRAPH, 3 * width)
}
