/** The script clock: script time of every place in the script, and back. */
import type { Script } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import { REFERENCE_PACE } from './reference.ts'

/** Position <-> place, both ways, monotone. */
export interface ScriptClock {
  /** Length of the script. */
  readonly duration: ScriptMs
  /** Script time at which the character at an offset (0..text.length) begins to be spoken; clamped to the script. */
  readonly timeAt: (offset: number) => ScriptMs
  /** The place (offset, with a fraction inside a character) that is being spoken at a position; inverse of `timeAt`. */
  readonly offsetAt: (position: ScriptMs) => number
}

/** Makes the clock of a script in time linear in its length. */
export function scriptClock(script: Script, language: SpeechLanguage): ScriptClock {
  const { text } = script
  const beat = 60_000 / REFERENCE_PACE[language] / (language === 'en' ? 5.8 : 1)
  // Start of every character, and the end of the last.
  const times = new Float64Array(text.length + 1)
  let now = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    times[offset] = now
    now += /[“”‘’（）()\s]/.test(text.charAt(offset)) ? 0 : beat
  }
  times[text.length] = now
  const startOf = (offset: number): number => times[offset] ?? now
  return {
    duration: scriptMs(now),
    timeAt: (offset) => {
      const inside = Math.min(Math.max(offset, 0), text.length)
      const whole = Math.floor(inside)
      const start = startOf(whole)
      return scriptMs(start + (inside - whole) * (startOf(whole + 1) - start))
    },
    offsetAt: (position) => {
      if (position >= now) return text.length
      // The last character that has begun: silent ones before it share its time.
      let low = 0
      let high = text.length
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (startOf(middle) <= position) low = middle
        else high = middle - 1
      }
      const start = startOf(low)
      const length = startOf(low + 1) - start
      return length > 0 ? low + Math.max(0, position - start) / length : low
    },
  }
}
