/** First stage of the outline: the file as its lines that are not blank. */
import { isBlank, isLineBreak } from './characters.ts'
import type { Span } from './speech.ts'

/** A line without the white space around it. */
export interface Line extends Span {
  /** Blank lines between it and the one before. */
  readonly gap: number
}

/** Splits a text into its lines. CRLF is one line break, so is each of LF, CR, VT, FF and the Unicode separators. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  let at = 0
  while (at < source.length) {
    let end = at
    while (end < source.length && !isLineBreak(source.charCodeAt(end))) end += 1
    const span = trimmed(source, at, end)
    if (span === null) breaks += 1
    else {
      lines.push({ ...span, gap: lines.length === 0 ? 0 : breaks })
      breaks = 0
    }
    at = end + (source.startsWith('\r\n', end) ? 2 : 1)
  }
  return lines
}

/** A range without the white space at its ends; null when nothing is left. */
export function trimmed(source: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isBlank(source.charCodeAt(from))) from += 1
  while (to > from && isBlank(source.charCodeAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : null
}
