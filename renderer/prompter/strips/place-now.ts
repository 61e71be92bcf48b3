/** Which part of the speech a position lies in, and from where to where it goes. */
import { DEEPEST_PART } from '#core/pace/parts.ts'
import { type Rundown, rundownOf } from '#core/pace/rundown.ts'
import { blockAt } from '#core/speech/script.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'

/** A part of the speech as the strip names it. Times are script time, ms. */
export interface PlaceNow {
  /** A section, what stands before the first or after the last, or the whole of a speech without sections. */
  readonly part: 'section' | 'opening' | 'closing' | 'whole'
  /** Number and heading as written; the speech's title where it is not a section. */
  readonly name: string
  readonly start: ScriptMs
  readonly end: ScriptMs
}

const rundowns = new WeakMap<OpenSpeech, Rundown>()

/** The part at a position. */
export function placeAt(open: OpenSpeech, position: ScriptMs): PlaceNow {
  const { document, script, clock } = open
  const { sections, title } = document.speech
  const rundown = rundowns.get(open) ?? rundownOf(document.speech, script, clock)
  rundowns.set(open, rundown)

  const block = script.blocks[blockAt(script, Math.floor(clock.offsetAt(position)))]
  let index = block?.block.section ?? null
  while (index !== null && (open.depths[index] ?? 1) > DEEPEST_PART)
    index = sections[index]?.parent ?? null

  const section = index === null ? undefined : rundown.sections[index]
  const closing = rundown.closing.naturalMs > 0 && position >= rundown.closing.start
  const part = section ?? (closing ? rundown.closing : rundown.opening)
  return {
    part:
      section !== undefined
        ? 'section'
        : sections.length === 0
          ? 'whole'
          : closing
            ? 'closing'
            : 'opening',
    name: section === undefined ? title : sectionName(section.section),
    start: part.start,
    end: scriptMs(part.start + part.naturalMs),
  }
}
