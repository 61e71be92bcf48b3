/** Words that count the points of an address aloud: 一要, 第二, 首先, First, Finally. */
import type { SpeechLanguage } from '../speech/speech.ts'
import type { Passage } from './draft.ts'
import { numeralValue } from './numerals.ts'

/** A word that counts, found at the start of a clause. */
export interface Marker {
  /** Points of one list share it: 是, 要, 第, 其, 首先. */
  readonly family: string
  readonly rank: number
  readonly word: string
  readonly passage: Passage
  /** Offsets into the passage: of the word, and of what it counts. */
  readonly at: number
  readonly after: number
}

const NUMERAL =
  /(?<=^|[。；;！!？?，,：:、”\s])([第其]?)([一二三四五六七八九十]{1,2})([是要靠抓看讲，,、：:])/gu
const IN_ORDER = /(?<=^|[。；;！!？?\s])(首先|其次|再次|最后)[，,]?(?:是|要)?/gu

const ORDER = ['首先', '其次', '再次']
/** Rank of a word that ends a list of any length: 最后. */
export const LAST = 0

const ENGLISH_ORDER = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
/** At the start of a sentence, and with a comma: the first thing is not First, the thing. */
const ENGLISH_ORDINAL =
  /(?<=^|[.!?:;]["”’]?\s+|[,;:]\s+and\s+)(first|second|third|fourth|fifth|sixth)(?:ly)?(?:\s+of\s+all)?,\s+|(?<=^|[.!?]["”’]?\s+)(?:and\s+)?(finally|lastly|last),\s+/giu

/** The words of a passage that count, in order. None in languages whose way of counting is not known here. */
export function markersIn(passage: Passage, language: SpeechLanguage): Marker[] {
  if (language === 'en') return englishMarkers(passage)
  return language === 'zh' ? chineseMarkers(passage) : []
}

function englishMarkers(passage: Passage): Marker[] {
  return [...passage.text.matchAll(ENGLISH_ORDINAL)].map((match) => {
    const [whole, ordinal] = match
    const word = whole.replace(/^and\s+/iu, '').replace(/,\s+$/u, '')
    return {
      family: 'first',
      rank: ordinal === undefined ? LAST : ENGLISH_ORDER.indexOf(ordinal.toLowerCase()) + 1,
      word: word.charAt(0).toUpperCase() + word.slice(1),
      passage,
      at: match.index,
      after: match.index + whole.length,
    }
  })
}

function chineseMarkers(passage: Passage): Marker[] {
  const markers: Marker[] = []
  for (const match of passage.text.matchAll(NUMERAL)) {
    const [word, before = '', numeral = '', after = ''] = match
    const rank = numeralValue(numeral)
    const mark = /[，,、：:]/u.test(after)
    // 一、 is a heading's number and 一， a count; both need 第 or 其 before them to be a point.
    if (rank === null || (mark && before === '')) continue
    markers.push({
      family: before === '' ? after : before,
      rank,
      word: mark ? word.slice(0, -1) : word,
      passage,
      at: match.index,
      after: match.index + word.length,
    })
  }
  for (const match of passage.text.matchAll(IN_ORDER)) {
    const word = match[1] ?? ''
    const rank = word === '最后' ? LAST : ORDER.indexOf(word) + 1
    const at = match.index
    markers.push({ family: '首先', rank, word, passage, at, after: at + match[0].length })
  }
  return markers.toSorted((one, other) => one.at - other.at)
}
