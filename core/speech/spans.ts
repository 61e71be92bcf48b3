/** Spans of the file as one text: dividing them, and joining them into the text of a block. */
import { isBlank, isDigit, isLatinLetter } from './characters.ts'
import { trimmed } from './lines.ts'
import type { Piece, Span, SpeechLanguage } from './speech.ts'

/** Divides spans after a number of their characters; white space at the seam is layout and belongs to neither. */
export function splitSpans(
  source: string,
  spans: readonly Span[],
  length: number,
): readonly [Span[], Span[]] {
  const head: Span[] = []
  const tail: Span[] = []
  const add = (to: Span[], start: number, end: number): void => {
    const span = trimmed(source, start, end)
    if (span !== null) to.push(span)
  }
  let left = length
  for (const { start, end } of spans) {
    const seam = start + Math.min(Math.max(left, 0), end - start)
    add(head, start, seam)
    add(tail, seam, end)
    left -= end - start
  }
  return [head, tail]
}

/** Joins spans into a text and tells which character stands where. */
export function joinSpans(
  source: string,
  spans: readonly Span[],
  language: SpeechLanguage,
): { readonly text: string; readonly pieces: Piece[] } {
  const pieces: Piece[] = []
  const parts: string[] = []
  let at = 0
  let before: Span | null = null
  for (const span of spans) {
    if (before !== null && needsSpace(source, before, span, language)) {
      parts.push(' ')
      at += 1
    }
    pieces.push({ start: span.start, end: span.end, at })
    parts.push(source.slice(span.start, span.end))
    at += span.end - span.start
    before = span
  }
  return { text: parts.join(''), pieces }
}

/** A space belongs between two spans that white space divided, in a language that divides its words, or between Latin words. */
function needsSpace(source: string, before: Span, after: Span, language: SpeechLanguage): boolean {
  let blank = false
  for (let at = before.end; at < after.start && !blank; at += 1) {
    blank = isBlank(source.charCodeAt(at))
  }
  if (!blank) return false
  const left = source.charCodeAt(before.end - 1)
  const right = source.charCodeAt(after.start)
  if (language === 'en' || language === 'ko') {
    // off- / setting: a word broken at its hyphen.
    return !(left === 0x2d && isLatinLetter(source.charCodeAt(before.end - 2)))
  }
  return (
    (isLatinLetter(left) && (isLatinLetter(right) || isDigit(right))) ||
    (isDigit(left) && isLatinLetter(right))
  )
}
