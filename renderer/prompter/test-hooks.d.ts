import type { ScriptMs } from '#core/time.ts'
import type { WordAtLine } from './roll/word-at-line.ts'

declare global {
  interface Window {
    /** For tests and benchmarks: what is really drawn, to hold against the clock. Nothing can be changed by it. */
    rostrumPrompter?: {
      readonly wordAtLine: () => WordAtLine | null
      /** Script time that the text as it is drawn shows, ms; null without text. */
      readonly drawnPosition: () => ScriptMs | null
      /** Script time by this page's view of the host's clock, ms. */
      readonly position: () => ScriptMs
    }
  }
}
