/** The script clock: script time of every place in the script, and back. */
import type { Script } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import { type Pause, pausesOf } from './pauses.ts'
import { readAloud } from './read-aloud.ts'

/** Position <-> place, both ways, monotone. Pauses of the speech count: a place jumps over them, a position stands. */
export interface ScriptClock {
  /** Length of the script, its pauses included. */
  readonly duration: ScriptMs
  /**
   * Script time at which the character at an offset (0..text.length) begins to be spoken, after a pause that stands
   * before it; clamped to the script. The script itself begins at 0, whatever pause stands before its first word.
   */
  readonly timeAt: (offset: number) => ScriptMs
  /**
   * The place (offset, with a fraction inside a character) that is being spoken at a position; during a pause the
   * character before which it stands. Inverse of `timeAt`.
   */
  readonly offsetAt: (position: ScriptMs) => number
}

/** Makes the clock of a script in time linear in its length. Look-ups are a binary search at most. */
export function scriptClock(script: Script, language: SpeechLanguage): ScriptClock {
  const { text } = script
  const lengths = readAloud(text, language)
  const times = startTimes(lengths, pausesOf(script))
  const duration = times[text.length] ?? 0
  const startOf = (offset: number): number => times[offset] ?? duration
  return {
    duration: scriptMs(duration),
    timeAt: (offset) => {
      if (offset <= 0) return scriptMs(0)
      const inside = Math.min(offset, text.length)
      const whole = Math.floor(inside)
      return scriptMs(startOf(whole) + (inside - whole) * (lengths[whole] ?? 0))
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
      const into = Math.max(0, position - startOf(low))
      const length = lengths[low] ?? 0
      // Beyond its end: in the pause before the next one.
      return into < length ? low + into / length : low + (into > 0 ? 1 : 0)
    },
  }
}

/** Start of every unit, after the pause before it, and the end of the last with the pause behind it. */
function startTimes(lengths: Float64Array, pauses: readonly Pause[]): Float64Array {
  const times = new Float64Array(lengths.length + 1)
  let now = 0
  let next = 0
  for (let offset = 0; offset <= lengths.length; offset += 1) {
    const pause = pauses[next]
    if (pause !== undefined && pause.offset <= offset) {
      now += pause.ms
      next += 1
    }
    times[offset] = now
    now += lengths[offset] ?? 0
  }
  return times
}
