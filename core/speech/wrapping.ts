/** Whether a line goes on in the next: texts pasted from the web are broken after ；, or at the edge of a page. */
import { isBlank, isLineBreak, widthOf } from './characters.ts'
import { type Draft, type DraftLine, textOf } from './draft.ts'
import { markOf } from './numbering.ts'
import { firstSentenceEnd, lineEndOf } from './sentence.ts'
import type { JoinReason } from './sureness.ts'

/** What is known of the line breaks of a whole file. */
export interface Layout {
  /** Columns at which the file was wrapped, or null when each paragraph has a line of its own. */
  readonly column: number | null
  /** Paragraphs are divided by blank lines. */
  readonly blankLines: boolean
  /** Blank lines that stand between any two lines of the file: 1 when a converter has put one behind each. */
  readonly ordinaryGap: number
  /** Paragraphs begin with an indent, and only they do: columns by which a line is indented. */
  readonly indent: number | null
  /** A sentence or a clause stands on each line; blank lines divide the paragraphs. */
  readonly lineBySentence: boolean
  /** Columns a line takes. */
  readonly widthOf: (line: DraftLine) => number
  /** Whether the first word of the next line would not have gone on this one, strictly. False where no column is known. */
  readonly hasNoRoom: (line: DraftLine, next: DraftLine) => boolean
}

/** Lines wrapped for a page are neither narrower nor wider than this. */
const NARROWEST_PAGE = 32
const WIDEST_PAGE = 132
/** Share of the line breaks inside a sentence that must come where the next word had no room, and how many at least. */
const MOSTLY = 0.7
const FEWEST = 3
/** A line this much of the column wide is not the last of its paragraph where blank lines divide paragraphs. */
const LAST_LINE = 0.6
/** What may be left free on a full line: a line-end rule moves one or two full-width characters over. */
const ROOM = 4
/** Share of lines with a blank one behind them that makes it ordinary; share of sentences broken by it. */
const NEARLY_ALL = 0.9
const BROKEN = 0.3

/** Columns the first word of a text takes: a Han character is a word. */
function firstWordWidth(text: string): number {
  const word = /^[\w.,;:!?'"’”“‘()-]+/u.exec(text)?.[0]
  return word === undefined ? 2 : Math.min(word.length, 30)
}

/** A line as it stands in the file, without a table's bar or a mark behind it. */
const written = (draft: Draft, line: DraftLine): string =>
  draft.source.slice(line.start, line.spans.at(-1)?.end ?? line.end)

/** Wider than any page: the width of a longer line does not matter. */
const widthIn = (draft: Draft, line: DraftLine): number =>
  line.end - line.start > 2 * WIDEST_PAGE ? Infinity : widthOf(written(draft, line))

/** Whether the first word of the next line would have had no room on this one. */
export function isFull(
  draft: Draft,
  line: DraftLine,
  next: DraftLine,
  column: number,
  room = ROOM,
): boolean {
  const word = firstWordWidth(draft.source.slice(next.start, next.start + 40))
  const indent = indentOf(draft, line)
  return widthIn(draft, line) + indent + (word > 2 ? 1 : 0) + word > column - room
}

/** Columns of white space before a line. */
function indentOf({ source }: Draft, line: DraftLine): number {
  let columns = 0
  for (let at = line.start - 1; at >= 0 && columns < 40; at -= 1) {
    const unit = source.charCodeAt(at)
    if (isLineBreak(unit)) return columns
    if (!isBlank(unit)) return 0
    columns += unit === 0x3000 ? 2 : unit === 0x09 ? 4 : 1
  }
  return columns
}

interface Pair {
  readonly above: DraftLine
  readonly below: DraftLine
}

/** Finds out how the lines of a file were broken. */
export function layoutOf(draft: Draft): Layout {
  const ordinaryGap = ordinaryGapOf(draft)
  const pairs: Pair[] = []
  let blank = 0
  for (const [position, below] of draft.lines.entries()) {
    const above = draft.lines[position - 1]
    if (above === undefined || below.begins) continue
    if (below.gap > ordinaryGap) blank += 1
    else pairs.push({ above, below })
  }
  const blankLines = blank > 0.1 * draft.lines.length
  const indent = indentMark(draft, pairs)
  const { column, reach } = columnOf(draft, pairs)
  return {
    column,
    blankLines,
    ordinaryGap,
    indent,
    lineBySentence: blankLines && indent === null && isLineBySentence(draft, pairs, blank),
    widthOf: (line) => widthIn(draft, line),
    hasNoRoom: (line, next) => column !== null && isFull(draft, line, next, reach, 0),
  }
}

/** 1 where nearly every line has a blank one behind it and sentences go on across it. */
function ordinaryGapOf(draft: Draft): number {
  let gaps = 0
  let broken = 0
  let body = 0
  for (const [position, line] of draft.lines.entries()) {
    const above = draft.lines[position - 1]
    if (above === undefined) continue
    if (line.gap > 0) gaps += 1
    if (line.gap !== 1 || above.depth > 0 || line.depth > 0 || line.begins) continue
    const width = widthIn(draft, above)
    if (width < NARROWEST_PAGE / 2) continue
    body += 1
    const text = textOf(draft, above)
    if (lineEndOf(text) !== 'stop' && width <= WIDEST_PAGE && markOf(text, draft.language) === null)
      broken += 1
  }
  return body >= 6 && gaps >= NEARLY_ALL * (draft.lines.length - 1) && broken >= BROKEN * body
    ? 1
    : 0
}

/** The column at which a file was wrapped, and how far a full line reaches as a rule: a stop may stand beyond it. */
function columnOf(
  draft: Draft,
  pairs: readonly Pair[],
): { readonly column: number | null; readonly reach: number } {
  const widths = pairs
    .map(({ above }) => widthIn(draft, above) + indentOf(draft, above))
    .toSorted((one, other) => one - other)
  const column = widths[Math.floor(0.98 * (widths.length - 1))]
  if (column === undefined || column < NARROWEST_PAGE || column > WIDEST_PAGE) {
    return { column: null, reach: 0 }
  }
  // Where a page was wrapped nearly every line that stops inside a sentence is full; headings are not.
  const inside = pairs.filter(({ above }) => {
    const text = textOf(draft, above)
    return lineEndOf(text) !== 'stop' && markOf(text, draft.language) === null
  })
  const full = inside.filter(({ above, below }) => isFull(draft, above, below, column))
  if (full.length < FEWEST || full.length < MOSTLY * inside.length)
    return { column: null, reach: 0 }
  if (draft.language === 'en' || draft.language === 'ko') return { column, reach: column }
  const counts = new Map<number, number>()
  for (const { above } of full) {
    const width = widthIn(draft, above) + indentOf(draft, above)
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [usual] = [...counts].toSorted((one, other) => other[1] - one[1])
  return { column, reach: usual?.[0] ?? column }
}

/** The indent that begins paragraphs, when lines without it go on what stands above them. */
function indentMark(draft: Draft, pairs: readonly Pair[]): number | null {
  const indents = pairs.map(({ below }) => indentOf(draft, below))
  const least = Math.min(...indents.slice(0, 2000))
  let flush = 0
  let open = 0
  let indented = 0
  let ended = 0
  for (const [at, { above }] of pairs.entries()) {
    const text = textOf(draft, above)
    if ((indents[at] ?? 0) >= least + 2) {
      indented += 1
      if (
        lineEndOf(text) === 'stop' ||
        markOf(text, draft.language) !== null ||
        widthIn(draft, above) <= WIDEST_PAGE / 3
      )
        ended += 1
    } else {
      flush += 1
      if (lineEndOf(text) !== 'stop') open += 1
    }
  }
  const marks =
    indented >= 2 && flush >= FEWEST && ended >= 0.8 * indented && open >= BROKEN * flush
  return marks ? least + 2 : null
}

/** Lines of one sentence each, or less, several of them between two blank lines. */
function isLineBySentence(draft: Draft, pairs: readonly Pair[], blank: number): boolean {
  if (pairs.length < 8 || pairs.length < blank) return false
  let single = 0
  let stopped = 0
  for (const { above } of pairs) {
    const text = textOf(draft, above)
    const width = widthIn(draft, above)
    if (width <= WIDEST_PAGE && firstSentenceEnd(text) >= text.length) single += 1
    if (lineEndOf(text) !== 'bare') stopped += 1
  }
  return single >= NEARLY_ALL * pairs.length && stopped >= MOSTLY * pairs.length
}

/** A line this narrow (20 字) above a paragraph of its own (30 字 or more, and three times as long) is a heading. */
const HEADING = 40
const PARAGRAPH = 60
/** A short line of Latin text. */
const LINE = 60
/** Blank lines inside a broken sentence: an empty line that a converter put in. */
const WIDEST_GAP = 2
/** No line begins with such a mark: it broke off before it. */
const NEVER_FIRST = /^[，。、；：？！”’）》】」』%％]/u

/** Whether the text of a line goes on in the next, given that the next begins nothing of its own; and what told. */
export function goesOn(
  draft: Draft,
  line: DraftLine,
  next: DraftLine,
  layout: Layout,
): { readonly joins: boolean; readonly why: JoinReason } {
  const text = textOf(draft, line)
  const end = lineEndOf(text)
  const below = textOf(draft, next)
  const { column, ordinaryGap } = layout
  const gap = Math.max(0, next.gap - ordinaryGap)
  const wide = layout.widthOf(line)
  if (gap > WIDEST_GAP) return { joins: false, why: 'blank line' }
  if (NEVER_FIRST.test(below) && end !== 'stop') return { joins: true, why: 'line that goes on' }
  if (gap > 0) {
    // English greets with a comma: Colleagues, and the speech begins behind a blank line.
    const begins = wide <= LINE && /^["“]?\p{Lu}/u.test(below)
    if (end === 'open' && !begins) return { joins: true, why: 'goes on behind a blank line' }
    // English broken off in the middle: a wide line without a stop, a small letter below it.
    if (end === 'bare' && wide > PARAGRAPH && /^\p{Ll}/u.test(below)) {
      return { joins: true, why: 'small letter behind a break' }
    }
    // A page ended in the middle of the sentence.
    if (end === 'bare' && column !== null && isFull(draft, line, next, column, 0)) {
      return { joins: true, why: 'goes on behind a blank line' }
    }
    return { joins: false, why: 'blank line' }
  }
  if (layout.indent !== null) {
    if (indentOf(draft, next) >= layout.indent) return { joins: false, why: 'first line indented' }
    const last = end === 'stop' && column !== null && !isFull(draft, line, next, column)
    if (!last && (end !== 'bare' || wide > HEADING))
      return { joins: true, why: 'inside of a broken paragraph' }
  }
  if (column !== null) {
    if (isFull(draft, line, next, column)) return { joins: true, why: 'full line' }
    if (!layout.blankLines)
      return {
        joins: end === 'open',
        why: end === 'open' ? 'line that goes on' : 'end of a sentence',
      }
    return end !== 'stop' || wide > LAST_LINE * column
      ? { joins: true, why: 'inside of a broken paragraph' }
      : { joins: false, why: 'end of a sentence' }
  }
  if (layout.lineBySentence && (end !== 'bare' || wide > HEADING)) {
    return { joins: true, why: 'sentences line by line' }
  }
  if (end === 'stop') return { joins: false, why: 'end of a sentence' }
  if (draft.hints.linesAreParagraphs) return visiblyBroken(text, below, wide)
  if (end === 'open') return { joins: true, why: 'line that goes on' }
  if (wide > HEADING) return { joins: true, why: 'line that breaks off' }
  return layout.widthOf(next) < Math.max(PARAGRAPH, 3 * wide)
    ? { joins: true, why: 'short line that breaks off' }
    : { joins: false, why: 'short heading above a paragraph' }
}

/** Where the format says that lines are paragraphs, only a comma or a small letter shows that one is not. */
function visiblyBroken(
  text: string,
  below: string,
  width: number,
): { readonly joins: boolean; readonly why: JoinReason } {
  if (/[，,、]$/u.test(text.slice(-1))) return { joins: true, why: 'line that goes on' }
  if (width > PARAGRAPH && /^\p{Ll}/u.test(below))
    return { joins: true, why: 'small letter behind a break' }
  return { joins: false, why: 'told' }
}
