/**
 * Where a line of a slide may be broken: between words, never inside one, never before a closing mark or a particle.
 * Core counts lines with it and the slides are set with it, so both agree.
 */

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks that may not begin a line, and those that may not end one (GB/T 15834, section 5). */
const CLOSING = /^[，。！？；：、,.!?;:%％‰）)》〉”’』」】〕…—～·]+$/u
const OPENING = /^[（(《〈“‘『「【〔$￥¥]+$/u
/** One-character words that lean on the word before or after them. */
const LEANS_BACK =
  /^(?:[的地得了着过们之者性化率等里中上下内外后前时]|方面|以上|以下|左右|多|余|[年月日个名户家万亿元人次项件条亩吨])$/u
const LEANS_ON =
  /^(?:[为在以向把对让促使由从被将与和及或并到要不未无再更最很各每第这那其该是有做抓]|\d[\d.,]*)$/u

/**
 * Short quotations and book titles with their marks, and words of addresses that the dictionary cuts in two
 * (党|组织): they stay on one line.
 */
const KEPT_WHOLE =
  /[“《][^“”《》]{1,8}[”》]|习近平|毛泽东|邓小平|江泽民|胡锦涛|周恩来|(?:基层)?党组织|党支部|党中央|总书记|党员干部|党风廉政|全面从严治党|乡村振兴|脱贫攻坚|小康社会|一带一路|高质量发展|现代化建设|下足功夫/gu

/** Cuts a text into the pieces that must stay together on a line; joined they are the text. */
export function phrasesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(KEPT_WHOLE)) {
    cutWords(text.slice(from, match.index), pieces)
    pieces.push(match[0])
    from = match.index + match[0].length
  }
  cutWords(text.slice(from), pieces)
  return glue(pieces)
}

function cutWords(text: string, into: string[]): void {
  for (const { segment } of words.segment(text)) into.push(segment)
}

function glue(pieces: readonly string[]): string[] {
  const lines: string[] = []
  let sticky = false
  for (const piece of pieces) {
    const last = lines.at(-1)
    const blank = /^\s+$/u.test(piece)
    const leans = blank || CLOSING.test(piece) || LEANS_BACK.test(piece) || joinsLatin(last, piece)
    if (last !== undefined && (sticky || leans)) lines[lines.length - 1] = last + piece
    else lines.push(piece)
    sticky = !blank && (OPENING.test(piece) || LEANS_ON.test(piece))
  }
  return lines
}

/** Latin letters and digits that touch ("GDP2", "don’t") stay together. */
function joinsLatin(last: string | undefined, piece: string): boolean {
  return last !== undefined && /[\w’'-]$/u.test(last) && /^[\w’'-]/u.test(piece)
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
