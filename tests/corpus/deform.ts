/**
 * Deforms a clean speech as files do on their way to a speaker: wrapped at a column, a sentence a line, out of a web page or
 * a PDF, typed in another width, saved in an old encoding. Its outline must come back.
 */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodeText } from '#host/import/decode-text.ts'
import { type Fixture, linesOf, readFixture } from './expected.ts'

/** What is done to a speech, in this order. */
export interface Deformation {
  /** Marks of Chinese text all in half or all in full width. */
  readonly width: 'as-is' | 'half' | 'full'
  /** 一 、 and （ 一 ）. */
  readonly blanksInNumbers: boolean
  readonly layout: 'lines' | 'wrapped' | 'sentences' | 'clauses' | 'double-spaces'
  /** For `wrapped`: characters of Han text a line; of other text twice as many. */
  readonly column: number
  readonly indent: 'none' | 'first-line' | 'margin'
  readonly between: 'nothing' | 'blank' | 'nbsp'
  readonly pages: 'none' | '— 1 —' | '- 1 -' | '第 1 页' | '第 1 页 共 9 页' | '1'
  /** A bar before and behind every line, as out of a table. */
  readonly bars: boolean
  /** What a site puts before and behind. */
  readonly boilerplate: boolean
  readonly trailing: '' | '  ' | '\u3000' | '\u00a0'
  readonly ends: '\n' | '\r\n' | '\r'
  readonly encoding: Encoding
}

const ENCODINGS = [
  'utf8',
  'utf8 with BOM',
  'utf16le with BOM',
  'utf16be with BOM',
  'utf16le',
  'gbk',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const
type Encoding = (typeof ENCODINGS)[number]

/** Nothing is done. */
export const CLEAN: Deformation = {
  width: 'as-is',
  blanksInNumbers: false,
  layout: 'lines',
  column: 32,
  indent: 'none',
  between: 'nothing',
  pages: 'none',
  bars: false,
  boilerplate: false,
  trailing: '',
  ends: '\n',
  encoding: 'utf8',
}

/** Any mixture. */
export const anyDeformation: fc.Arbitrary<Deformation> = fc.record({
  width: fc.constantFrom('as-is', 'half', 'full'),
  blanksInNumbers: fc.boolean(),
  layout: fc.constantFrom('lines', 'wrapped', 'wrapped', 'sentences', 'clauses', 'double-spaces'),
  column: fc.integer({ min: 24, max: 42 }),
  indent: fc.constantFrom('none', 'first-line', 'margin'),
  between: fc.constantFrom('nothing', 'nothing', 'blank', 'nbsp'),
  pages: fc.constantFrom('none', 'none', '— 1 —', '- 1 -', '第 1 页', '第 1 页 共 9 页', '1'),
  bars: fc.nat(5).map((chance) => chance === 0),
  boilerplate: fc.boolean(),
  trailing: fc.constantFrom('', '', '  ', '\u3000', '\u00a0'),
  ends: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(...ENCODINGS),
})

/** One thing at a time, all of them. */
export const singleDeformations: readonly Deformation[] = [
  ...(['half', 'full'] as const).map((width) => ({ ...CLEAN, width })),
  { ...CLEAN, blanksInNumbers: true },
  ...(['sentences', 'clauses', 'double-spaces'] as const).map((layout) => ({ ...CLEAN, layout })),
  ...(['none', 'first-line', 'margin'] as const).flatMap((indent) =>
    [24, 28, 31, 35, 40].map((column) => ({
      ...CLEAN,
      layout: 'wrapped' as const,
      indent,
      column,
    })),
  ),
  ...(['first-line', 'margin'] as const).map((indent) => ({ ...CLEAN, indent })),
  ...(['blank', 'nbsp'] as const).map((between) => ({ ...CLEAN, between })),
  ...(['— 1 —', '- 1 -', '第 1 页', '第 1 页 共 9 页', '1'] as const).flatMap((pages) => [
    { ...CLEAN, pages },
    { ...CLEAN, pages, layout: 'wrapped' as const },
  ]),
  { ...CLEAN, bars: true },
  { ...CLEAN, boilerplate: true },
  ...(['  ', '\u3000', '\u00a0'] as const).map((trailing) => ({ ...CLEAN, trailing })),
  ...(['\r\n', '\r'] as const).map((ends) => ({ ...CLEAN, ends })),
  ...ENCODINGS.map((encoding) => ({ ...CLEAN, encoding })),
]

/** A speech that is clean in its file, and the language whose habits it is deformed after. */
export interface CleanSpeech {
  readonly fixture: Fixture
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en' | 'ja' | 'ko'
}

/** The clean ones of the corpus: all levels, parts, inline headings, whole sentences, other languages. */
export const cleanSpeeches = (): CleanSpeech[] =>
  (
    [
      ['01-four-levels.txt', 'zh-Hans'],
      ['03-long-sentence-headings.txt', 'zh-Hans'],
      ['06-parts-and-chapters.txt', 'zh-Hans'],
      ['07-first-second-third.txt', 'zh-Hans'],
      ['09-points-not-sections.txt', 'zh-Hans'],
      ['12-circled-and-restarts.txt', 'zh-Hans'],
      ['45-long-work-report.txt', 'zh-Hans'],
      ['50-chapters.txt', 'zh-Hans'],
      ['55-toast.txt', 'zh-Hans'],
      ['61-quoted-headings.txt', 'zh-Hans'],
      ['76-budget-hearing.txt', 'zh-Hans'],
      ['78-circular-with-numbers.txt', 'zh-Hans'],
      ['84-chained-titles.txt', 'zh-Hans'],
      ['52-traditional.txt', 'zh-Hant'],
      ['35-english-condolence.txt', 'en'],
      ['15-english-sections.txt', 'en'],
      ['39-japanese-numbered.txt', 'ja'],
      ['72-japanese-mayor.txt', 'ja'],
      ['40-korean-numbered.txt', 'ko'],
      ['18-korean-award.txt', 'ko'],
    ] as const
  ).map(([file, language]) => ({ fixture: readFixture(file), language }))

/**
 * Whether a speech can be deformed so and a person would still read the same in it. Not asked for: an encoding that has not
 * all of its characters; blank lines between the lines of a broken paragraph, where nothing tells any more what belongs
 * together; bars around the lines of a page that has numbers; Chinese marks in other languages.
 */
export function isPossible(speech: CleanSpeech, how: Deformation): boolean {
  const { language } = speech
  const encodings: Readonly<Record<CleanSpeech['language'], readonly Encoding[]>> = {
    'zh-Hans': ['gbk', 'gb18030'],
    'zh-Hant': ['big5', 'gb18030'],
    en: [],
    ja: ['shift_jis'],
    ko: ['euc-kr'],
  }
  const chinese = language.startsWith('zh')
  if (!how.encoding.startsWith('utf') && !encodings[language].includes(how.encoding)) return false
  if (how.width !== 'as-is' && !chinese) return false
  if (how.blanksInNumbers && !chinese) return false
  if (how.pages.startsWith('第') && !chinese) return false
  if ((how.layout === 'wrapped' || how.layout === 'clauses') && how.between !== 'nothing')
    return false
  // A page has no line of a thousand characters, and a table has no page numbers in it.
  if (how.pages !== 'none' && (how.layout === 'double-spaces' || how.bars)) return false
  // Without its blank lines nothing in English tells where a paragraph ends; the speech keeps its own.
  if (how.layout === 'double-spaces' && language === 'en') return false
  const file = fileOf(speech, how)
  return decodeWith(encoded(file, how.encoding), how.encoding) === file
}

interface Paragraph {
  readonly text: string
  /** It is no part of the running text: title, date. */
  readonly aside: boolean
  readonly greets: boolean
  readonly blankBefore: boolean
  /** Where a heading's number ends; 0 without one. */
  readonly number: number
}

function paragraphsOf({ text, expected }: Fixture): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let blankBefore = false
  const numbers = expected.headings.map(({ number }) => number).filter((number) => number !== '')
  for (const [index, { start, end }] of linesOf(text).entries()) {
    const line = text.slice(start, end).trim()
    if (line === '') {
      blankBefore = true
      continue
    }
    const aside = expected.setAside.some((stretch) => stretch.line === index + 1)
    const greets = expected.salutation !== null && line.startsWith(expected.salutation)
    const number = numbers.find((mark) => line.startsWith(mark))?.length ?? 0
    paragraphs.push({ text: line, aside, greets, blankBefore, number })
    blankBefore = false
  }
  return paragraphs
}

/** The text of a speech deformed, as the importer decodes it; null when it can't. */
export function deformed(speech: CleanSpeech, how: Deformation): string | null {
  const read = decodeText(encoded(fileOf(speech, how), how.encoding))
  return read.ok ? read.text : null
}

/** The text of a speech deformed, as it is saved. */
function fileOf(speech: CleanSpeech, how: Deformation): string {
  const { language } = speech
  const paragraphs = paragraphsOf(speech.fixture).map((paragraph) => ({
    ...paragraph,
    text: rewritten(paragraph, how),
  }))
  const column = how.layout === 'wrapped' ? columnFor(paragraphs, how.column, language) : 0
  const lines: string[] = []
  const between = how.between === 'nbsp' ? ['\u00a0'] : how.between === 'blank' ? [''] : []
  if (how.layout === 'double-spaces') {
    lines.push(paragraphs.map(({ text }) => text).join('\u3000\u3000'))
  } else {
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0)
        lines.push(...(between.length > 0 ? between : paragraph.blankBefore ? [''] : []))
      const parts = laidOut(paragraph, how, column)
      for (const [at, part] of parts.entries()) {
        const first = how.indent === 'first-line' && at === 0 && !paragraph.aside
        const margin = how.indent === 'margin' ? '    ' : first ? '\u3000\u3000' : ''
        if (at > 0) lines.push(...between)
        lines.push(margin + part)
      }
    }
  }
  const paged = how.pages === 'none' ? lines : withPages(lines, how.pages)
  const barred = how.bars
    ? paged.filter((line) => line.trim() !== '').map((line) => `| ${line} |`)
    : paged
  const around = how.boilerplate ? BOILERPLATE[language] : { before: [], behind: [] }
  return [...around.before, ...barred, ...around.behind]
    .map((line) => line + how.trailing + how.ends)
    .join('')
}

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
}
const FULL: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(HALF).map(([full, half]) => [half, full]),
)

function rewritten({ text, number }: Paragraph, { width, blanksInNumbers }: Deformation): string {
  // 3.5 and 10:30 keep their marks: a person changes the marks of sentences.
  const marked =
    width === 'half'
      ? text.replaceAll(/[，：；！？（）]/gu, (mark) => HALF[mark] ?? mark)
      : width === 'full'
        ? text.replaceAll(/(?<!\d)[,:;!?()]|[,:;!?()](?!\d)/gu, (mark) => FULL[mark] ?? mark)
        : text
  if (!blanksInNumbers || number === 0) return marked
  const spaced = marked
    .slice(0, number)
    .replace(/^([（(])(.+)([）)])$/u, '$1 $2 $3')
    .replace(/^([^（(].*)([、.．])$/u, '$1 $2')
  return spaced + marked.slice(number)
}

function laidOut(
  { text, aside, greets, number }: Paragraph,
  how: Deformation,
  column: number,
): string[] {
  // The lines of a title are set by hand.
  if (aside) return [text]
  if (how.layout === 'wrapped') return wrapped(text, column)
  if (greets) return [text]
  const end =
    how.layout === 'sentences' ? SENTENCE_END : how.layout === 'clauses' ? CLAUSE_END : null
  if (end !== null) {
    // 1. and its heading stay together.
    const [first = '', ...others] = text.slice(number).split(end)
    return [text.slice(0, number) + first, ...others]
  }
  return [text]
}

// “谁来干？”的难题: behind a question in quotation marks the sentence may go on.
const SENTENCE_END =
  /(?<=[。！？!?]|。[”’）)」])(?![”’）)」])|(?<=[a-z]\.|[다요]\.)(?<!\b(?:Mrs?|Dr|St)\.) (?=\p{Lu}|\p{Script=Hangul})/u
const CLAUSE_END =
  /(?<=[。！？!?，；;]|。[”’）)」])(?![”’）)」])|(?<=[\p{Ll}\p{Script=Hangul}][,.;])(?<!\b(?:Mrs?|Dr|St)\.) /u

const cells = (text: string): number => {
  let sum = 0
  for (const character of text) sum += character > '\u1100' ? 2 : 1
  return sum
}

/** Text broken at a column of `column` Han characters: no mark begins a line, no word of letters is divided. */
function wrapped(text: string, column: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of text.match(
    /[\p{L}\p{N}.,'’%-]+(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|./gu,
  ) ?? []) {
    const units = /\p{Script=Han}/u.test(unit) ? Array.from(unit) : [unit]
    for (const piece of units) {
      const hangs = /^[，。、；：！？”’）》」,;:!?).\s]/u.test(piece)
      if (cells(line + piece) > 2 * column && !hangs && line !== '') {
        lines.push(line.trimEnd())
        line = ''
      }
      line += piece
    }
  }
  return [...lines, line.trimEnd()].filter((part) => part !== '')
}

/**
 * A column at which no heading fills its last line: whether a full line without a mark goes on in the next one can't be told
 * by anybody.
 */
function columnFor(
  paragraphs: readonly Paragraph[],
  column: number,
  language: CleanSpeech['language'],
): number {
  const first = language === 'en' || language === 'ko' ? column + 4 : column
  for (let tried = first; tried < first + 12; tried += 1) {
    const full = paragraphs.some(
      ({ text, aside }) =>
        !aside &&
        !/[。！？.!?:：]$/u.test(text) &&
        cells(wrapped(text, tried).at(-1) ?? '') > 2 * tried - 6,
    )
    if (!full) return tried
  }
  return first
}

/** A page number behind every so many lines. */
function withPages(lines: readonly string[], pages: string): string[] {
  const every = 9
  const out: string[] = []
  for (const [at, line] of lines.entries()) {
    out.push(line)
    if (at % every === every - 1) out.push(pages.replace('1', String((at + 1) / every)))
  }
  return out
}

const BOILERPLATE: Readonly<
  Record<CleanSpeech['language'], { readonly before: string[]; readonly behind: string[] }>
> = {
  'zh-Hans': {
    before: ['首页 > 范文大全 > 讲话稿', '下面是小编为大家整理的讲话稿，仅供参考，欢迎阅读。'],
    behind: ['上一篇：会议主持词', '下一篇：表态发言', '版权所有，未经许可不得转载'],
  },
  'zh-Hant': {
    before: ['首頁 > 演講稿'],
    behind: ['上一篇：校慶主持稿', '下一篇：畢業致詞', '版權所有，未經許可不得轉載'],
  },
  en: {
    before: ['Home > News > Speeches'],
    behind: ['Filed under: Speeches', '© 2023 The Office of Speeches. All rights reserved.'],
  },
  ja: {
    before: ['ホーム > お知らせ'],
    behind: ['Copyright © 2023 All Rights Reserved.'],
  },
  ko: {
    before: ['홈 > 소식'],
    behind: ['Copyright © 2023 All Rights Reserved.'],
  },
}

function encoded(file: string, encoding: Encoding): Buffer {
  const [name = 'utf8', mark] = encoding.split(' with ')
  return iconv.encode(file, name, { addBOM: mark !== undefined })
}

const decodeWith = (content: Buffer, encoding: Encoding): string =>
  iconv.decode(content, encoding.split(' with ')[0] ?? 'utf8')
