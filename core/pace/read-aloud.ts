/**
 * Reads a text aloud in its mind: how long every UTF-16 unit of it takes. What is said together (a number, a word)
 * shares its time evenly among its characters; brackets, quotation marks and white space take none; punctuation rests.
 * One pass, with bounded looks ahead and behind.
 */
import {
  isDigit,
  isHangul,
  isHanUnit,
  isHighSurrogate,
  isKana,
  isLatinLetter,
} from '../speech/characters.ts'
import { gapsIn } from '../speech/placeholders.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { englishNumberSyllables } from './reading/english-numbers.ts'
import { halfWidth, numberSyllables } from './reading/han-numbers.ts'
import { isSpelt, spelt, wordSyllables } from './reading/latin-words.ts'
import { percentSyllables, signSyllables, unitSyllables } from './reading/symbols.ts'
import { type Rest, restMs, restOf } from './rests.ts'
import { evened, GAP_SYLLABLES, VOICE } from './voice.ts'

const NUMBER = /[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)*/y
const DATE = /((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y
const WORD = /[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿＡ-Ｚａ-ｚ]+(?:['’][A-Za-z]+)*/y
const LETTER = /\p{L}/u
const NUMERAL = /\p{N}/u
const SMALL_KANA = 'ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ'
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Jr|Sr|vs|Fig|Rs|cf|etc|Inc|Ltd|Co)$/
/** How far to look ahead past closing marks and spaces, and how much of what follows a number is looked at. */
const LOOK_AHEAD = 16

/** Time of every UTF-16 unit of a text, ms of script time. */
export function readAloud(text: string, language: SpeechLanguage): Float64Array {
  const lengths = new Float64Array(text.length)
  const voice = VOICE[language]
  const gaps = gapsIn(text)
  let nextGap = 0
  /** Rest since the last character that was said. */
  let rested = 0
  let at = 0

  const say = (end: number, syllables: number): void => {
    const each = (syllables * voice.syllableMs) / (end - at)
    if (end === at + 1) lengths[at] = each
    else lengths.fill(each, at, end)
    if (syllables > 0) rested = 0
    at = end
  }
  // Marks that follow each other rest as long as the longest of them, not one after the other.
  const rest = (kind: Rest): void => {
    const more = Math.max(0, restMs(kind) - rested)
    lengths[at] = more
    rested += more
    at += 1
  }

  while (at < text.length) {
    const unit = text.charCodeAt(at)
    let gap = gaps[nextGap]
    // A gap inside a word (a'xx) was said with it.
    for (; gap !== undefined && gap.start < at; gap = gaps[nextGap]) nextGap += 1
    if (gap !== undefined && gap.start === at) {
      nextGap += 1
      say(gap.end, GAP_SYLLABLES)
    } else if (isHanUnit(unit)) say(at + 1, voice.han)
    else if (isDigit(unit)) {
      const token = numberAt(text, at, language)
      say(token.end, token.syllables)
    } else if (isLatinLetter(unit)) {
      const end = matchEnd(WORD, text, at)
      const word = text.slice(at, end)
      const afterNumber = at > 0 && isDigit(text.charCodeAt(at - 1))
      say(end, latinSyllables(word, afterNumber, language))
    } else if (isKana(unit)) say(at + 1, SMALL_KANA.includes(text.charAt(at)) ? 0 : 1)
    else if (isHangul(unit)) say(at + 1, 1)
    else {
      const kind = restAt(text, at, language)
      if (kind !== null) rest(kind)
      else say(at + 1, otherSyllables(text, at, language, voice.han))
    }
  }
  return lengths
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at + 1
}

/** A number with its percent sign or its ordinal ending. */
function numberAt(
  text: string,
  at: number,
  language: SpeechLanguage,
): { readonly end: number; readonly syllables: number } {
  const { figure } = VOICE[language]
  const sino = language !== 'en'
  if (sino) {
    DATE.lastIndex = at
    const date = DATE.exec(text)
    if (date !== null) {
      const [written, year = '', , month = '', day = ''] = date
      const context = { behind: '', bareHundreds: language !== 'zh' }
      // 年, 月 and 日 are said for the marks between.
      const said =
        year.length +
        3 +
        numberSyllables(`${Number(month)}`, context) +
        numberSyllables(`${Number(day)}`, context)
      return { end: at + written.length, syllables: said * figure }
    }
  }
  let end = matchEnd(NUMBER, text, at)
  const behind = text.slice(end, end + LOOK_AHEAD)
  const written = text.slice(at, end)
  let syllables = sino
    ? numberSyllables(written, { behind, bareHundreds: language !== 'zh' }) * figure
    : englishNumberSyllables(halfWidth(written))
  const percent = /^\s?[%％‰]/u.exec(behind)
  const ordinal = sino ? null : /^(?:st|nd|rd|th)\b/.exec(behind)
  if (percent !== null) {
    end += percent[0].length
    syllables += percentSyllables(language)
  } else if (ordinal !== null) end += ordinal[0].length
  return { end, syllables }
}

function latinSyllables(word: string, afterNumber: boolean, language: SpeechLanguage): number {
  const unit = afterNumber && language !== 'en' ? unitSyllables(word) : null
  if (unit !== null) return unit
  if (isSpelt(word, language !== 'en')) return spelt(word)
  return language === 'en' ? evened(wordSyllables(word)) : wordSyllables(word)
}

/** What joins two numbers: 3—5 is 三至五, 3:1 三比一, 1/3 三分之一 (the time counts, not the order). */
function joinSyllables(mark: string): number {
  if ('-－—–~～'.includes(mark)) return 1
  if (':：∶×xX*'.includes(mark)) return 1
  return '/／'.includes(mark) ? 2 : 0
}

const betweenDigits = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

/** Behind 30% too a dash joins (30%—50%). */
const afterNumber = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) || '%％‰'.includes(text.charAt(at - 1) || ' ')

/** The rest at a mark, or null when it does not rest there. */
function restAt(text: string, at: number, language: SpeechLanguage): Rest | null {
  const mark = text.charAt(at)
  if (mark === '.' || mark === '．') return pointRest(text, at, language)
  if (mark === '-' || mark === '–') {
    // A dash with spaces or a double one divides; a hyphen joins.
    const divides = mark === '-' ? text.startsWith('--', at) : true
    const apart = /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1))
    return apart || (divides && !betweenDigits(text, at)) ? 'semicolon' : null
  }
  if (mark === '—' && afterNumber(text, at) && isDigit(text.charCodeAt(at + 1))) return null
  if ((mark === ':' || mark === '：') && betweenDigits(text, at)) return null
  return restOf(mark)
}

/** A point ends a sentence, or belongs to an abbreviation (Mr., U.S.) or to the number of a heading (1.). */
function pointRest(text: string, at: number, language: SpeechLanguage): Rest | null {
  const before = text.charCodeAt(at - 1)
  const next = text.charCodeAt(at + 1)
  if (language !== 'en') {
    if (isDigit(before) && isHanUnit(next)) return 'shortComma'
    return isDigit(next) || isLatinLetter(next) || isDigit(before) ? null : 'stop'
  }
  if (isDigit(next) || isLatinLetter(next)) return null
  const word = text.slice(Math.max(0, at - 6), at)
  const ahead = text.slice(at + 1, at + 1 + LOOK_AHEAD).replace(/^[\s"'’”)\]]+/u, '')
  // No. 84 is an abbreviation, No. is a sentence.
  if (ABBREVIATION.test(word) || (/\bNos?$/.test(word) && /^\d/.test(ahead))) return null
  return /^\p{Ll}/u.test(ahead) ? null : 'stop'
}

/** Signs that are read as words, letters of other scripts; everything else is silent. */
function otherSyllables(text: string, at: number, language: SpeechLanguage, han: number): number {
  const mark = text.charAt(at)
  const unit = text.charCodeAt(at)
  if (isDigit(text.charCodeAt(at + 1)) && afterNumber(text, at)) {
    const joined = joinSyllables(mark)
    if (joined > 0) return joined
  }
  // 互联网+ 行动, but not the - of a compound.
  const sign = signSyllables(mark, language)
  if (sign > 0) return sign
  if (unit < 0x250) return 0
  if (isHighSurrogate(unit)) {
    const point = text.codePointAt(at) ?? 0
    return point >= 0x2_00_00 && point <= 0x3_ff_ff ? han : 0
  }
  // ① and Ⅳ are said as they stand; of Greek, Cyrillic and the like two letters are about a syllable.
  if (NUMERAL.test(mark)) return 1
  return LETTER.test(mark) ? 0.5 : 0
}
