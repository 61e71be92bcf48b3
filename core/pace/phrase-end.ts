/** Where a pause that coasts comes to stand: at the end of the phrase that is being said. */
import { blockAt, type Script } from '../speech/script.ts'
import type { Rate, ScriptMs } from '../time.ts'
import type { ScriptClock } from './clock.ts'

/** Marks at which a voice rests, and the mark of enumeration, at which it does only where no other is near. */
const RESTS = /[，。！？；：…—,.!?;:]/
const ENUMERATES = /[、]/
/** What may stand between the mark and the rest: quotation marks and brackets that close. */
const CLOSES = /["'”’』」）)】》]/

/** Whoever pauses within this, ms, of a phrase's beginning meant the end of the one before. */
const JUST_BEGUN = 600
/** Further ahead than this, ms, nobody waits: the pause is now. */
const LONGEST = 12_000

/**
 * The position at which the phrase that is being said at a position ends, with its last word said; null where the tape is
 * to stop at once: in a rest, at the very beginning of a phrase, or with no end near.
 */
export function phraseEnd(
  script: Script,
  clock: ScriptClock,
  position: ScriptMs,
  rate: Rate,
): ScriptMs | null {
  const { text } = script
  const at = Math.floor(clock.offsetAt(position))
  const block = script.blocks[blockAt(script, at)]
  if (block === undefined || at >= block.end || position < clock.timeAt(at)) return null
  const isEnd = (offset: number, marks: RegExp) =>
    marks.test(text.charAt(offset)) && !isInside(text, offset)
  if (isEnd(at, RESTS)) return null

  let began = at
  while (
    began > block.start &&
    !isEnd(began - 1, RESTS) &&
    !(CLOSES.test(text.charAt(began - 1)) && isEnd(began - 2, RESTS))
  )
    began -= 1
  if ((position - clock.timeAt(began)) / rate < JUST_BEGUN) return null

  for (const marks of [RESTS, new RegExp(`${RESTS.source}|${ENUMERATES.source}`)]) {
    let end = at
    while (end < block.end && !isEnd(end, marks)) end += 1
    // The rest that the mark makes, and what a pause before the next word makes, are not waited for.
    const said = end < block.end ? clock.timeAt(end) : lastSaid(clock, block.end)
    if (said > position && (said - position) / rate <= LONGEST) return said
  }
  return null
}

/** A point, comma or colon within a figure, or a point within a word of letters, is no end: 3.5, 1,000, 9:30, e.g. */
function isInside(text: string, offset: number): boolean {
  const [mark, before, after] = [0, -1, 1].map((by) => text.charAt(offset + by))
  const within = mark === '.' ? /[\d\p{Script=Latin}]/u : /\d/
  return /[.,:]/.test(mark ?? '') && within.test(before ?? '') && within.test(after ?? '')
}

/** When the last character before an offset has been said, not when the one behind it begins. */
const lastSaid = (clock: ScriptClock, offset: number): ScriptMs => clock.timeAt(offset - HARDLY)

/** A part of a character that is nothing to hear. */
const HARDLY = 2 ** -20
