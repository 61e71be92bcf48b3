/** How numbers are read aloud in Chinese (and with the same system in Japanese and Korean), as numbers of syllables. */

/** Years are read digit by digit between these. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2999

/** Longer numbers are codes: they are read digit by digit. */
const LONGEST_NUMBER = 16

/** What stands around a number and decides how it is read. */
export interface NumberContext {
  /** The text behind it, some ten characters. */
  readonly behind: string
  /** 一百 and 一千 lose their 一 at the head of a number (Japanese, Korean); in Chinese only 十 does. */
  readonly bareHundreds: boolean
}

/** Digits as half-width figures. */
export const halfWidth = (digits: string): string =>
  digits.replace(/[０-９．，％]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))

/**
 * Syllables of a number: digits, commas between thousands, a decimal point. 1314 is 一千三百一十四 = 7, 4.02 is 四点零二
 * = 4, 2019 before 年 is 二零一九 = 4.
 */
export function numberSyllables(written: string, context: NumberContext): number {
  const number = halfWidth(written).replaceAll(',', '')
  const [whole = '', ...fractions] = number.split('.')
  // 1.2.3 names a chapter or a version: every figure by itself, every point said.
  if (fractions.length > 1) return number.length
  const fraction = fractions[0]
  if (fraction !== undefined)
    return wholeSyllables(whole, context.bareHundreds) + 1 + fraction.length
  if (isYear(written, whole, context.behind) || isCode(whole)) return whole.length
  return wholeSyllables(whole, context.bareHundreds)
}

/** 13800138000, 007, 20191204: figures that name something. */
const isCode = (digits: string): boolean =>
  digits.length > LONGEST_NUMBER ||
  (digits.length > 1 && digits.startsWith('0')) ||
  /^1\d{10}$/.test(digits)

/** 2019年, the years of 2016—2020年, and a year that stands at the end of a name (《中国制造2025》). */
function isYear(written: string, digits: string, behind: string): boolean {
  if (digits.length !== 4 || written.length !== 4) return false
  const value = Number(digits)
  if (value < FIRST_YEAR || value > LAST_YEAR) return false
  // 1000年来, 1500年历史: a span of time.
  if (/^\s?年(?:来|间|历史|以上|左右)/u.test(behind)) return value >= 1900 && value % 100 !== 0
  if (/^\s?年/u.test(behind)) return true
  if (/^\s?[-－—–~～至到]{1,2}\s?[0-9０-９]{4}\s?年/u.test(behind)) return true
  return value >= 1900 && value < 2100 && /^(?:[》”’」）)。，、；！？!?;,]|$)/u.test(behind)
}

/** Syllables of a whole number in groups of four figures, each but the last followed by its 万, 亿 or 万亿. */
export function wholeSyllables(digits: string, bareHundreds: boolean): number {
  const number = digits.replace(/^0+(?=\d)/, '')
  if (number === '') return 0
  if (number === '0') return 1
  let syllables = 0
  let position = 0
  for (let end = number.length; end > 0; end -= 4) {
    const group = number.slice(Math.max(0, end - 4), end)
    const first = end <= 4
    if (Number(group) > 0) {
      syllables += groupSyllables(group, first, bareHundreds)
      if (position > 0) syllables += position === 3 ? 2 : 1
    }
    position += 1
  }
  return syllables
}

/** One group of up to four figures; `first` when nothing stands before it. */
function groupSyllables(group: string, first: boolean, bareHundreds: boolean): number {
  let syllables = 0
  let zero = false
  let said = !first
  for (let at = 0; at < group.length; at += 1) {
    const place = group.length - 1 - at
    const figure = group.charAt(at)
    if (figure === '0') {
      zero = true
      continue
    }
    // 一百零五: zeros between two figures are one 零.
    if (zero && said && !bareHundreds) syllables += 1
    zero = false
    const unsaid = figure === '1' && place > 0 && (bareHundreds || (place === 1 && !said))
    syllables += (unsaid ? 0 : 1) + (place > 0 ? 1 : 0)
    said = true
  }
  return syllables
}
