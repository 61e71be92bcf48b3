/** The sentences of a script, with their kinds: what a speaker's pace is learned by, and estimated with. */
import type { ScriptClock } from '../pace/clock.ts'
import type { Script } from '../speech/script.ts'
import { firstSentenceEndIn } from '../speech/sentence.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { lineKind } from './line-kind.ts'
import type { TakeLine } from './take.ts'

/** In order; a sentence lasts to the beginning of the next. */
export function linesOf(script: Script, clock: ScriptClock, language: SpeechLanguage): TakeLine[] {
  return script.blocks.flatMap(({ block, start }) => {
    const lines: TakeLine[] = []
    for (let from = 0; from < block.text.length;) {
      const end = Math.max(from + 1, firstSentenceEndIn(block.text, from, language))
      const text = block.text.slice(from, end).trim()
      if (text !== '') lines.push({ at: clock.timeAt(start + from), text, kind: lineKind(text) })
      from = end
    }
    return lines
  })
}
