/** Sentences that say how many points will follow: 我讲三点意见, 谈三个方面的体会, three priorities. */
import type { SpeechLanguage } from '../speech/speech.ts'
import { numeralValue } from './numerals.ts'

/** What was announced. */
export interface Announcement {
  readonly count: number
  /** The words that name it: 三点意见. */
  readonly name: string
  /** Whether the name says what is counted, so that it can be a headline. */
  readonly named: boolean
}

const CHINESE =
  /([一两二三四五六七八九十]{1,2}|\d{1,2})(?:个方面|个问题|个层面|点|条|项|件事)(?:的|具体|主要|重点)*(意见|要求|建议|希望|体会|想法|看法|感受|认识|任务|工作|措施|举措|内容|原则|问题|打算)?/gu
const ENGLISH =
  /\b(two|three|four|five|six)\s+(?:\w+\s+)?(points|areas|priorities|themes|parts|issues|things|topics|goals|principles)\b/giu
const ENGLISH_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']

/** Finds the last announcement in a sentence; null where it announces nothing. */
export function announcementIn(sentence: string, language: SpeechLanguage): Announcement | null {
  if (language === 'en') {
    const match = [...sentence.matchAll(ENGLISH)].at(-1)
    const count = ENGLISH_NUMBERS.indexOf((match?.[1] ?? '').toLowerCase())
    if (match === undefined || count < 2) return null
    return { count, name: match[0].charAt(0).toUpperCase() + match[0].slice(1), named: true }
  }
  // A count of things done is no announcement; it is announced by a verb of saying or doing.
  if (!/讲|谈|提|说|强调|把握|做好|抓好|报告|汇报|围绕|以下|如下|重点|着力/u.test(sentence))
    return null
  const match = [...sentence.matchAll(CHINESE)].at(-1)
  const count = numeralValue(match?.[1] ?? '')
  if (match === undefined || count === null || count < 2) return null
  return { count, name: match[0], named: match[2] !== undefined }
}
