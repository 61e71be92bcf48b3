/**
 * Measures a slide as it is set on the page: what leaves its margins, runs into the edge, or is too small to read. The same
 * measures as the specs take in the hall (tests/driver/slide-measure.ts).
 */
import { SMALLEST_BODY } from '#core/deck/legibility.ts'

/** What is wrong with a slide. */
export type SlideFault = 'too-small' | 'leaves-margins' | 'runs-into-edge'

/** Letters stand about so far inside their line's box, part of its height. */
const INK = 0.2
/** The narrowest margins: at the sides part of the width, above and below px on a sheet 1080 high. */
const SIDE = 0.05
const ABOVE = 30
/** Full-width marks may hang over the margin by half of their width. */
const HANGING = /^[“《（「]|[，。；：、”》）」]$/u

/** The faults of a slide that is drawn, each once; none while it has no size. */
export function slideFaults(slide: HTMLElement): SlideFault[] {
  const box = slide.getBoundingClientRect()
  if (box.height === 0) return []
  const unit = box.height / 1080
  const faults = new Set<SlideFault>()
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let lowest = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement ?? slide
    const inEdge = parent.closest('footer') !== null
    const quiet = inEdge || parent.closest('[data-quiet]') !== null
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) / unit
    if (!quiet && size < SMALLEST_BODY - 0.5) faults.add('too-small')
    range.selectNodeContents(node)
    const hang = HANGING.test(node.textContent ?? '')
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue
      const ink = rect.height * INK
      if (!inEdge) lowest = Math.max(lowest, rect.bottom - ink)
      const side = box.width * SIDE - (hang ? rect.height / 2 : 0)
      const out =
        rect.left < box.left + side ||
        rect.right > box.right - side ||
        rect.top + ink < box.top + ABOVE * unit ||
        rect.bottom - ink > box.bottom - ABOVE * unit
      if (out) faults.add('leaves-margins')
    }
  }
  const edge = slide.querySelector('footer')
  const seen =
    edge !== null && [...edge.children].some((one) => getComputedStyle(one).visibility !== 'hidden')
  if (seen && lowest > edge.getBoundingClientRect().top) faults.add('runs-into-edge')
  return [...faults]
}
