/** The script clock: script time of every place in the script, and back. */
import type { Script } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import type { ScriptMs } from '../time.ts'

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
export declare function scriptClock(script: Script, language: SpeechLanguage): ScriptClock
