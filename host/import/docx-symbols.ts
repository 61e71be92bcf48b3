/** Symbols that Word keeps as places in a symbol font (Symbol, Wingdings), as characters that every font has. */
import type { XmlElement } from './xml-tree.ts'

/** Places 0xF020 to 0xF0FF of the fonts, those that stand in speeches: marks of lists, ticks, arrows. */
const IN_FONT: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf06f, '□'],
  [0xf0a8, '□'],
  [0xf075, '◆'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0e8, '➔'],
  [0xf0fc, '✓'],
  [0xf0fb, '✗'],
  [0xf0fe, '☑'],
  [0xf0fd, '☒'],
])

/** The character of a w:sym; empty for a picture that has none. */
export function symbolText(symbol: XmlElement): string {
  const place = Number.parseInt(symbol.attributes.get('w:char') ?? '', 16)
  if (Number.isNaN(place) || place > 0x10ffff) return ''
  const isInFont = place >= 0xf000 && place <= 0xf0ff
  return isInFont ? (IN_FONT.get(place) ?? '') : String.fromCodePoint(place)
}
