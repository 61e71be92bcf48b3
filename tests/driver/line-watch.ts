/** Watches where a paragraph is drawn, frame by frame, from within the page. */
import type { Page } from '@playwright/test'

/** A frame. */
export interface SeenFrame {
  /** Of the page's clock, ms. */
  readonly at: number
  /** Upper edge of the paragraph, px in the viewport; null where it was not on the page. */
  readonly y: number | null
  /** Whether the page said that its text is ready. */
  readonly ready: boolean
}

declare global {
  interface Window {
    seenFrames?: { at: number; y: number | null; ready: boolean }[]
  }
}

/**
 * Begins to watch the paragraph that begins with some words, and has seen it once. Answers what ends it and gives the frames.
 */
export async function watchLine(page: Page, words: string): Promise<() => Promise<SeenFrame[]>> {
  await page.evaluate((beginning) => {
    const frames: { at: number; y: number | null; ready: boolean }[] = []
    window.seenFrames = frames
    let last = window.innerHeight / 3
    const look = (at: number) => {
      if (window.seenFrames !== frames) return
      // Words may come again in a long text: the place nearest to the last one.
      const places = [...document.querySelectorAll('[role="document"] :is(h2,h3,h4,h5,p)')]
        .filter(({ textContent }) => textContent.startsWith(beginning))
        .map((block) => block.getBoundingClientRect().top)
        .toSorted((one, other) => Math.abs(one - last) - Math.abs(other - last))
      last = places[0] ?? last
      frames.push({
        at,
        y: places[0] ?? null,
        ready: document.querySelector('main')?.dataset['ready'] === 'true',
      })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, words)
  await page.waitForFunction(() => (window.seenFrames?.length ?? 0) > 0)
  return () =>
    page.evaluate(() => {
      const frames = window.seenFrames ?? []
      delete window.seenFrames
      return frames
    })
}

/** How far the paragraph moved from frame to frame: px upwards, with the ms that went by. */
export function movements(frames: readonly SeenFrame[]): { px: number; ms: number }[] {
  return frames.slice(1).flatMap(({ at, y }, index) => {
    const before = frames[index]
    return before === undefined || before.y === null || y === null
      ? []
      : [{ px: before.y - y, ms: at - before.at }]
  })
}
