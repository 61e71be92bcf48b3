/** The place a speech was broken off at, in words that people know it by. */
import { blockAt } from '#core/speech/script.ts'
import type { ScriptMs } from '#core/time.ts'
import type { OpenSpeech } from '../speech/open-speech.ts'
import { sectionName } from '../speech/section-name.ts'

/** The words there, from the beginning of their clause, and the section they stand in; empty where there are none. */
export interface ResumePlace {
  readonly words: string
  readonly section: string
}

/** At most this many characters of the words are shown, from at most half as many before the place. */
const WORDS = 24

const CLAUSE_END = /[，。；：！？、,;:!?.]\s*(?=[^，。；：！？、,;:!?.]*$)/u

/** Names a position of the open speech. */
export function resumePlace(
  { script, clock, document }: Pick<OpenSpeech, 'script' | 'clock' | 'document'>,
  position: ScriptMs,
): ResumePlace {
  const offset = Math.floor(clock.offsetAt(position))
  const at = script.blocks[blockAt(script, offset)]
  if (at === undefined) return { words: '', section: '' }
  const { text, section: index } = at.block
  const from = clauseStart(text, Math.min(offset, at.end) - at.start)
  const words = text.slice(from, from + WORDS)
  const section = index === null ? undefined : document.speech.sections[index]
  return {
    words: from + WORDS < text.length ? `${words}…` : words,
    section: section === undefined ? '' : sectionName(section),
  }
}

/** Where the clause that holds an offset begins; in a long one, a little before the offset. */
function clauseStart(text: string, offset: number): number {
  const earliest = Math.max(0, offset - WORDS / 2)
  const end = CLAUSE_END.exec(text.slice(earliest, offset))
  return end === null ? earliest : earliest + end.index + end[0].length
}
