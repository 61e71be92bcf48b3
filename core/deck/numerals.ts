/** Small Chinese numerals, as they count the points of an address. */

const DIGITS = '零一二三四五六七八九'

/** The value of 一 … 九十九, 两, or Arabic digits; null for anything else (几, 多). */
export function numeralValue(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text)
  if (text === '两') return 2
  const ten = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(text)
  if (ten !== null) {
    const [, tens = '', ones = ''] = ten
    return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
  }
  const value = DIGITS.indexOf(text)
  return text.length === 1 && value > 0 ? value : null
}
