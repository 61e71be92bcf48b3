/** The parts of a speech that a run's time is counted for: opening, sections, closing, one after the other. */
import type { Script } from '../speech/script.ts'
import { sectionDepths } from '../speech/section-depth.ts'
import type { Speech } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import type { ScriptClock } from './clock.ts'

/** Sections deeper than this are too short to have a clock of their own; their time is that of the one they are in. */
export const DEEPEST_PART = 2

/**
 * Where each part begins, in order: 0, every section down to `DEEPEST_PART`, and the closing. A section's own words
 * before its first sub-section are a part of their own.
 */
export function partStarts(speech: Speech, script: Script, clock: ScriptClock): ScriptMs[] {
  const depths = sectionDepths(speech.sections)
  const counted = speech.sections.filter((_, index) => (depths[index] ?? 1) <= DEEPEST_PART)
  const end = speech.sections.findLast(({ parent }) => parent === null)?.endBlock
  const blocks = [
    ...counted.map(({ firstBlock }) => firstBlock),
    ...(end === undefined ? [] : [end]),
  ]
  const starts = blocks.flatMap((index) => {
    const block = script.blocks[index]
    return block === undefined ? [] : [clock.timeAt(block.start)]
  })
  return [...new Set([0, ...starts])].toSorted((one, other) => one - other).map(scriptMs)
}
