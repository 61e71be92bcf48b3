/**
 * Notations: what a speaker or a secretary writes into the text in square brackets for the one at the lectern, by hand in
 * any editor or with the studio's buttons. Each is read in Chinese and in English:
 *
 *     [停顿 3秒]  [停顿]  [停 3s]  [停顿 1分30秒]        [pause 3s]  [pause]  [pause 1.5 seconds]
 *     [备注：看左边]                                     [note: look left]
 *     [换页]  [换页：标题]  [下一页]                      [slide]  [slide: Title]  [next slide]
 *
 * Brackets may be [ ], ［ ］ or 【 】, colons and digits half or full width. Whatever is not written so stays text.
 */
import type { Insert, Span } from './speech.ts'

/** A notation found in a text: where it stands (brackets and all), and what it says. */
export interface Notation extends Span {
  readonly what: Insert['what']
}

/** How long a pause is that does not say so, ms: a breath and a look into the hall. */
export const USUAL_PAUSE = 2000
/** The longest pause a notation can ask for, ms. A longer one is no pause in a speech, and stays text. */
export const LONGEST_PAUSE = 600_000

/** Longest text between the brackets, UTF-16 units: what is longer is no note at the lectern. */
const LONGEST_TEXT = 300

const BRACKETED = new RegExp(
  `[[［]([^[\\]［］【】\\n\\r]{1,${LONGEST_TEXT}})[\\]］]|【([^[\\]［］【】\\n\\r]{1,${LONGEST_TEXT}})】`,
  'gu',
)
const BRACKET = /[[［【]/
const PAUSE = /^(停顿|停頓|暂停|暫停|停|pause)(.*)$/iu
const NOTE = /^(?:备注|備註|備注|note(?: to self)?)\s*[:：]\s*(\S.*)$/iu
const SLIDE = /^(?:换页|換頁|下一页|下一頁|翻页|翻頁|(?:next |new )?slide)(?:\s*[:：]\s*(.*))?$/iu

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,3})?|半|[一二两三四五六七八九十]{1,3})`
const MINUTES = String.raw`(?:分[钟鐘]|分|minutes?|mins?|m)`
const SECONDS = String.raw`(?:秒[钟鐘]|秒|seconds?|secs?|s)`
/** 3秒, 3, 1分, 1分30秒, 1 min 30 s, 0:30. */
const LENGTH = new RegExp(
  `^(?:${NUMBER}\\s*${MINUTES})?\\s*(?:${NUMBER}\\s*${SECONDS}?)?$|^(\\d{1,2}):([0-5]\\d)$`,
  'iu',
)

/** The notations of a text, in order; none overlap. Linear in the text. */
export function notationsIn(text: string): Notation[] {
  // Most texts have no brackets at all.
  if (!BRACKET.test(text)) return []
  return [...text.matchAll(BRACKETED)].flatMap((found) => {
    const what = meaningOf((found[1] ?? found[2] ?? '').trim())
    return what === null ? [] : [{ start: found.index, end: found.index + found[0].length, what }]
  })
}

/** What the words between two brackets ask for; null where they are no notation. */
function meaningOf(inside: string): Insert['what'] | null {
  const pause = PAUSE.exec(inside)
  if (pause !== null) {
    const [, word = '', length = ''] = pause
    const ms = lengthOf(length.normalize('NFKC').trim())
    // 停 alone may be a word of the text; 停 3秒 is not.
    if (ms === null || (word === '停' && length.trim() === '')) return null
    // pauses, paused: an English word goes on.
    if (/^\p{L}/u.test(length) && word.toLowerCase() === 'pause') return null
    return { kind: 'pause', ms }
  }
  const note = NOTE.exec(inside)?.[1]
  if (note !== undefined) return { kind: 'note', text: note.trim() }
  const slide = SLIDE.exec(inside)
  return slide === null ? null : { kind: 'slide', title: (slide[1] ?? '').trim() }
}

/** Length of a pause as written, ms; the usual one for nothing, null for what is no length or out of range. */
function lengthOf(written: string): number | null {
  if (written === '') return USUAL_PAUSE
  const found = LENGTH.exec(written)
  if (found === null) return null
  const [, minutes, seconds, ofClock, andSeconds] = found
  const whole = 60 * numberOf(minutes ?? ofClock ?? '0') + numberOf(seconds ?? andSeconds ?? '0')
  const ms = Math.round(whole * 1000)
  return ms > 0 && ms <= LONGEST_PAUSE ? ms : null
}

const FIGURES = '〇一二三四五六七八九'

/** A number as written: 3, 1.5, 三, 十五, 二十, 半. NaN for what is none (一一). */
function numberOf(written: string): number {
  if (written === '半') return 0.5
  if (/^[\d.]+$/.test(written)) return Number(written)
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(
    written.replaceAll('两', '二'),
  )
  if (found === null) return Number.NaN
  const [, tens = '', ten, ones = ''] = found
  if (ten === undefined) return ones === '' ? FIGURES.indexOf(tens) : Number.NaN
  return 10 * (tens === '' ? 1 : FIGURES.indexOf(tens)) + (ones === '' ? 0 : FIGURES.indexOf(ones))
}

/** The languages notations are written in: of the speech, or of the person at the studio. */
export type NotationLanguage = 'zh' | 'en'

/** Writes a pause of a length, ms (rounded to tenths of a second, at least one). */
export function pauseNotation(ms: number, language: NotationLanguage): string {
  const seconds = Math.min(LONGEST_PAUSE / 1000, Math.max(0.1, Math.round(ms / 100) / 10))
  return language === 'zh' ? `[停顿 ${seconds}秒]` : `[pause ${seconds}s]`
}

/** Writes a note to self; brackets and line ends in it, which would end it, become round ones and spaces. */
export function noteNotation(text: string, language: NotationLanguage): string {
  return language === 'zh' ? `[备注：${safe(text)}]` : `[note: ${safe(text)}]`
}

/** Writes a slide here, with its title or without. */
export function slideNotation(title: string, language: NotationLanguage): string {
  const words = safe(title)
  if (words === '') return language === 'zh' ? '[换页]' : '[slide]'
  return language === 'zh' ? `[换页：${words}]` : `[slide: ${words}]`
}

/** Words that can stand between the brackets of a notation. */
const safe = (text: string): string =>
  text
    .replaceAll(/[[［【]/gu, '（')
    .replaceAll(/[\]］】]/gu, '）')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TEXT - 20)
    // Not half a character.
    .replace(/[\ud800-\udbff]$/, '')
