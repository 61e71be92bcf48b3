/** Lines that belong together, before headings are told apart from paragraphs. */
import { type Draft, type DraftLine, textOf } from './draft.ts'
import { brokenWord } from './hyphenation.ts'
import { hintsOfLines, type LineHints, NO_LINE_HINTS } from './line-hints.ts'
import { countsSomething, type Mark, markOf } from './numbering.ts'
import { beginsSalutation, salutationLength } from './salutation.ts'
import { firstSentenceEndIn, lineEndOf } from './sentence.ts'
import { type Fit, fitsOf } from './sequence.ts'
import { joinSpans } from './spans.ts'
import type { Piece, Span } from './speech.ts'
import { CERTAIN, JOIN_SURENESS, type JoinReason, type Judged, leastSure } from './sureness.ts'
import { goesOn, isFull, type Layout, layoutOf } from './wrapping.ts'

/** A bullet, or the dash that begins an item. */
const BULLET = /^(?:——|—|[-•●■◆▪·○◇□])\s*\S/u
/** The second line of a heading that broke off is not wider than this, nor is the first narrower than that (columns). */
const WIDEST_REST = 44
const NARROWEST_BROKEN = 20
/** A line of so many characters without a stop is a sentence that goes on, not a title. */
const LONG_ENOUGH = 10

/** Lines that make one paragraph. */
export interface Group {
  readonly lines: readonly DraftLine[]
  readonly spans: readonly Span[]
  /** Where each span stands in the text. */
  readonly pieces: readonly Piece[]
  /** Their text, as it will be spoken. */
  readonly text: string
  readonly mark: Mark | null
  /** Depth of a heading by its marks or its style in the file, 0 otherwise. */
  readonly depth: number
  readonly hints: LineHints
  /** How sure it is that these lines, and no others, belong together. */
  readonly joined: Judged
}

interface LineSeen {
  readonly line: DraftLine
  readonly text: string
  readonly mark: Mark | null
  readonly fit: Fit
  readonly hints: LineHints
}

interface Join {
  readonly joins: boolean
  readonly why: JoinReason
}

const apart = (why: JoinReason): Join => ({ joins: false, why })
const together = (why: JoinReason): Join => ({ joins: true, why })

/** Puts the draft's lines together to paragraphs. */
export function groupsOf(draft: Draft): Group[] {
  const seen = linesSeen(draft)
  const layout = layoutOf(draft)
  const groups: Group[] = []
  let lines: LineSeen[] = []
  let joins: Judged[] = []
  const flush = (): void => {
    const group = groupOf(draft, lines, joins)
    if (group !== null) groups.push(group)
    lines = []
    joins = []
  }
  for (const [at, next] of seen.entries()) {
    const join = joinOf(draft, lines, next, seen[at + 1], layout, groups.length)
    const judged: Judged = { sure: JOIN_SURENESS[join.why], doubt: 'joined-or-apart' }
    if (!join.joins) flush()
    if (at > 0) joins.push(judged)
    lines.push(next)
  }
  flush()
  return groups
}

function linesSeen(draft: Draft): LineSeen[] {
  const hints = hintsOfLines(draft)
  const texts = draft.lines.map((line) => textOf(draft, line))
  const marks = texts.map((text) => markOf(text, draft.language))
  const fits = fitsOf(marks)
  return draft.lines.map((line, at) => ({
    line,
    text: texts[at] ?? '',
    mark: marks[at] ?? null,
    fit: fits[at] ?? 'no',
    hints: hints.get(line) ?? NO_LINE_HINTS,
  }))
}

function groupOf(draft: Draft, lines: readonly LineSeen[], joins: readonly Judged[]): Group | null {
  const [first] = lines
  if (first === undefined) return null
  const spans = lines.flatMap(({ line }) => line.spans)
  const { text, pieces } = joinSpans(draft.source, spans, draft.language)
  const mark = lines.length === 1 ? first.mark : markOf(text, draft.language)
  return {
    lines: lines.map(({ line }) => line),
    spans,
    pieces,
    text,
    // A number with nothing said behind it numbers nothing.
    mark: mark !== null && countsSomething(text, mark.length) ? mark : null,
    depth: first.line.depth > 0 ? first.line.depth : first.hints.depth,
    hints: first.hints,
    joined: joins.length === 0 ? CERTAIN : leastSure(joins),
  }
}

/** Whether a line goes on a group. */
function joinOf(
  draft: Draft,
  group: readonly LineSeen[],
  next: LineSeen,
  afterNext: LineSeen | undefined,
  layout: Layout,
  groupsBefore: number,
): Join {
  const above = group.at(-1)
  const first = group[0]
  if (above === undefined || first === undefined) return apart('told')
  const { row } = next.hints
  if (row !== null && row === above.hints.row) return together('told')
  if (row !== above.hints.row || next.line.begins || above.line.depth > 0) return apart('told')
  if (next.hints.depth > 0 || next.hints.listItem) return apart('told')
  // A heading over two lines is one stretch by its style; two stretches are two headings.
  if (above.hints.depth > 0) return apart('told')
  if (above.mark !== null && above.mark.number.length >= above.text.length && next.line.gap === 0) {
    return together('broken word')
  }
  const end = lineEndOf(above.text)
  // Ladies and gentlemen, on its own line; a greeting over two lines is put together later.
  const greets = (text: string) => salutationLength(text, draft.language) === text.length
  if (groupsBefore < 4 && group.length === 1 && greets(above.text))
    return apart('end of a sentence')
  const gap = Math.max(0, next.line.gap - layout.ordinaryGap)
  if (next.mark !== null) return joinOfNumber(draft, group, next, layout, gap)
  if (BULLET.test(next.text)) return apart('mark at the start of a line')
  if (groupsBefore < 4 && end !== 'open' && beginsSalutation(next.text, draft.language)) {
    return apart('mark at the start of a line')
  }
  if (first.mark !== null && group.length <= 4 && end === 'bare' && gap === 0) {
    const rest = restOfHeading(draft, group, next, afterNext, layout)
    if (rest !== null) return rest
  }
  if (brokenWord(above.text, next.text) && gap <= 2) return together('broken word')
  return goesOn(draft, above.line, next.line, layout)
}

/** A line that begins with a number: a heading or an item, or a number in mid-sentence that came to the line's start. */
function joinOfNumber(
  draft: Draft,
  group: readonly LineSeen[],
  next: LineSeen,
  layout: Layout,
  gap: number,
): Join {
  const above = group.at(-1)
  if (above === undefined || next.fit === 'yes') return apart('mark at the start of a line')
  const end = lineEndOf(above.text)
  if (end === 'stop' || gap > 0) return apart('mark at the start of a line')
  const full = layout.column !== null && isFull(draft, above.line, next.line, layout.column)
  if (full && end === 'bare' && !isHeadingLine(group)) return together('number inside a sentence')
  const long = above.line.end - above.line.start >= LONG_ENOUGH
  if (next.fit === 'no' && long && layout.column === null && end === 'bare') {
    return together('number inside a sentence')
  }
  // 坚持党的集中统 / 一、……: the first number anew, under a line that has not ended.
  return apart(
    end === 'bare' && above.mark === null && long
      ? 'number after a sentence that goes on'
      : 'mark at the start of a line',
  )
}

/** One line that is a heading by its number and not a sentence. */
const isHeadingLine = (group: readonly LineSeen[]): boolean =>
  group.length === 1 && group[0]?.mark !== null && group[0]?.fit === 'yes'

/** Whether a line goes on the heading above it; null when what stands above tells nothing. */
function restOfHeading(
  draft: Draft,
  group: readonly LineSeen[],
  next: LineSeen,
  afterNext: LineSeen | undefined,
  layout: Layout,
): Join | null {
  const heading = group[0]
  const above = group.at(-1)
  if (heading?.mark === null || heading === undefined || above === undefined) return null
  const text = group.map((one) => one.text).join('')
  // 一、加强领导。各级……: it has a heading, and what broke off is its body.
  if (firstSentenceEndIn(text, heading.mark.length, draft.language) < text.length) return null
  if (layout.column !== null) {
    // Where blank lines divide paragraphs, a line nearly full with none behind it goes on.
    const nearlyFull =
      layout.blankLines &&
      isFull(draft, above.line, next.line, layout.column) &&
      next.line.gap === 0
    const noRoom = nearlyFull || layout.hasNoRoom(above.line, next.line)
    return noRoom ? together('full line') : apart('short heading above a paragraph')
  }
  const width = layout.widthOf(above.line)
  const rest = layout.widthOf(next.line)
  const aboveBody =
    afterNext !== undefined &&
    afterNext.line.gap === 0 &&
    (afterNext.mark !== null || layout.widthOf(afterNext.line) > 2 * rest)
  const mayGoOn = group.length === 1 && width >= NARROWEST_BROKEN && rest <= WIDEST_REST
  if (mayGoOn && lineEndOf(next.text) === 'bare' && aboveBody) {
    return together('heading that breaks off')
  }
  return apart('short heading above a paragraph')
}
