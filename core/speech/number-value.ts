/** What a section's number counts: 十二, 12, １２, ⑫, XII, Two, 나. */

const HAN_DIGITS = '零一二三四五六七八九'
/** Where runs of numbers that are one character begin, with the value of the first and how many there are. */
const RUNS: readonly (readonly [first: string, count: number])[] = [
  ['㈠', 10],
  ['⒈', 20],
  ['⑴', 20],
  ['①', 20],
  ['Ⅰ', 12],
]
const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const FIRST_NEXT: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3 }
const HANGUL_ORDER = '가나다라마바사아자차카타파하'

/** Value of a number below a thousand as written, of 1.2.3 its last figure; 0 when it is none. */
export function valueOfNumber(written: string): number {
  const number = written.replaceAll(/[０-９]/g, (figure) =>
    String.fromCharCode(figure.charCodeAt(0) - 0xff10 + 0x30),
  )
  if (/^[\d.]{1,9}$/.test(number)) return Number(number.split('.').at(-1))
  for (const [first, count] of RUNS) {
    const behind = number.charCodeAt(0) - first.charCodeAt(0)
    if (number.length === 1 && behind >= 0 && behind < count) return behind + 1
  }
  return (
    FIRST_NEXT[number] ??
    (hanNumber(number) ||
      romanValue(number) ||
      WORDS.indexOf(number.toLowerCase()) + 1 ||
      HANGUL_ORDER.indexOf(number) + 1 ||
      (/^[A-L]$/.test(number) ? number.charCodeAt(0) - 0x40 : 0))
  )
}

/** Value of a Han number below a thousand: 二十三, 一百零二; 0 when it is none. */
export function hanNumber(number: string): number {
  const found =
    /^(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      number,
    )
  if (found === null || number === '') return 0
  const [, hundreds, tens, ten, ones] = found
  const digit = (figure: string | undefined) =>
    figure === undefined ? 0 : HAN_DIGITS.indexOf(figure)
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones)
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function romanValue(number: string): number {
  const upper = number.toUpperCase()
  if (!/^[IVX]{1,6}$/.test(upper)) return 0
  let value = 0
  for (const [at, letter] of upper.split('').entries()) {
    const one = ROMAN[letter] ?? 0
    value += one < (ROMAN[upper.charAt(at + 1)] ?? 0) ? -one : one
  }
  return value
}
