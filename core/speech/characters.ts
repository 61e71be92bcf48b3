/** What kind of character a place in a text holds. Works on UTF-16 units; a lone surrogate is just another unit. */

/** White space, that is layout: exactly what `\s` matches, the byte order mark and the ideographic space with it. */
export const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f

/** Ends a line: LF, VT, FF, CR and the two Unicode separators. */
export const isLineBreak = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029

/** A Han character of the Basic Multilingual Plane, with 〇 and the iteration mark 々. */
export const isHanUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  unit === 0x3007 ||
  unit === 0x3005

/** A letter of the Latin script, half or full width, with its accents. */
export const isLatinLetter = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x1e00 && unit <= 0x1eff) ||
  (unit >= 0xff21 && unit <= 0xff3a) ||
  (unit >= 0xff41 && unit <= 0xff5a)

/** 0 to 9, half or full width. */
export const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

/** Hiragana and katakana, with the long vowel mark. */
export const isKana = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x309f) ||
  (unit >= 0x30a1 && unit <= 0x30fa) ||
  unit === 0x30fc ||
  (unit >= 0xff66 && unit <= 0xff9f)

/** A Hangul syllable. */
export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3

/** First half of a pair (or a lone one). */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** Second half of a pair (or a lone one). */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Width in columns of a terminal: 2 for a Han, kana, Hangul or full-width character, 1 for the rest. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    width += unit >= 0x1100 && (unit <= 0x115f || unit >= 0x2e80) && !isLowSurrogate(unit) ? 2 : 1
  }
  return width
}
