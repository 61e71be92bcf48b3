/** Where sentences end, and how a line breaks off. */
import { isHanUnit } from './characters.ts'
import type { SpeechLanguage } from './speech.ts'

const STOPS = '。！？!?…'
const CLOSERS = '”’」』）)》〉】〕"\''
const OPENERS = '“‘「『（(《〈【〔'
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）)',
  '(': ')）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
}

/** How far to look for the closing mark of a quotation before it is taken for one that is missing. */
const LONGEST_QUOTATION = 300

/** A full stop written as a half-width point: after a Han character or a closing mark, with no letter or figure behind. */
function isPointStop(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark !== '.' && mark !== '．') return false
  const before = text.charCodeAt(at - 1)
  const after = text.charAt(at + 1)
  return (isHanUnit(before) || CLOSERS.includes(text.charAt(at - 1))) && !/[\w.．]/.test(after)
}

/** How far to look for the end of an English sentence. */
const LONGEST_SENTENCE = 400

const ENGLISH = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A point that belongs to a short form or an initial, where Unicode's rules see a full stop. */
const ABBREVIATED =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Gov|Sen|Rep|Gen|Col|Lt|Capt|Rev|Jr|Sr|vs|[A-Z])\.\s*$/

/** End (exclusive) of the first sentence in the language of the speech, white space behind it not counted. */
export function firstSentenceEndIn(text: string, from: number, language: SpeechLanguage): number {
  if (language !== 'en') return firstSentenceEnd(text, from)
  const head = text.slice(from, from + LONGEST_SENTENCE)
  for (const { segment, index } of ENGLISH.segment(head)) {
    const end = index + segment.length
    if (end === head.length) break
    if (!ABBREVIATED.test(segment)) return from + end - (segment.length - segment.trimEnd().length)
  }
  return text.length
}

/**
 * End (exclusive) of the first sentence of a Chinese text, with the closing marks behind its stop; the length of the
 * text when it has no stop. A stop inside a quotation or brackets does not end the sentence around it, unless the
 * quotation is never closed.
 */
export function firstSentenceEnd(text: string, from = 0): number {
  let closeAt = -1
  for (let at = from; at < text.length; at += 1) {
    if (isHanUnit(text.charCodeAt(at))) continue
    const mark = text.charAt(at)
    const pair = PAIRS[mark]
    if (pair !== undefined && at > closeAt) {
      for (let ahead = at + 1; ahead < Math.min(text.length, at + LONGEST_QUOTATION); ahead += 1) {
        if (pair.includes(text.charAt(ahead))) {
          closeAt = ahead
          break
        }
      }
    }
    if (!STOPS.includes(mark) && !isPointStop(text, at)) continue
    let end = at + 1
    while (
      end < text.length &&
      (STOPS.includes(text.charAt(end)) || CLOSERS.includes(text.charAt(end)))
    ) {
      end += 1
    }
    // A stop that is the last thing before the closing mark ends the sentence with it, unless the sentence goes on
    // to speak of what was quoted (“……。”的要求).
    if (at > closeAt || (end > closeAt && text.charAt(end) !== '的')) return end
  }
  return text.length
}

/**
 * How a line ends: `stop` at the end of a sentence or with a colon, `open` at a mark that must be followed by more
 * (，、；), `bare` with no mark at all.
 */
export type LineEnd = 'stop' | 'open' | 'bare'

/** Looks at the last characters of a line. Closing quotation marks belong to the mark before them. */
export function lineEndOf(text: string): LineEnd {
  let at = text.length - 1
  while (at > 0 && CLOSERS.includes(text.charAt(at))) at -= 1
  const mark = text.charAt(at)
  if (STOPS.includes(mark) || '：:.．'.includes(mark)) return 'stop'
  // “……，”(then nothing): the mark is inside the quotation, the line is not open.
  if (at < text.length - 1) return 'bare'
  if ('，、；,;'.includes(mark) || OPENERS.includes(mark)) return 'open'
  return 'bare'
}
