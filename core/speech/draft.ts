/**
 * The draft: the lines of a file while the stages of the outline take them apart. A character is either in a line's
 * `spans` (still to be spoken) or in `setAside`, never in both: the functions below are the only way from one to the
 * other, which is what makes the partition hold for any input.
 */
import { linesOf, trimmed } from './lines.ts'
import type { TextHints } from './hints.ts'
import type { Doubt, SetAsideReason, Span, SpeechLanguage, Sureness } from './speech.ts'

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
  const lines = linesOf(source).map(({ start, end, gap }, index): DraftLine => ({
    start,
    end,
    index,
    gap,
    spans: [{ start, end }],
    depth: 0,
    begins: false,
    turn: false,
  }))
  return { source, language, markdown, hints, lines, setAside: [], titles: [] }
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
      if (inside !== null) draft.setAside.push({ ...inside, reason })
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
): void {
  const start = line.spans[0]?.start
  if (start !== undefined) cut(draft, line, [{ start, end: start + length }], reason)
}

/** Drops the lines of which nothing is left. */
export function dropEmptied(draft: Draft): void {
  draft.lines = draft.lines.filter((line) => line.spans.length > 0)
}

/**
 * Sets whole lines aside for one reason; lines that stand together become one stretch. The line that follows a
 * stretch is divided from what stands above it, unless `between` says that the text goes on across it (a page number).
 */
export function setLinesAside(
  draft: Draft,
  isAside: (line: DraftLine, position: number) => boolean,
  reason: SetAsideReason,
  between: 'divides' | 'goes-on' = 'divides',
): void {
  const kept: DraftLine[] = []
  let run: DraftLine[] = []
  const flush = (): void => {
    let stretch: Span | null = null
    let last = -2
    for (const line of run) {
      const [only, second] = line.spans
      const whole =
        only !== undefined &&
        second === undefined &&
        only.start === line.start &&
        only.end === line.end
      if (stretch !== null && whole && line.index === last + 1) {
        stretch = { start: stretch.start, end: line.end }
      } else {
        if (stretch !== null) draft.setAside.push({ ...stretch, reason })
        stretch = null
        if (whole) stretch = { start: line.start, end: line.end }
        else for (const span of line.spans) draft.setAside.push({ ...span, reason })
      }
      last = whole ? line.index : -2
    }
    if (stretch !== null) draft.setAside.push({ ...stretch, reason })
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
