/** What really stands at the reading line: read off the page as it is drawn, not off the clock. */
import type { Chunk, LaidOutBlock } from './lay-out-script.ts'
import { linesOf } from './measure-lines.ts'

/** A place in the script and the words there. */
export interface WordAtLine {
  /** Offset in the script, UTF-16 units. */
  readonly offset: number
  /** The words from there on, to the end of their line. */
  readonly text: string
}

/**
 * The word at a height, px in the viewport; null without text. A line passes the reading line from its upper to its
 * lower edge while it is spoken from its first to its last character, so the part of it that has passed tells the
 * character. Between two paragraphs the nearer line counts.
 */
export function wordAtLine(chunks: readonly Chunk[], height: number): WordAtLine | null {
  const block = nearest(
    chunks.flatMap((chunk) => chunk.blocks),
    height,
    (one) => one.element.getBoundingClientRect(),
  )
  if (block === null) return null
  const lines = linesOf(block)
  const line = nearest(lines, height, (one) => one)
  if (line === null) return null
  const end = lines[lines.indexOf(line) + 1]?.start ?? block.at.end
  const part = Math.min(1, Math.max(0, (height - line.top) / (line.bottom - line.top)))
  const offset = Math.min(end - 1, line.start + Math.floor(part * (end - line.start)))
  return { offset, text: textOf(block, offset, end) }
}

/** The box at a height, or the nearest one; boxes stand from top to bottom. */
function nearest<T>(
  boxes: readonly T[],
  height: number,
  rectOf: (box: T) => { readonly top: number; readonly bottom: number },
): T | null {
  let low = 0
  let high = boxes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const box = boxes[middle]
    if (box !== undefined && rectOf(box).top <= height) low = middle
    else high = middle - 1
  }
  const above = boxes[low]
  const below = boxes[low + 1]
  if (above === undefined) return null
  if (below === undefined || height <= rectOf(above).bottom) return above
  return height - rectOf(above).bottom <= rectOf(below).top - height ? above : below
}

const textOf = (block: LaidOutBlock, from: number, to: number) =>
  block.runs
    .map(({ node }) => node.data)
    .join('')
    .slice(from - block.at.start, to - block.at.start)
