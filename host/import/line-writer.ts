/** Writes a text line by line, together with what its format says of each line. */
import type { TextHint, TextHints } from '#core/speech/hints.ts'
import type { Span } from '#core/speech/speech.ts'

type WithoutPlace<Hint> = Hint extends unknown ? Omit<Hint, keyof Span> : never
/** What a format says of a stretch, before it has a place in the text. */
export type Mark = WithoutPlace<TextHint>

/** Several lines of one paragraph stay together in one line of text; a table's cells are parted by this. */
export const CELL_SEPARATOR = '\t'

/** Where lines are collected. */
export interface LineWriter {
  /** Where the next line begins, UTF-16 units. */
  readonly length: () => number
  /** Adds a line (without its line end) and what holds for the whole of it. Returns where it begins. */
  readonly line: (text: string, marks?: readonly Mark[]) => number
  /** Says something of a stretch that is already written. */
  readonly mark: (start: number, end: number, mark: Mark) => void
  /** The text and its hints in order. */
  readonly written: (linesAreParagraphs: boolean) => {
    readonly text: string
    readonly hints: TextHints
  }
}

/** An empty text to write into. */
export function lineWriter(): LineWriter {
  const lines: string[] = []
  const stretches: TextHint[] = []
  let length = 0
  const mark = (start: number, end: number, what: Mark) => {
    if (end > start) stretches.push({ ...what, start, end })
  }
  return {
    length: () => length,
    line: (text, marks = []) => {
      const start = length
      lines.push(text)
      length += text.length + 1
      for (const one of marks) mark(start, start + text.length, one)
      return start
    },
    mark,
    written: (linesAreParagraphs) => ({
      text: lines.length === 0 ? '' : `${lines.join('\n')}\n`,
      hints: {
        linesAreParagraphs,
        stretches: stretches.toSorted((one, other) => one.start - other.start),
      },
    }),
  }
}
