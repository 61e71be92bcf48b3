/** Frame intervals of the rolling prompter, against an empty page moving one element, in the same run. */
import type { Page } from '@playwright/test'
import { type Figure, figure, percentile } from './figure.ts'
import { frameIntervals, moveOneElement } from './frames.ts'
import { longAddress } from './long-text.ts'
import { openPage, openPrompter, startBrowser, startProgram } from './program.ts'

/** How long each is recorded, ms. */
const RECORDED = 10_000

/** Measures the prompter at both lengths and the reference, each in a browser of its own. */
export async function rolling(sample: string): Promise<Figure[]> {
  const empty = await alone(async (page) => {
    await moveOneElement(page)
    return page
  })
  const figures: Figure[] = []
  for (const characters of [5_600, 200_000]) {
    const program = await startProgram(longAddress(sample, characters))
    try {
      const browser = await startBrowser()
      try {
        const opening = performance.now()
        const page = await openPrompter(browser, program)
        const opened = performance.now() - opening
        await program.host.play(1)
        await page.locator('main[data-playing="true"]').waitFor()
        const intervals = await frameIntervals(browser, page, RECORDED)
        const length = characters.toLocaleString('en')
        figures.push(
          figure({
            name: `prompter open and ready, ${length} 字`,
            value: opened,
            unit: 'ms',
            against: 'two seconds',
            againstValue: 2000,
            bound: 1,
          }),
          // The median tells whether it keeps the screen's rhythm; the tail of a shared machine is shown as a ratio only.
          figure({
            name: `frame interval p50, ${length} 字`,
            value: percentile(intervals, 0.5),
            unit: 'ms',
            against: 'empty page, p50',
            againstValue: percentile(empty, 0.5),
            bound: 1.1,
          }),
          figure({
            name: `frame interval p99, ${length} 字`,
            value: percentile(intervals, 0.99),
            unit: 'ms',
            against: 'empty page, p99',
            againstValue: percentile(empty, 0.99),
            bound: 1.25,
          }),
        )
      } finally {
        await browser.close()
      }
    } finally {
      await program.end()
    }
  }
  return figures
}

async function alone(prepare: (page: Page) => Promise<Page>): Promise<number[]> {
  const browser = await startBrowser()
  try {
    return await frameIntervals(browser, await prepare(await openPage(browser)), RECORDED)
  } finally {
    await browser.close()
  }
}
