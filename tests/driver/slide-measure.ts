/** Measures the slide on the hall's screen as it is really set: what leaves its margins, hits the edge, or is too small. */
import type { Page } from '@playwright/test'
import { SMALLEST_BODY } from '#core/deck/legibility.ts'

/** What is wrong with the slide that is shown, in words; empty where nothing is. */
export async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const slide = document.querySelector('.slides > section.present article')
    if (slide === null) return ['no slide is drawn']
    const box = slide.getBoundingClientRect()
    const faults: string[] = []
    // The sheet is 16:9 or 4:3, whole on the screen, and as large as it can be there.
    const wide = box.width / box.height > 1.5
    const ratio = wide ? 16 / 9 : 4 / 3
    const largest = Math.min(innerWidth, innerHeight * ratio)
    if (Math.abs(box.width - largest) > 1 || Math.abs(box.width / box.height - ratio) > 0.01)
      faults.push(`the sheet is ${Math.round(box.width)} x ${Math.round(box.height)}`)
    const unit = box.height / 1080
    // Margins of 6 % with a little for letters that overhang; full-width brackets hang out by half their width.
    const side = box.width * 0.05
    const [head, foot] = [30 * unit, 30 * unit]
    const edge = slide.querySelector('footer')
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    let lowest = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const parent = node.parentElement ?? slide
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) / unit
      const inEdge = parent.closest('footer') !== null
      const quiet = inEdge || parent.closest('[data-quiet]') !== null
      if (!quiet && size < smallest - 0.5)
        faults.push(`${node.textContent}: ${Math.round(size)} px is too small`)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        // The line's box is higher than its letters.
        const ink = rect.height * 0.2
        if (!inEdge) lowest = Math.max(lowest, rect.bottom - ink)
        const hang = /^[“《（「]|[，。；：、”》）」]$/u.test(node.textContent ?? '')
          ? rect.height / 2
          : 0
        const out =
          rect.left < box.left + side - hang ||
          rect.right > box.right - side + hang ||
          rect.top + ink < box.top + head ||
          rect.bottom - ink > box.bottom - foot
        if (out) faults.push(`${node.textContent}: leaves the margins`)
      }
    }
    const seen =
      edge !== null &&
      [...edge.children].some((one) => getComputedStyle(one).visibility !== 'hidden')
    if (seen && lowest > edge.getBoundingClientRect().top) faults.push('runs into the edge')
    // Nothing lies over anything else.
    const blocks = [...slide.querySelectorAll('h1, p, dt, dd, li, blockquote')].map((one) => ({
      text: one.textContent ?? '',
      at: one.getBoundingClientRect(),
    }))
    for (const [index, one] of blocks.entries()) {
      for (const other of blocks.slice(index + 1)) {
        const slack = 0.2 * Math.min(one.at.height, other.at.height)
        const over =
          one.at.left < other.at.right - 1 &&
          other.at.left < one.at.right - 1 &&
          one.at.top + slack < other.at.bottom &&
          other.at.top + slack < one.at.bottom
        if (over) faults.push(`${one.text} lies over ${other.text}`)
      }
    }
    for (const text of slide.querySelectorAll('h1, p, dt, li, blockquote')) {
      const set = [...text.querySelectorAll<HTMLElement>('[data-line]')]
      const wrapped = set.filter((line) => {
        const range = document.createRange()
        range.selectNodeContents(line)
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return tops.size > 1
      })
      for (const line of wrapped) faults.push(`${line.textContent}: broken further than it was set`)
    }
    return faults
  }, SMALLEST_BODY)
}
