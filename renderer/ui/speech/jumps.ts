/** Jumps by paragraph and section: from a position to a start. */
import type { OpenSpeech } from './open-speech.ts'
import { type Rate, type ScriptMs, scriptMs } from '#core/time.ts'

/** Back goes to the start of the present part, and to the one before within this much of the start, ms on the wall. */
const JUST_BEGUN = 2000
/** Positions nearer than this, ms, are the same. */
const SAME = 1

/** Where one can jump to, rising. */
export interface Stops {
  readonly paragraphs: readonly ScriptMs[]
  readonly sections: readonly ScriptMs[]
}

/** The stops of a speech: every block; every section's heading, with the beginning. */
export function stopsOf({ script, clock, document }: OpenSpeech): Stops {
  const startOf = (block: number) => clock.timeAt(script.blocks[block]?.start ?? 0)
  return {
    paragraphs: script.blocks.map((_, index) => startOf(index)),
    sections: distinct([
      scriptMs(0),
      ...document.speech.sections.map(({ firstBlock }) => startOf(firstBlock)),
    ]),
  }
}

const distinct = (stops: readonly ScriptMs[]) =>
  stops.filter((stop, index) => index === 0 || stop > (stops[index - 1] ?? -1))

/** The stop to jump to, or null where there is none further on (forward) or at all. */
export function jumpFrom(
  stops: readonly ScriptMs[],
  position: ScriptMs,
  direction: 1 | -1,
  rate: Rate,
  playing: boolean,
): ScriptMs | null {
  if (direction > 0) return stops.find((stop) => stop > position + SAME) ?? null
  const begun = playing ? JUST_BEGUN * rate : SAME
  return stops.findLast((stop) => stop < position - begun) ?? stops[0] ?? null
}
