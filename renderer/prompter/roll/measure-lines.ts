/** Finds the lines that the browser broke a block into: where each is and which character it begins with. */
import type { LaidOutBlock } from './lay-out-script.ts'

/** A line on the page. */
export interface FoundLine {
  /** Offset in the script of its first character. */
  readonly start: number
  /** Edges, px in the viewport. */
  readonly top: number
  readonly bottom: number
}

/** The lines of a block, from top to bottom; none for an empty block. Reads the layout, changes nothing. */
export function linesOf(block: LaidOutBlock): FoundLine[] {
  const boxes = lineBoxes(block)
  const lines: FoundLine[] = []
  let start = block.at.start
  let guess = 0
  for (const [index, { top, bottom }] of boxes.entries()) {
    if (index > 0) {
      const next = firstBelow(block, start, guess, (boxes[index - 1]?.bottom ?? top) - 1)
      guess = next - start
      start = next
    }
    lines.push({ start, top, bottom })
  }
  return lines
}

/** The boxes of the text, those side by side joined to one. */
function lineBoxes(block: LaidOutBlock): { top: number; bottom: number }[] {
  const range = document.createRange()
  range.selectNodeContents(block.element)
  const boxes: { top: number; bottom: number }[] = []
  for (const { top, bottom, height } of range.getClientRects()) {
    if (height === 0) continue
    const last = boxes.at(-1)
    if (last !== undefined && (top + bottom) / 2 < last.bottom) {
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else boxes.push({ top, bottom })
  }
  return boxes
}

/**
 * Offset of the first character whose middle lies below a height, searched from `after` on. Lines of a paragraph are
 * about equally long, so the search begins near `guess` characters on.
 */
function firstBelow(block: LaidOutBlock, after: number, guess: number, height: number): number {
  const isBelow = middleFinder(block)
  let low = after
  let high = block.at.end
  let reach = 2
  if (guess > 0) {
    // Steps away from the guess, ever wider, until the place lies between.
    let probe = Math.min(high, after + guess)
    if (isBelow(probe, height)) {
      high = probe
      while (probe > low && isBelow(probe, height)) {
        high = probe
        probe -= reach
        reach *= 2
      }
      low = Math.max(low, probe)
    } else {
      while (probe < high && !isBelow(probe, height)) {
        low = probe
        probe += reach
        reach *= 2
      }
      high = Math.min(high, probe)
    }
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isBelow(middle, height)) high = middle
    else low = middle
  }
  return high
}

/** Tells whether the middle of the character at an offset lies below a height; past the end everything does. */
function middleFinder(block: LaidOutBlock): (offset: number, height: number) => boolean {
  const range = document.createRange()
  return (offset, height) => {
    for (let probe = offset; probe < block.at.end; probe += 1) {
      const box = boxAt(block, probe, range)
      // White space at the end of a line has no box; the character after it tells.
      if (box !== null) return (box.top + box.bottom) / 2 > height
    }
    return true
  }
}

function boxAt(block: LaidOutBlock, offset: number, range: Range): DOMRect | null {
  const run = block.runs.findLast(({ start }) => start <= offset)
  if (run === undefined) return null
  const inside = offset - run.start
  if (inside >= run.node.length) return null
  range.setStart(run.node, inside)
  range.setEnd(run.node, inside + 1)
  return range.getClientRects()[0] ?? null
}
