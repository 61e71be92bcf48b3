/** From places in the text that a speech was made of (manuscript or file) to places in its script, and back. */
import type { Script } from './script.ts'

/** Both ways; offsets are UTF-16 units. */
export interface ScriptPlaces {
  /** Offset in the script of a place in the text; the next spoken character's where it is not spoken itself. */
  readonly inScript: (place: number) => number
  /** Place in the text of an offset in the script; the end of the text's last spoken character beyond the end. */
  readonly inText: (offset: number) => number
}

interface Run {
  readonly start: number
  readonly end: number
  /** Offset in the script at which it begins. */
  readonly offset: number
}

/** Makes the look-up of a script: linear once, a binary search each time. */
export function scriptPlaces(script: Script): ScriptPlaces {
  // Blocks stand in the order of the text, and so do their pieces: sorted by both.
  const runs: readonly Run[] = script.blocks.flatMap(({ block, start }) =>
    block.pieces.map((piece) => ({
      start: piece.start,
      end: piece.end,
      offset: start + piece.at,
    })),
  )
  const last = runs.at(-1)
  return {
    inScript(place) {
      const run = runs[firstWhere(runs, ({ end }) => end > place)]
      if (run === undefined) return script.text.length
      return run.offset + Math.max(0, place - run.start)
    },
    inText(offset) {
      const run =
        runs[firstWhere(runs, ({ start, end, offset: from }) => from + end - start > offset)]
      if (run === undefined) return last?.end ?? 0
      return run.start + Math.max(0, offset - run.offset)
    },
  }
}

/** Index of the first entry that holds, where all after it hold too; the length where none does. */
function firstWhere<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = list[middle]
    if (entry !== undefined && holds(entry)) high = middle
    else low = middle + 1
  }
  return low
}
