/**
 * Where a line of a slide may be broken: between words, never inside one, never before a closing mark or a particle.
 * Core counts lines with it and the slides are set with it, so both agree.
 */
import { END, lineEndsIn } from '../speech/phrase-breaks.ts'

/** Cuts a text into the pieces that must stay together on a line, words with what leans on them; joined they are the text. */
export function phrasesOf(text: string): string[] {
  // The language only matters to a text with kana, which shows itself.
  const ends = lineEndsIn(text, 'zh')
  const pieces: string[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if ((ends[at] ?? END.never) < END.inPhrase) continue
    pieces.push(text.slice(start, at))
    start = at
  }
  return pieces
}

/** Width of a text in units. The check that measures real slides keeps the widths honest. */
export function unitsOf(text: string): number {
  let units = 0
  for (const character of text) units += unitsOfCharacter(character)
  return units
}

/** Widths of Latin letters in Noto Serif SC at weight 800 (measured), by the widest of each group. */
const LATIN: readonly (readonly [string, number])[] = [
  [' ', 0.25],
  ["ijl.,:;!'|()[]-", 0.41],
  ['fstrz"?/I', 0.52],
  ['acegovxy0123456789$', 0.61],
  ['bdhknpquEFLPSZ', 0.7],
  ['ABCDGKOQRTVXYJ', 0.79],
  ['wHNU&', 0.89],
  ['mM%@', 1.02],
  ['W', 1.1],
]
const WIDTHS = new Map(
  LATIN.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
)
/** Any other narrow character: accented letters and the like. */
const OTHER = 0.7

function unitsOfCharacter(character: string): number {
  return character > '\u{2000}' ? 1 : (WIDTHS.get(character) ?? OTHER)
}

/** Sets a text in lines of at most `units` between its phrases; a phrase wider than a line is broken where it must. */
export function linesOf(text: string, units: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const end = () => {
    if (line !== '') lines.push(line.trimEnd())
    line = ''
    width = 0
  }
  for (const phrase of phrasesOf(text)) {
    const wide = unitsOf(phrase.trimEnd())
    if (width + wide > units) end()
    if (wide <= units) {
      line += phrase
      width += unitsOf(phrase)
      continue
    }
    for (const character of phrase) {
      const more = unitsOfCharacter(character)
      if (width + more > units) end()
      line += character
      width += more
    }
  }
  end()
  return lines
}
