/**
 * Numbering styles: how a heading says its place. The four levels of GB/T 9704-2012, 7.3.3 (一、 · （一） · 1. · （1）), the
 * parts, chapters and points that speeches add to them, and the styles of other languages, as rows of one table. Which
 * level a style has in the speech at hand is worked out in levels.ts; whether a numbered line is a heading, in headings.ts.
 */
import type { SectionLevel, SpeechLanguage } from './speech.ts'
import { valueOfNumber } from './number-value.ts'

/** Names of the styles, outermost first by habit. */
export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'chapter-section'
  | 'han'
  | 'roman'
  | 'han-in-brackets'
  | 'letter'
  | 'figure'
  | 'hangul'
  | 'figures-2'
  | 'figures-3'
  | 'figure-in-brackets'
  | 'figure-and-bracket'
  | 'circled'
  | 'ordinal'
  | 'first-next'

/** A number at the beginning of a text. */
export interface Mark {
  readonly style: NumberingStyle
  /** Level after GB/T 9704, or by habit where the standard does not know the style. */
  readonly level: SectionLevel
  /** As written, with its marks. */
  readonly number: string
  /** Length of the number with the white space after it. */
  readonly length: number
  /** Its value, the last figure of 1.2.3; 0 when it can't be told. */
  readonly value: number
  /** 1、 and not 1. : as often before a paragraph as before a heading. */
  readonly loose: boolean
}

interface Row {
  readonly style: NumberingStyle
  /** Which languages number so; absent: all. */
  readonly languages?: readonly SpeechLanguage[]
  /** Group 1 is the number with its marks, group 2 its value. White space behind it counts to the length. */
  readonly pattern: RegExp
}

interface Habit {
  /** Level after GB/T 9704-2012; null where the standard does not know the style: it stands below what is open. */
  readonly standard: SectionLevel | null
}

/** The styles in the order they stand above each other by habit. */
export const HABITS: Readonly<Record<NumberingStyle, Habit>> = {
  part: { standard: 1 },
  chapter: { standard: 1 },
  'chapter-section': { standard: null },
  han: { standard: 1 },
  roman: { standard: 1 },
  'han-in-brackets': { standard: 2 },
  letter: { standard: null },
  figure: { standard: 3 },
  hangul: { standard: null },
  'figures-2': { standard: null },
  'figures-3': { standard: null },
  'figure-in-brackets': { standard: 4 },
  'figure-and-bracket': { standard: 4 },
  circled: { standard: 4 },
  ordinal: { standard: null },
  'first-next': { standard: null },
}

export const STYLES_BY_HABIT = Object.keys(HABITS).filter(
  (style): style is NumberingStyle => style in HABITS,
)

/** White space that people put inside a number. */
const GAP = '[ \\u3000\\u00a0]{0,2}'
const HAN = '[〇零一二三四五六七八九十百]{1,5}'
const FIGURE = '[0-9０-９]{1,2}'
const ROMAN = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)|[Ⅰ-Ⅻ])'
/** Words that a number belongs to: 一、二季度, 一、二、三产业, 三、四线城市. */
const COUNTED =
  '(?:[、季月线级期楼类产等届号批次年天周步审审标班车科排连营炮]|个|方面|把手|中学|小学|院|中心|分厂|队|组|段|两)'
const EN_WORD_NUMBER = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve'
/** Behind Part One: a mark, or the claim after white space. */
const EN_AFTER = '(?:[ \\t]{0,3}[:.—–-]+(?=\\s|$)|(?=\\s|$))'

/** Tried in order; a style of another tradition is one more row. */
const ROWS: readonly Row[] = [
  {
    style: 'part',
    languages: ['zh', 'ja'],
    pattern: new RegExp(
      `^(第${GAP}(${HAN}|${FIGURE})${GAP}(?:部分|板块|篇章|编|篇|部)${GAP}[：:、，,．.—-]{0,2})(?![的是和与中里内])\\s*`,
    ),
  },
  {
    style: 'chapter',
    languages: ['zh', 'ja'],
    pattern: new RegExp(
      `^(第${GAP}(${HAN}|${FIGURE})${GAP}[章讲]${GAP}[：:、，,．.—-]{0,2})(?![的是和与中里内])\\s*`,
    ),
  },
  {
    style: 'chapter-section',
    languages: ['zh', 'ja'],
    pattern: new RegExp(
      `^(第${GAP}(${HAN}|${FIGURE})${GAP}[节節]${GAP}[：:、，,．.—-]{0,2})(?![的是和与中里内课])\\s*`,
    ),
  },
  {
    style: 'han',
    languages: ['zh', 'ja'],
    // Not 一、二季度 and 一、二、三产业: there the number is part of the sentence.
    pattern: new RegExp(`^((${HAN})${GAP}[、．])(?!${GAP}${HAN}${COUNTED})\\s*`),
  },
  {
    style: 'han',
    languages: ['zh', 'ja'],
    pattern: new RegExp(`^((${HAN})${GAP}[.:：])(?=\\s*[^\\s\\d])\\s*`),
  },
  // Word's own numbering with nothing behind the figure but a wide gap.
  {
    style: 'han',
    languages: ['zh'],
    pattern: /^(([一二三四五六七八九十]{1,3}))(?:\u3000{1,4}|[ \u00a0]{2,4}|\t)(?=\p{Script=Han})/u,
  },
  {
    style: 'han-in-brackets',
    languages: ['zh', 'ja'],
    pattern: new RegExp(`^([（(﹙〔]${GAP}(${HAN})${GAP}[）)﹚〕][、.．]?)(?![项款条目])\\s*`),
  },
  { style: 'han-in-brackets', pattern: /^(([㈠-㈩])[、.．]?)\s*/ },
  {
    style: 'figures-3',
    pattern: /^(([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2})[.．、]?)(?![0-9.])\s+(?!\p{Ll})/u,
  },
  { style: 'figures-2', pattern: /^(([0-9]{1,2}\.[0-9]{1,2})[.．、]?)(?![0-9.%％])\s+(?!\p{Ll})/u },
  {
    style: 'figures-2',
    languages: ['zh', 'ja'],
    pattern:
      /^(([0-9]{1,2}\.[0-9]))(?=\p{Script=Han})(?![万亿千百十多余个倍元吨米亩公平人户家项年月日岁分点成度])/u,
  },
  { style: 'figure', pattern: new RegExp(`^((${FIGURE})${GAP}[.．、])(?![0-9０-９])\\s*`) },
  { style: 'figure', pattern: /^(([⒈-⒛]))\s*/ },
  {
    style: 'figure-in-brackets',
    pattern: new RegExp(`^([（(]${GAP}(${FIGURE})${GAP}[）)]、?)\\s*`),
  },
  { style: 'figure-in-brackets', pattern: /^(([⑴-⒇]))\s*/ },
  { style: 'figure-and-bracket', pattern: new RegExp(`^((${FIGURE})${GAP}[）)]、?)\\s*`) },
  { style: 'circled', pattern: /^(([①-⑳])[、.．]?)\s*/ },
  {
    style: 'ordinal',
    languages: ['zh'],
    pattern: new RegExp(
      `^(第${GAP}([一二三四五六七八九十]{1,3})${GAP}(?:(?:个)?(?:点|方面|件事情?|个问题|条)(?:意见|要求|体会|建议|希望|感受|感想)?)?${GAP}(?:[：:，,.．]|、(?!第|${HAN}${COUNTED})))\\s*`,
    ),
  },
  { style: 'first-next', languages: ['zh'], pattern: /^((首先|其次|再次|再者)[，,、])\s*/ },
  {
    style: 'part',
    languages: ['en'],
    pattern: new RegExp(
      `^((?:Part|PART)\\s+(${EN_WORD_NUMBER}|${ROMAN}|\\d{1,2})${EN_AFTER})\\s*`,
      'i',
    ),
  },
  {
    style: 'chapter',
    languages: ['en'],
    pattern: new RegExp(`^(Chapter\\s+(${EN_WORD_NUMBER}|${ROMAN}|\\d{1,2})${EN_AFTER})\\s*`, 'i'),
  },
  {
    style: 'chapter-section',
    languages: ['en'],
    pattern: new RegExp(`^(Section\\s+(${EN_WORD_NUMBER}|${ROMAN}|\\d{1,2})${EN_AFTER})\\s*`, 'i'),
  },
  { style: 'roman', pattern: new RegExp(`^((${ROMAN})[.．、)])\\s+(?=\\S)`) },
  {
    style: 'roman',
    languages: ['zh', 'ja'],
    pattern: /^(([Ⅰ-Ⅻ]|[IVX]{1,4})[.．、])\s*(?=\p{Script=Han})/u,
  },
  {
    style: 'letter',
    languages: ['en', 'ko'],
    pattern: /^(([A-L])[.)])\s+(?=[\p{Lu}\p{N}\p{Script=Hangul}“"])/u,
  },
  { style: 'chapter', languages: ['ko'], pattern: /^(제\s?(\d{1,2})\s?[장부편])\s*/ },
  { style: 'hangul', languages: ['ko'], pattern: /^(([가나다라마바사아자차카타파하])[.)])\s+/ },
]

/** The number a text begins with in the style of a language, or null. Looks at the first characters only. */
export function markOf(text: string, language: SpeechLanguage = 'zh'): Mark | null {
  const head = text.slice(0, 48)
  if (!BEGINS.test(head)) return null
  for (const { style, languages, pattern } of ROWS) {
    if (languages !== undefined && !languages.includes(language)) continue
    const found = pattern.exec(head)
    const number = found?.[1]
    if (found === null || number === undefined) continue
    return {
      style,
      level: HABITS[style].standard ?? 4,
      number: number.trimEnd(),
      length: found[0].length,
      value: valueOfNumber(found[2] ?? ''),
      loose: style === 'figure' && number.endsWith('、'),
    }
  }
  return null
}

/** A letter, a figure or a gap to be filled in. */
const SAID = /[\p{L}\p{N}*＊×_]/u

/** Whether a number so long at the start of a text has something to count: by itself it is words like any others. */
export const countsSomething = (text: string, length: number): boolean =>
  SAID.test(text.slice(length, length + 80))

/** First characters of all numbers: most lines are no concern of the table. */
const BEGINS =
  /^[第〇零一二三四五六七八九十百（(﹙〔0-9０-９㈠-㈩⒈-⒛⑴-⒇①-⑳首其再PpCcSsA-LIVXⅠ-Ⅻ제가나다라마바사아자차카타파하]/u
