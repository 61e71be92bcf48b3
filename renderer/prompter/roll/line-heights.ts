/**
 * How high lines are, read off the page once for each shape of a block. With it the program knows where every line of a text
 * stands that it has broken itself, and the browser lays out only what is near the reading line.
 */
import { type BlockShape, blockElement } from './block-on-page.ts'

/** Heights within a block, px. They are exact: the browser counts in 64ths of a pixel, and so do sums of them. */
export interface LineHeights {
  /** From the block's upper edge to that of its first line of text. */
  readonly above: number
  /** Of the text in a line. */
  readonly text: number
  /** From a line to the next. */
  readonly pitch: number
  /** Of the whole block with one line. */
  readonly single: number
}

/** Puts probes of shapes into a place on the page and reads them all at once. */
export function lineHeights(
  place: HTMLElement,
  shapes: Iterable<BlockShape>,
): Map<BlockShape, LineHeights> {
  const probes = [...new Set(shapes)].map((shape) => {
    const [one, two] = [blockElement(shape, true), blockElement(shape, true)]
    one.textContent = '0'
    two.append('0', document.createElement('br'), '0')
    place.append(one, two)
    return { shape, one, two }
  })
  const range = document.createRange()
  const heights = new Map<BlockShape, LineHeights>()
  for (const { shape, one, two } of probes) {
    range.selectNodeContents(one)
    const box = one.getBoundingClientRect()
    const text = range.getBoundingClientRect()
    heights.set(shape, {
      above: text.top - box.top,
      text: text.height,
      pitch: two.getBoundingClientRect().height - box.height,
      single: box.height,
    })
  }
  for (const { one, two } of probes) {
    one.remove()
    two.remove()
  }
  return heights
}
