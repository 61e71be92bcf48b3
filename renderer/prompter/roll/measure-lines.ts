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
  const known = block.lineStarts
  if (known !== null && boxes.length === known.length + 1)
    return boxes.map(({ top, bottom }, index) => ({
      start: known[index - 1] ?? block.at.start,
      top,
      bottom,
    }))
  const isBelow = middleFinder(block)
  const lines: FoundLine[] = []
  let start = block.at.start
  let widthLeft = boxes.reduce((sum, { width }) => sum + width, 0)
  for (const [index, { top, bottom }] of boxes.entries()) {
    const above = boxes[index - 1]
    if (above !== undefined) {
      // Characters are about equally wide, so the line above has about its share of those that are left.
      const share = ((block.at.end - start) * above.width) / widthLeft
      widthLeft -= above.width
      start = firstBelow(start, block.at.end, Math.round(share), (offset) =>
        isBelow(offset, above.bottom - 1),
      )
    }
    lines.push({ start, top, bottom })
  }
  return lines
}

/** A line's edges, and the width of its text, px. */
interface LineBox {
  top: number
  bottom: number
  width: number
}

/** The boxes of the text, those side by side joined to one. What is no text of the script has none. */
function lineBoxes(block: LaidOutBlock): LineBox[] {
  const range = document.createRange()
  const boxes: LineBox[] = []
  for (const { node } of block.runs) {
    range.selectNodeContents(node)
    for (const { top, bottom, height, width } of range.getClientRects()) {
      if (height === 0) continue
      const last = boxes.at(-1)
      if (last !== undefined && (top + bottom) / 2 < last.bottom) {
        last.top = Math.min(last.top, top)
        last.bottom = Math.max(last.bottom, bottom)
        last.width += width
      } else boxes.push({ top, bottom, width })
    }
  }
  return boxes
}

/**
 * The first of the offsets after `from` that lies below; all after it do too, and `end` does in any case. The search goes
 * out from a guess, since asking is what takes time.
 */
export function firstBelow(
  from: number,
  end: number,
  guess: number,
  isBelow: (offset: number) => boolean,
): number {
  let low = from
  let high = end
  let probe = Math.min(end, Math.max(from + 1, from + guess))
  for (let reach = 1; low < probe && probe < high; reach *= 2)
    if (isBelow(probe)) {
      high = probe
      probe -= reach
    } else {
      low = probe
      probe += reach
    }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) high = middle
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
  let low = 0
  let high = block.runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((block.runs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = block.runs[low]
  if (run === undefined || run.start > offset) return null
  const inside = offset - run.start
  if (inside >= run.node.length) return null
  range.setStart(run.node, inside)
  range.setEnd(run.node, inside + 1)
  return range.getClientRects()[0] ?? null
}
