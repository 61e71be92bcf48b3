/** How long a speaker takes for a stretch of the script: at one rate, or at the speaker's own by kind of sentence. */
import type { ScriptClock } from '../pace/clock.ts'
import type { OwnPace } from '../session/own-pace.ts'
import type { Script } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { linesOf } from '../takes/lines.ts'
import { indexAt } from '../takes/take-text.ts'
import type { Rate } from '../time.ts'
import type { Stretch } from './stretches.ts'

/** Ms from the beginning of the script to a position. Never falls. */
export type SpeakingTime = (position: number) => number

/** At one rate. */
export const timeAtRate =
  (at: Rate): SpeakingTime =>
  (position) =>
    position / at

/** At the speaker's own pace (rules N in core/takes/SPEC.md). Linear in the text; a position is found in its logarithm. */
export function timeAtOwn(
  { script, clock }: { readonly script: Script; readonly clock: ScriptClock },
  language: SpeechLanguage,
  own: OwnPace,
): SpeakingTime {
  const lines = linesOf(script, clock, language)
  const places = lines.map(({ at }) => at)
  const before: number[] = []
  let time = (places[0] ?? 0) / own.prose
  for (const [index, { at, kind }] of lines.entries()) {
    before.push(time)
    time += ((places[index + 1] ?? clock.duration) - at) / own[kind]
  }
  return (position) => {
    const index = indexAt(places, position)
    const line = lines[index]
    // Before the first sentence stands only the silence before it.
    if (line === undefined || position < line.at) return position / own.prose
    return (before[index] ?? 0) + (position - line.at) / own[line.kind]
  }
}

/** What lies between two positions takes, ms, without what is skipped of it. */
export const timeBetween = (
  time: SpeakingTime,
  skips: readonly Stretch[],
  from: number,
  to: number,
): number =>
  skips.reduce(
    (left, skip) => {
      const [begin, end] = [Math.max(from, skip.from), Math.min(to, skip.to)]
      return end > begin ? left - (time(end) - time(begin)) : left
    },
    time(to) - time(from),
  )
