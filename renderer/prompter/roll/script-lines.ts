/** Where every line of the script stands: worked out where the program has broken it, else asked of the browser. */
import type { BlockOnPage, LaidOutBlock } from './block-on-page.ts'
import { type LineHeights, lineHeights } from './line-heights.ts'
import { linesOf } from './measure-lines.ts'

/** A line of the script. */
export interface ScriptLine {
  readonly block: LaidOutBlock
  /** Offset in the script of its first character, and of the end of what is said in it. */
  readonly start: number
  readonly end: number
  /** Edges of its text, px from the top of the script. */
  readonly top: number
  readonly bottom: number
}

/** All lines from top to bottom. */
export interface ScriptLines {
  readonly lines: readonly ScriptLine[]
  /** Where each chunk begins, px from the top of the script. */
  readonly tops: readonly number[]
}

/** A block's lines, px from its upper edge. */
export interface BlockLines {
  readonly height: number
  readonly lines: readonly {
    readonly start: number
    readonly top: number
    readonly bottom: number
  }[]
}

/** Finds the lines of chunks whose blocks have theirs set. `place`: an empty element as wide as the column. */
export function scriptLines(
  chunks: readonly { readonly blocks: readonly BlockOnPage[] }[],
  place: HTMLElement,
): ScriptLines {
  const blocks = chunks.flatMap((chunk) => chunk.blocks)
  const heights = lineHeights(
    place,
    blocks.map(({ shape }) => shape),
  )
  askBrowser(
    blocks.filter((block) => (!block.ownLines || block.hasRows) && block.asked === null),
    place,
  )
  const lines: ScriptLine[] = []
  const tops: number[] = []
  let top = 0
  for (const chunk of chunks) {
    tops.push(top)
    for (const block of chunk.blocks) {
      const found = block.asked ?? workedOut(block, heights.get(block.shape))
      for (const [index, line] of found.lines.entries())
        lines.push({
          block,
          start: line.start,
          end: found.lines[index + 1]?.start ?? spokenEnd(block),
          top: top + line.top,
          bottom: top + line.bottom,
        })
      top += found.height
    }
  }
  return { lines, tops }
}

/** Lays blocks out in a place of their own, all at once, and keeps with each what the browser made of it. */
function askBrowser(blocks: readonly BlockOnPage[], place: HTMLElement): void {
  if (blocks.length === 0) return
  place.replaceChildren(...blocks.map(({ element }) => element))
  for (const block of blocks) {
    const box = block.element.getBoundingClientRect()
    block.asked = {
      height: box.height,
      lines: linesOf(block).map(({ start, top, bottom }) => ({
        start,
        top: top - box.top,
        bottom: bottom - box.top,
      })),
    }
  }
  place.replaceChildren()
}

function workedOut(block: BlockOnPage, heights: LineHeights | undefined): BlockLines {
  if (heights === undefined) return { height: 0, lines: [] }
  const { above, text, pitch, single } = heights
  if (block.at.end === block.at.start) return { height: single - pitch, lines: [] }
  const starts = [block.at.start, ...(block.lineStarts ?? [])]
  return {
    height: single + (starts.length - 1) * pitch,
    lines: starts.map((start, index) => ({
      start,
      top: above + index * pitch,
      bottom: above + index * pitch + text,
    })),
  }
}

/** Offset after the last word of a block: the rest that its full stop makes is already the way to the next block. */
function spokenEnd({ at }: LaidOutBlock): number {
  const silent = /[\p{P}\s]*$/u.exec(at.block.text)?.[0].length ?? 0
  return at.end - silent
}
