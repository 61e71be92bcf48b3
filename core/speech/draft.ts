/**
 * The draft: the lines of a file while the stages of the outline take them apart. A character is either in a line's
 * `spans` (still to be spoken) or in `setAside`, never in both: the functions below are the only way from one to the
 * other, which is what makes the partition hold for any input.
 */
import { linesOf, trimmed } from './lines.ts'
import type { TextHints } from './hints.ts'
import { paragraphLinesOf } from './run-on.ts'
import {
  type Doubt,
  type SetAsideReason,
  type Span,
  type SpeechLanguage,
  type Sureness,
  UNSURE,
} from './speech.ts'

/** A line of the file and what is left of it to be spoken. */
export interface DraftLine extends Span {
  /** Number among the file's lines that are not blank. */
  readonly index: number
  /** Blank lines before it; a line that was set aside there counts as one. */
  gap: number
  /** What is left to be spoken, in order, each without white space at its ends. Never empty. */
  spans: Span[]
  /** Depth of a Markdown heading (# is 1), 0 for any other line. */
  depth: number
  /** It begins a paragraph, whatever stands before it (an item of a list, a turn of a speaker). */
  begins: boolean
  /** A speaker's label stood before it: the first such line is where a transcript begins. */
  turn: boolean
}

/** Where the name of the speech was seen. */
export interface TitleFound {
  readonly from: 'text' | 'boilerplate'
  readonly text: string
  readonly sure: Sureness
}

/** What the file says of the address besides its title, as written, in the order it was found. */
export interface Told {
  readonly speakers: string[]
  readonly dates: string[]
  readonly occasions: string[]
}

/** The state the stages work on. */
export interface Draft {
  readonly source: string
  readonly language: SpeechLanguage
  /** The file is Markdown: by its name, or because it is written so. */
  readonly markdown: boolean
  /** Lines with something left to be spoken. */
  lines: DraftLine[]
  /** What hints the file's format gave. */
  readonly hints: TextHints
  /** `sure` 1 and no doubt where they are absent. */
  readonly setAside: (Span & {
    readonly reason: SetAsideReason
    readonly sure?: Sureness
    readonly doubt?: Doubt
  })[]
  /** In the order they were found. */
  readonly titles: TitleFound[]
  readonly told: Told
}

/** A stage of the outline that finds what is not spoken. */
export type Stage = (draft: Draft) => void

/** All lines of a file, nothing set aside yet. */
export function draftOf(
  source: string,
  language: SpeechLanguage,
  markdown: boolean,
  hints: TextHints,
): Draft {
  const lines = paragraphLinesOf(source, linesOf(source), language).map(
    ({ start, end, gap, begins }, index): DraftLine => ({
      start,
      end,
      index,
      gap,
      spans: [{ start, end }],
      depth: 0,
      begins,
      turn: false,
    }),
  )
  return {
    source,
    language,
    markdown,
    hints,
    lines,
    setAside: [],
    titles: [],
    told: { speakers: [], dates: [], occasions: [] },
  }
}

/** Sets a range aside; less sure than `UNSURE`, the person is asked whether it is spoken. */
function aside(draft: Draft, span: Span, reason: SetAsideReason, sure: Sureness): void {
  const { start, end } = span
  draft.setAside.push(
    sure < UNSURE
      ? { start, end, reason, sure, doubt: 'spoken-or-not' }
      : { start, end, reason, sure },
  )
}

/** What is left of a line to be spoken. */
export function textOf(draft: Draft, line: DraftLine): string {
  const [only, second] = line.spans
  if (only !== undefined && second === undefined) return draft.source.slice(only.start, only.end)
  return line.spans.map((span) => draft.source.slice(span.start, span.end)).join('')
}

/**
 * Sets ranges of the file aside within one line, ranges in order and not overlapping. What is not white space and
 * still to be spoken there moves over. Linear in the ranges and spans of the line.
 */
export function cut(
  draft: Draft,
  line: DraftLine,
  ranges: readonly Span[],
  reason: SetAsideReason,
  sure: Sureness = 1,
): void {
  const left: Span[] = []
  const keep = (start: number, end: number): void => {
    const span = trimmed(draft.source, start, end)
    if (span !== null) left.push(span)
  }
  let next = 0
  for (const span of line.spans) {
    let at = span.start
    for (let range = ranges[next]; range !== undefined; range = ranges[next]) {
      if (range.start >= span.end) break
      const start = Math.max(at, range.start)
      const end = Math.min(span.end, Math.max(start, range.end))
      keep(at, start)
      const inside = trimmed(draft.source, start, end)
      if (inside !== null) aside(draft, inside, reason, sure)
      at = end
      // A range that reaches beyond this span goes on in the next one.
      if (range.end > span.end) break
      next += 1
    }
    keep(at, span.end)
  }
  line.spans = left
}

/** Sets the first characters of a line aside, counted in what is still to be spoken of its first span. */
export function cutLead(
  draft: Draft,
  line: DraftLine,
  length: number,
  reason: SetAsideReason,
  sure: Sureness = 1,
): void {
  const start = line.spans[0]?.start
  if (start !== undefined) cut(draft, line, [{ start, end: start + length }], reason, sure)
}

/**
 * Divides lines of the file into several where `seamsOf` says: offsets in the file, in order, inside the line. The parts
 * behind a seam begin paragraphs. A line of which something is already set aside stays as it is.
 */
export function divideLines(draft: Draft, seamsOf: (line: DraftLine) => readonly number[]): void {
  // Lines that were set aside before keep their numbers: those around them are no neighbours.
  let added = 0
  draft.lines = draft.lines.flatMap((line) => {
    const seams = whole(line) ? seamsOf(line) : []
    const parts: DraftLine[] = []
    let start = line.start
    for (const seam of [...seams, line.end]) {
      const span = trimmed(draft.source, start, seam)
      start = seam
      if (span === null) continue
      const first = parts.length === 0
      if (!first) added += 1
      parts.push({
        ...line,
        ...span,
        index: line.index + added,
        gap: first ? line.gap : 0,
        spans: [span],
        begins: line.begins || !first,
      })
    }
    return parts
  })
}

const whole = (line: DraftLine): boolean => {
  const [only, second] = line.spans
  return (
    only !== undefined && second === undefined && only.start === line.start && only.end === line.end
  )
}

/** Drops the lines of which nothing is left. */
export function dropEmptied(draft: Draft): void {
  draft.lines = draft.lines.filter((line) => line.spans.length > 0)
}

/** How lines are set aside. */
export interface LinesAside {
  /** How sure it is; 1 where it is absent. */
  readonly sure?: Sureness
  /** `goes-on`: the text goes on across them (a page number), and the lines around them may be one paragraph. */
  readonly between?: 'divides' | 'goes-on'
}

/**
 * Sets whole lines aside for one reason; lines that stand together become one stretch. The line that follows a
 * stretch is divided from what stands above it, unless the text goes on across it.
 */
export function setLinesAside(
  draft: Draft,
  isAside: (line: DraftLine, position: number) => boolean,
  reason: SetAsideReason,
  { sure = 1, between = 'divides' }: LinesAside = {},
): void {
  const kept: DraftLine[] = []
  let run: DraftLine[] = []
  const flush = (): void => {
    let stretch: Span | null = null
    let last = -2
    for (const line of run) {
      if (stretch !== null && whole(line) && line.index === last + 1) {
        stretch = { start: stretch.start, end: line.end }
      } else {
        if (stretch !== null) aside(draft, stretch, reason, sure)
        stretch = null
        if (whole(line)) stretch = { start: line.start, end: line.end }
        else for (const span of line.spans) aside(draft, span, reason, sure)
      }
      last = whole(line) ? line.index : -2
    }
    if (stretch !== null) aside(draft, stretch, reason, sure)
    run = []
  }
  for (const [position, line] of draft.lines.entries()) {
    if (isAside(line, position)) {
      run.push(line)
      continue
    }
    const [first] = run
    if (first !== undefined) {
      line.gap = between === 'divides' ? line.gap + 1 : Math.min(line.gap, first.gap)
    }
    flush()
    kept.push(line)
  }
  flush()
  draft.lines = kept
}
