/** Whether what stands on a slide can be read from the last row, measured on the slide as it is drawn. */
import { SMALLEST_BODY } from '#core/deck/legibility.ts'

/** How a slide fits: as it should; in letters too small for a hall; or with words that leave the sheet. */
export type Fit = 'fits' | 'small' | 'over'

/** Letters may be this much smaller by rounding, and words this far out, px on a sheet 1080 high. */
const SLACK = 0.5
const MARGIN = 24

/** What is not to be read from afar. */
const QUIET = 'footer, [data-quiet], [aria-hidden]'

/** Measures a drawn slide (its `article`). What is quiet at the edge does not count. */
export function fitOf(article: Element): Fit {
  const box = article.getBoundingClientRect()
  const unit = box.height / 1080
  if (unit === 0) return 'fits'
  let fit: Fit = 'fits'
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const quiet = parent?.closest(QUIET) ?? null
    if (parent === null || (quiet !== null && article.contains(quiet))) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const out =
        rect.bottom - rect.height * 0.2 > box.bottom - MARGIN * unit ||
        rect.top + rect.height * 0.2 < box.top + MARGIN * unit ||
        rect.right > box.right - MARGIN * unit
      if (out) return 'over'
    }
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) / unit
    if (size < SMALLEST_BODY - SLACK) fit = 'small'
  }
  return fit
}
