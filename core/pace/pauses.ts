/** The pauses that a speech asks for, as places of its script. */
import type { Script } from '../speech/script.ts'

/** A silence before a character of the script (or after the last). */
export interface Pause {
  /** Offset in `Script.text`, UTF-16 units. */
  readonly offset: number
  /** How long, ms of script time: it shrinks and stretches with the pace as everything else does. */
  readonly ms: number
}

/** The pauses of a script in order; those at one place are one, as long as all of them. */
export function pausesOf(script: Script): Pause[] {
  const pauses: Pause[] = []
  for (const { block, start, end } of script.blocks) {
    for (const { at, what } of block.inserts ?? []) {
      if (what.kind !== 'pause' || what.ms <= 0) continue
      const offset = Math.min(end, start + at)
      const last = pauses.at(-1)
      if (last?.offset === offset) pauses[pauses.length - 1] = { offset, ms: last.ms + what.ms }
      else pauses.push({ offset, ms: what.ms })
    }
  }
  return pauses
}
