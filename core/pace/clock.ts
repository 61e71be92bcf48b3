/** The script clock: script time of every place in the script, and back. */
import type { Script } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import { readAloud } from './read-aloud.ts'

/** Position <-> place, both ways, monotone. */
export interface ScriptClock {
  /** Length of the script. */
  readonly duration: ScriptMs
  /** Script time at which the character at an offset (0..text.length) begins to be spoken; clamped to the script. */
  readonly timeAt: (offset: number) => ScriptMs
  /** The place (offset, with a fraction inside a character) that is being spoken at a position; inverse of `timeAt`. */
  readonly offsetAt: (position: ScriptMs) => number
}

/** Makes the clock of a script in time linear in its length. Look-ups are a binary search at most. */
export function scriptClock(script: Script, language: SpeechLanguage): ScriptClock {
  const { text } = script
  const times = startTimes(readAloud(text, language))
  const duration = times[text.length] ?? 0
  const startOf = (offset: number): number => times[offset] ?? duration
  return {
    duration: scriptMs(duration),
    timeAt: (offset) => {
      const inside = Math.min(Math.max(offset, 0), text.length)
      const whole = Math.floor(inside)
      const start = startOf(whole)
      return scriptMs(start + (inside - whole) * (startOf(whole + 1) - start))
    },
    offsetAt: (position) => {
      if (position >= duration) return text.length
      // The last unit that has begun: silent ones before a character begin with it.
      let low = 0
      let high = text.length
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (startOf(middle) <= position) low = middle
        else high = middle - 1
      }
      const start = startOf(low)
      const length = startOf(low + 1) - start
      return length > 0 ? low + Math.min(1, Math.max(0, position - start) / length) : low
    },
  }
}

/** Start of every unit, and the end of the last. */
function startTimes(lengths: Float64Array): Float64Array {
  const times = new Float64Array(lengths.length + 1)
  let now = 0
  for (let offset = 0; offset < lengths.length; offset += 1) {
    now += lengths[offset] ?? 0
    times[offset + 1] = now
  }
  return times
}
