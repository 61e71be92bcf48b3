/** Where a heading ends that stands in one paragraph with its body. */
import { isHanUnit, widthOf } from './characters.ts'
import { firstSentenceEndIn } from './sentence.ts'
import type { SpeechLanguage } from './speech.ts'

/** A first sentence this wide (40 字) has its claim before its colon or its gap, if it has one. */
const WIDE = 80
/** A claim before a colon or a gap takes at most so many UTF-16 units. */
const LONGEST_LEAD = 40

/**
 * End (exclusive) of the heading a paragraph begins with, from behind its number: the end of its first sentence, or what
 * stands before a colon (（一）压实责任：各级……) or before a gap (（一）压实责任 各级……) when the sentence is too long for a claim.
 */
export function headEnd(text: string, from: number, language: SpeechLanguage): number {
  const end = firstSentenceEndIn(text, from, language)
  if (language === 'en' || language === 'ko') return end
  const lead = text.slice(from, Math.min(end, from + LONGEST_LEAD))
  const gap = /\S(?:\u3000+|[ \u00a0]{2,}|\t+)(?=\S)/u.exec(lead)
  if (gap !== null && gap.index > 0) return from + gap.index + 1
  if (widthOf(text.slice(from, Math.min(end, from + WIDE + 1))) <= WIDE) return end
  for (const found of lead.matchAll(/[：:]|(?<=\S) (?=\S)/gu)) {
    const colon = found[0] !== ' '
    const at = from + found.index
    if (found.index < 2 || at + 1 >= end) continue
    if (
      colon
        ? !/(?:指出|强调|要求|说|道|是|为|如下)$/u.test(text.slice(from, at))
        : isHanUnit(text.charCodeAt(at - 1)) && isHanUnit(text.charCodeAt(at + 1))
    ) {
      return colon ? at + 1 : at
    }
  }
  return end
}
