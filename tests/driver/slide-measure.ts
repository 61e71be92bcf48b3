/** Measures the slide on the hall's screen as it is really set: what leaves its margins, hits the edge, or is too small. */
import type { Page } from '@playwright/test'

/** What is wrong with the slide that is shown, in words; empty where nothing is. */
export async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector('.slides > section.present article')
    if (slide === null) return ['no slide is drawn']
    const box = slide.getBoundingClientRect()
    const unit = box.width / 1920
    // Margins of 6 % with a little for letters that overhang; full-width brackets hang out by half their width.
    const [side, head, foot] = [96 * unit, 30 * unit, 30 * unit]
    const faults: string[] = []
    const edge = slide.querySelector('footer')
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    let lowest = 0
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const small = Number.parseFloat(getComputedStyle(node.parentElement ?? slide).fontSize) / unit
      const quiet = node.parentElement?.closest('footer') !== null
      if (!quiet && small < 60)
        faults.push(`${node.textContent}: ${Math.round(small)} px is too small`)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        // The line's box is higher than its letters.
        const ink = rect.height * 0.2
        if (!quiet) lowest = Math.max(lowest, rect.bottom - ink)
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
    if (edge !== null && lowest > edge.getBoundingClientRect().top)
      faults.push('runs into the edge')
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
  })
}
