/**
 * Where a line of text may end without tearing what is read in one look: between phrases, never before a mark that closes or
 * after one that opens, never inside a name marked whole, a number with its measure word, a Latin word or a short quotation.
 * The prompter's lines and the slides' both ask here. See docs/decisions/1501-phrases.md.
 */
import { jaModel, Parser, zhHansModel } from 'budoux'
import { isBlank, isHangul, isHanUnit, isKana, isLowSurrogate } from './characters.ts'
import { mayNotBegin, mayNotEnd } from './line-marks.ts'
import type { Span, SpeechLanguage } from './speech.ts'

/** How well a line ends at a place. */
export const END = {
  /** Never: it would tear something that belongs together. */
  never: 0,
  /** Inside a word, or before a particle that leans on it: only where nothing else is near. */
  inWord: 1,
  /** Between two words of one phrase: where a phrase is longer than the line has room. */
  inPhrase: 2,
  /** Between two phrases. */
  phrase: 3,
} as const

/** The ends by offset: element i tells of a line that ends before the unit at i (0..text.length). */
export type LineEnds = Uint8Array

const chinese = new Parser(zhHansModel)
const japanese = new Parser(jaModel)
const words = new Intl.Segmenter('zh', { granularity: 'word' })
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Stretches between marks and spaces: what is torn is always inside one. Long ones are cut for the dictionary's sake. */
const CLAUSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇\d\p{Script=Latin}％%]{2,200}/gu
const KANA = /[\u3041-\u30ff]/
const HAN = /\p{Script=Han}/u

const MEASURE =
  '(?:个百分点|百分点|平方公里|平方千米|平方米|立方米|周年|分钟|小时|月份|年代|世纪|公里|千米|厘米|毫米|公顷|公斤|千克|千瓦时|千瓦|人次|万元|亿元|美元|欧元|日元|' +
  '年度|年|月|日|号|时|点|分|秒|周|天|岁|个|名|位|户|家|人|件|条|项|次|亩|米|吨|斤|元|度|倍|成|届|批|台|套|辆|所|座|处|村|组|支|份|张|场|种|类|级|层|字|页|章|节|款|期|轮|大|代|折|克|' +
  '億円|万円|円|歳|回|件|本|冊|人|社|%|％|‰|℃|km²|km|kg|m²|cm|mm|GW|MW|kW)'
const ABOUT = '(?:左右|以上|以下|以内|以来|之内|上下|多|余|来|間|目)?'
/** A number in figures with what it counts; a date's month and day together. */
const IN_FIGURES = String.raw`[$￥¥£€第约近超]?[\d０-９]+(?:[,，.．:：/／—–~～-][\d０-９]+)*(?:[十百千万亿兆]{0,2}[余多几来]?(?:月\d{1,2}日|${MEASURE})${ABOUT}|[十百千万亿余多]{1,3})?`
/** The same in characters, where a measure word shows that it is a number. */
const IN_CHARACTERS = `第?[一二三四五六七八九十百千万亿两〇零几]{1,8}[余多几来]?${MEASURE}${ABOUT}`
const LATIN = String.raw`[\p{Script=Latin}\d]+(?:['’&@._+-][\p{Script=Latin}\d]+)*[+%]?`
const QUOTED = '[“《「『‘][^“”《》「」『』‘’\\n]{1,8}[”》」』’]'
/** Words of addresses that the dictionary cuts in two. */
const TERMS =
  '[一二三四五六七八九十]{1,2}[是要]|(?:基层)?党组织|党支部|党中央|总书记|党员干部|党风廉政|全面从严治党|乡村振兴|脱贫攻坚战?|小康社会|一带一路|高质量发展|现代化建设|下足功夫|两不愁三保障|人民群众|十[一二三四五六七八九]大|二十大'
const PROTECTED = [
  new RegExp(`${QUOTED}|${TERMS}`, 'gu'),
  new RegExp(`${IN_FIGURES}|${IN_CHARACTERS}`, 'gu'),
  new RegExp(LATIN, 'gu'),
]
/** None of the above is in most clauses. */
const MAYBE_PROTECTED =
  /[\d０-９\p{Script=Latin}“《「『‘党总全乡脱小一二三四五六七八九十两几百千万亿零〇高现下人基]/u

/** Words of one character that lean on the word before them, and those that lean on the one after them. */
const LEANS_BACK =
  /^(?:[的地得了着过们之者性化率等里中上下内外后前时吧吗呢啊]|方面|以上|以下|左右|为止|多|余)$/u
const LEANS_ON =
  /^(?:[为在以向把对让促使由从被将与和及或并到要不未无再更最很各每第这那其该是有做抓就也都还又才]|关于|为了|通过|按照)$/u

/**
 * How well a line ends at each offset of a text. `whole`: stretches never to be torn, in offsets of the text. A place inside
 * a character (a surrogate pair, a letter with its marks) is never one. Linear in the text.
 */
export function lineEndsIn(
  text: string,
  language: SpeechLanguage,
  whole: readonly Span[] = [],
): LineEnds {
  const ends = new Uint8Array(text.length + 1)
  const wide = markPlain(text, ends)
  if (wide) {
    markPhrases(text, language, ends)
    keepProtected(text, ends)
  }
  for (const { start, end } of whole) ends.fill(END.never, start + 1, Math.max(start + 1, end))
  keepGraphemes(text, ends)
  ends[0] = END.never
  ends[text.length] = END.phrase
  return ends
}

/** Whether a line may begin or end anywhere beside this unit: scripts without spaces. */
const isWide = (unit: number): boolean =>
  isHanUnit(unit) || isKana(unit) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00

/** What marks and spaces alone tell. True when the text has characters of a script without spaces. */
function markPlain(text: string, ends: LineEnds): boolean {
  let wide = false
  for (let at = 1; at < text.length; at += 1) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
    if (isBlank(after)) continue
    if (isBlank(before)) {
      // After spaces, whatever follows: a mark that stands apart is no longer bound.
      ends[at] = mayNotBegin(text.charAt(at)) ? END.never : END.phrase
      continue
    }
    const bothWide = isWide(before) || isWide(after) || before >= 0xd800 || after >= 0xd800
    if (bothWide) wide = true
    if (mayNotBegin(text.charAt(at)) || mayNotEnd(text.charAt(at - 1))) continue
    const closed = mayNotBegin(text.charAt(at - 1)) && !isSyllable(before)
    if (bothWide || isHangul(before) || isHangul(after))
      ends[at] =
        (closed || mayNotEnd(text.charAt(at))) && !isHangul(after) ? END.phrase : END.inWord
    // A dash of English joins two parts of a sentence without spaces.
    else if (before === 0x2014) ends[at] = END.phrase
  }
  return wide
}

/** Small kana and the like may not begin a line but close nothing. */
const isSyllable = (unit: number): boolean => isKana(unit) || unit === 0x3005

/** Raises the ends between two words and two phrases. */
function markPhrases(text: string, language: SpeechLanguage, ends: LineEnds): void {
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const raise = (at: number, to: number): void => {
      const now = ends[index + at]
      if (now === END.inWord || now === END.inPhrase) ends[index + at] = to
    }
    if (KANA.test(clause) || language === 'ja') {
      for (const { index: at } of words.segment(clause)) raise(at, END.inPhrase)
      for (const at of japanese.parseBoundaries(clause)) raise(at, END.phrase)
    } else if (HAN.test(clause)) {
      const phrases = new Set(chinese.parseBoundaries(clause))
      let before = ''
      for (const { segment, index: at } of words.segment(clause)) {
        // 大家|好！ 他|说，… a last word of one character begins no line, a first one ends none.
        const short = (segment.length === 1 && at + 1 === clause.length) || at === 1
        const leans = short || LEANS_BACK.test(segment) || LEANS_ON.test(before)
        if (!leans) raise(at, phrases.has(at) ? END.phrase : END.inPhrase)
        before = segment
      }
    }
  }
}

/** Numbers, Latin words, short quotations and set terms stay whole. */
function keepProtected(text: string, ends: LineEnds): void {
  if (!MAYBE_PROTECTED.test(text)) return
  for (const pattern of PROTECTED)
    for (const { 0: kept, index } of text.matchAll(pattern))
      ends.fill(END.never, index + 1, index + kept.length)
}

const JOINED = /\p{M}|\u200d|[\u{10000}-\u{10ffff}]/u

/** No end inside a character that is more than one unit. */
function keepGraphemes(text: string, ends: LineEnds): void {
  for (let at = 1; at < text.length; at += 1)
    if (isLowSurrogate(text.charCodeAt(at))) ends[at] = END.never
  if (!JOINED.test(text)) return
  const starts = new Set<number>()
  for (const { index } of graphemes.segment(text)) starts.add(index)
  for (let at = 1; at < text.length; at += 1) if (!starts.has(at)) ends[at] = END.never
}
