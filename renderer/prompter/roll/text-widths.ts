/** Widths of text in the page's own font, in em. */
import {
  isBlank,
  isHanUnit,
  isHighSurrogate,
  isKana,
  isLowSurrogate,
} from '#core/speech/characters.ts'

/** Measures text that is set in one font. */
export interface TextWidths {
  /** Width of every UTF-16 unit of a text, em; what is said together shares its width evenly. Blanks take their room. */
  readonly advances: (text: string, bold: boolean) => Float32Array
  /** Width of a text on one line, em. */
  readonly width: (text: string, bold: boolean) => number
}

/** Measured at this size, px: large enough that rounding to pixels does not count. */
const AT = 100

/** Widths in a font family of two weights, as the page has loaded it by now. */
export function textWidths(
  family: string,
  weights: { readonly regular: number; readonly bold: number },
): TextWidths {
  const canvas = document.createElement('canvas').getContext('2d')
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  const measure = (text: string, weight: 'regular' | 'bold'): number => {
    const seen = known[weight].get(text)
    if (seen !== undefined) return seen
    if (canvas === null) return text.length
    canvas.font = `${weights[weight]} ${AT}px ${family}`
    const width = canvas.measureText(text).width / AT
    known[weight].set(text, width)
    return width
  }
  const advances = (text: string, bold: boolean): Float32Array => {
    const made = new Float32Array(text.length)
    let at = 0
    while (at < text.length) {
      const unit = text.charCodeAt(at)
      if (isSquare(unit)) {
        made[at] = 1
        at += 1
        continue
      }
      let end = at + 1
      if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(end))) end += 1
      else if (isBlank(unit)) end = at + 1
      else while (end < text.length && goesOn(text.charCodeAt(end))) end += 1
      const width = measure(text.slice(at, end), bold ? 'bold' : 'regular')
      if (isHighSurrogate(unit)) made[at] = width
      else made.fill(width / (end - at), at, end)
      at = end
    }
    return made
  }
  return {
    advances,
    width: (text, bold) => advances(text, bold).reduce((sum, one) => sum + one, 0),
  }
}

/** Han, kana and full-width marks are as wide as they are high in every font of theirs. */
export const isSquare = (unit: number): boolean =>
  isHanUnit(unit) ||
  (isKana(unit) && unit < 0xff00) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0xff01 && unit <= 0xff60)

const goesOn = (unit: number): boolean =>
  !isSquare(unit) && !isBlank(unit) && !isHighSurrogate(unit)
