/** The sentences and phrases of a paragraph, one of which is lit while it is said. */
import { lineEndsIn, END } from '#core/speech/phrase-breaks.ts'
import { firstSentenceEndIn } from '#core/speech/sentence.ts'
import type { Span, SpeechLanguage } from '#core/speech/speech.ts'

/** What is lit at once. */
export type LitUnit = 'phrase' | 'sentence'

/** Where a voice rests within a sentence, with what closes behind the mark and the spaces after it. */
const REST = /(?:[，、；：,;:—–](?![\p{L}\p{N}]))+["'”’』」）)】》]*\s*|[—–]+\s*/gu
/** Phrases shorter than this, characters, go with the one after them: lit by themselves they would only flicker. */
const SHORTEST = 3

/** The stretches of a text in order; together they are the text. Empty for an empty text. */
export function litSpans(text: string, language: SpeechLanguage, unit: LitUnit): Span[] {
  const ends = unit === 'sentence' ? sentenceEnds(text, language) : phraseEnds(text, language)
  const spans: Span[] = []
  let start = 0
  for (const end of [...ends, text.length])
    if (end > start) {
      spans.push({ start, end })
      start = end
    }
  return spans
}

function sentenceEnds(text: string, language: SpeechLanguage): number[] {
  const ends: number[] = []
  let at = 0
  while (at < text.length) {
    let end = Math.max(at + 1, firstSentenceEndIn(text, at, language))
    while (end < text.length && /\s/.test(text.charAt(end))) end += 1
    ends.push(end)
    at = end
  }
  return ends
}

/** As lines are broken where the program does it; elsewhere where a voice rests. */
function phraseEnds(text: string, language: SpeechLanguage): number[] {
  if (language !== 'zh' && language !== 'ja') {
    const rests = [...text.matchAll(REST)].map((found) => found.index + found[0].length)
    return [...rests, ...sentenceEnds(text, language)].toSorted((one, other) => one - other)
  }
  const levels = lineEndsIn(text, language)
  const ends: number[] = []
  let start = 0
  for (let at = 1; at < text.length; at += 1) {
    if (levels[at] !== END.phrase || at - start < SHORTEST) continue
    ends.push(at)
    start = at
  }
  return ends
}

/** The stretch that holds an offset of the text; the last one for the text's end. Null without any. */
export function spanAt(spans: readonly Span[], offset: number): Span | null {
  return spans.find(({ end }) => offset < end) ?? spans.at(-1) ?? null
}
