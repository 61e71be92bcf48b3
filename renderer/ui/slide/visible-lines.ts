/** Which of a slide's lines are visible. */
import type { SlideLine } from '#core/deck/deck.ts'

/** A line, its place on the slide, and whether it is visible yet. */
export interface VisibleLine extends SlideLine {
  readonly key: number
  readonly visible: boolean
}

/** Of the lines that appear one by one the first `shown` are visible; the others keep their place. */
export function visibleLines(lines: readonly SlideLine[], shown: number): VisibleLine[] {
  let revealed = 0
  return lines.map((line, key) => {
    if (line.cue !== null) revealed += 1
    return { ...line, key, visible: line.cue === null || revealed <= shown }
  })
}
