/** Numbers of automatic lists, written as the program that made the list would have shown them. */

/** How a list counts: the values of HTML's `type`, and what the others call their ways of counting. */
export type Counting =
  | 'decimal'
  | 'upper-letter'
  | 'lower-letter'
  | 'upper-roman'
  | 'lower-roman'
  | 'chinese'
  | 'chinese-formal'
  | 'circled'
  | 'full-width'
  | 'stems'
  | 'branches'

const FIGURES = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

/** a to z, then aa, ab, … */
function letters(value: number): string {
  let rest = value
  let text = ''
  while (rest > 0) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
    rest = Math.floor((rest - 1) / 26)
  }
  return text
}

/** 1 to 9999 in Chinese figures: 十一, 二十, 一百零五. */
function chinese(value: number, figures: string, units: readonly string[]): string {
  const digits = Array.from(String(value), Number)
  let text = ''
  let gap = false
  for (const [at, digit] of digits.entries()) {
    const unit = units[digits.length - 1 - at] ?? ''
    if (digit === 0) gap = true
    else {
      if (gap && text !== '') text += figures[0] ?? ''
      gap = false
      text += (figures[digit] ?? '') + unit
    }
  }
  return text
}

/** A number in a way of counting; in plain figures where that way does not reach so far (roman beyond 3999, circled beyond 20). */
export function numberText(value: number, counting: Counting): string {
  const plain = String(value)
  if (!Number.isInteger(value) || value < 1 || value > 9999) return plain
  switch (counting) {
    case 'decimal':
      return plain
    case 'upper-letter':
      return letters(value).toUpperCase()
    case 'lower-letter':
      return letters(value)
    case 'upper-roman':
      return value > 3999 ? plain : roman(value)
    case 'lower-roman':
      return value > 3999 ? plain : roman(value).toLowerCase()
    case 'chinese':
      return chinese(value, FIGURES, ['', '十', '百', '千']).replace(/^一十/, '十')
    case 'chinese-formal':
      return chinese(value, FORMAL, ['', '拾', '佰', '仟'])
    case 'circled':
      return value > 20 ? plain : String.fromCodePoint(0x245f + value)
    case 'stems':
      return STEMS[value - 1] ?? plain
    case 'branches':
      return BRANCHES[value - 1] ?? plain
    case 'full-width':
      return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    default:
      return counting satisfies never
  }
}

/** Marks after which Chinese leaves no space. */
const CLOSED = /[、）】．。：]$/

/** The mark before an item of a list, ready to stand before its words. */
export const listMark = (mark: string): string =>
  mark.trim() === '' ? '' : CLOSED.test(mark.trim()) ? mark.trim() : `${mark.trim()} `
