/** The words around the place that is being spoken, for the console: the sentence so far, and what comes. */
import { blockAt } from '#core/speech/script.ts'
import type { ScriptMs } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'

/** The words at a position: said already and still to come. The window moves on a sentence at a time. */
export interface WordsNow {
  readonly said: string
  readonly coming: string
}

/** At most this many characters are shown of what was said, and altogether. */
const SAID_MOST = 100
const SHOWN = 220

const segmenters = new Map<string, Intl.Segmenter>()

function sentencesOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** The words at a position of the open speech. */
export function wordsNow({ script, clock, document }: OpenSpeech, position: ScriptMs): WordsNow {
  const offset = Math.floor(clock.offsetAt(position))
  const at = script.blocks[blockAt(script, offset)]
  if (at === undefined) return { said: '', coming: '' }
  const inBlock = Math.min(offset, at.end) - at.start
  // Between two paragraphs, and at the end, it is still the sentence that was said last.
  const within = Math.max(0, Math.min(inBlock, at.block.text.length - 1))
  const sentence = sentencesOf(document.speech.language).segment(at.block.text).containing(within)
  const start = at.start + Math.max(sentence?.index ?? inBlock, inBlock - SAID_MOST)
  return {
    said: script.text.slice(start, offset),
    coming: script.text.slice(offset, start + SHOWN),
  }
}
