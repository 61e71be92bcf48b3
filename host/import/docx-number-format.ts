/** Numbers of Word's automatic lists in its ways of counting (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59). */
import { type Counting, numberText } from './list-numbers.ts'

/** Those that the lists of other formats know too. */
const SHARED: Readonly<Record<string, Counting>> = {
  decimal: 'decimal',
  decimalHalfWidth: 'decimal',
  upperLetter: 'upper-letter',
  lowerLetter: 'lower-letter',
  upperRoman: 'upper-roman',
  lowerRoman: 'lower-roman',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  koreanCounting: 'chinese',
  chineseLegalSimplified: 'chinese-formal',
  ideographLegalTraditional: 'chinese-formal',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
}

/** Those that go through a row of characters; past its end they are plain figures. */
const ROWS: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  aiueo: 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ',
  aiueoFullWidth:
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  iroha: 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽ',
  irohaFullWidth:
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ganada: '가나다라마바사아자차카타파하',
  chosung: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  upperRussian: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
  lowerRussian: 'абвгдежзиклмнопрстуфхцчшщыэюя',
}

/** Digit by digit: 12 is 一二. */
const DIGITS: Readonly<Record<string, string>> = {
  ideographDigital: '〇一二三四五六七八九',
  japaneseDigitalTenThousand: '〇一二三四五六七八九',
  taiwaneseDigital: '○一二三四五六七八九',
  koreanDigital: '영일이삼사오육칠팔구',
  koreanDigital2: '零一二三四五六七八九',
}

/** A number as Word writes it; plain figures for ways of counting that are not known (other languages, custom ones). */
export function wordNumber(value: number, format: string): string {
  if (format === 'none') return ''
  const shared = SHARED[format]
  // Word's letters go on with aa, bb, cc, where others count aa, ab, ac.
  if (shared === 'upper-letter' || shared === 'lower-letter') return repeated(value, shared)
  if (shared !== undefined) return numberText(value, shared)
  const character = Array.from(ROWS[format] ?? '')[value - 1]
  if (character !== undefined) return character
  const digits = Array.from(DIGITS[format] ?? '')
  if (digits.length === 10)
    return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'ordinal') return `${value}${ordinalEnding(value)}`
  if (format === 'numberInDash') return `- ${value} -`
  if (format === 'hex') return value.toString(16).toUpperCase()
  return String(value)
}

function repeated(value: number, counting: Counting): string {
  if (value < 1 || value > 780) return String(value)
  return numberText(((value - 1) % 26) + 1, counting).repeat(Math.ceil(value / 26))
}

function ordinalEnding(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
