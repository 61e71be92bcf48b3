/** Takes the notations (pauses, notes to self, slides by hand) out of what is spoken and tells where they stood. */
import { isBlank, isDigit, isHangul, isLatinLetter } from './characters.ts'
import { notationsIn } from './notation.ts'
import type { Insert, Piece } from './speech.ts'

/** The words of a block and where in the source they stand. */
export interface BlockWords {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The words of a block without its notations. */
export interface WordsAndInserts {
  readonly text: string
  readonly pieces: Piece[]
  /** In order; their `at` is where the next word begins, or the end of the text. */
  readonly inserts: Insert[]
}

/**
 * Takes the notations out of a block's text. What is left is closed up: white space around a notation is layout, and between
 * two words of a language that divides them one space stays. Pieces stay exact: `text` is the source characters of
 * `pieces`, with one space between two of them at most. A block of nothing but notations has an empty text. Linear.
 */
export function takeInsertsOut({ text, pieces }: BlockWords): WordsAndInserts {
  const notations = notationsIn(text)
  if (notations.length === 0) return { text, pieces: [...pieces], inserts: [] }
  const inserts: Insert[] = []
  const kept: Piece[] = []
  let words = ''
  let waiting: Insert[] = []
  let hadBlank = false
  let next = 0
  const settle = (): void => {
    inserts.push(...waiting.map((insert) => ({ ...insert, at: words.length })))
    waiting = []
  }
  const keep = (from: number, to: number): void => {
    let start = from
    let end = to
    while (start < end && isBlank(text.charCodeAt(start))) start += 1
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
    if (start > from) hadBlank = true
    if (start < end) {
      if (spaced(words.charCodeAt(words.length - 1), text.charCodeAt(start), hadBlank)) words += ' '
      settle()
      const shift = words.length - start
      words += text.slice(start, end)
      for (; next < pieces.length; next += 1) {
        const piece = pieces[next]
        if (piece === undefined || piece.at >= end) break
        const length = piece.end - piece.start
        const first = Math.max(start, piece.at)
        const last = Math.min(end, piece.at + length)
        if (first < last) {
          const source = piece.start - piece.at
          kept.push({ start: source + first, end: source + last, at: first + shift })
        }
        // The rest of a piece that a notation divides.
        if (piece.at + length > end) break
      }
      hadBlank = end < to
    }
  }
  let at = 0
  for (const { start, end, what } of notations) {
    keep(at, start)
    waiting.push({ at: 0, start: placeOf(pieces, start), end: placeOf(pieces, end - 1) + 1, what })
    at = end
  }
  keep(at, text.length)
  settle()
  return { text: words, pieces: kept, inserts }
}

/** Place in the source of a character of the text that stands in a piece. */
function placeOf(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? offset : piece.start + offset - piece.at
}

/** Whether a space stands between two units that stood on either side of a notation. */
function spaced(before: number, after: number, hadBlank: boolean): boolean {
  if (Number.isNaN(before)) return false
  const word = (unit: number) => isLatinLetter(unit) || isDigit(unit)
  if (word(before) && word(after)) return true
  if (!hadBlank) return false
  // Between Han characters no space was meant; marks that close lean on the word before them.
  const divides = (unit: number) => unit < 0x2e80 || isHangul(unit)
  return divides(before) && divides(after) && !',.;:!?)]%'.includes(String.fromCharCode(after))
}
