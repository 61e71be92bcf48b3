/**
 * Frame intervals as the compositor drew them, read from the browser's trace (not from requestAnimationFrame, which
 * only tells about the main thread).
 */
import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'

const TraceEvent = z.object({
  name: z.string().default(''),
  ph: z.string(),
  pid: z.number(),
  ts: z.number().default(0),
})
const Trace = z.object({ traceEvents: z.array(TraceEvent) })

/** The compositor draws a frame of the page: once a frame, in the page's own process. */
const DRAWN = 'LayerTreeHostImpl::PrepareToDraw'

/**
 * Records for a while and returns the intervals between drawn frames, ms. The browser must show one page only.
 * Throws when nothing was drawn.
 */
export async function frameIntervals(
  browser: Browser,
  page: Page,
  forMs: number,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['cc'] })
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), forMs)
  const trace = Trace.parse(JSON.parse((await browser.stopTracing()).toString('utf8')))
  const byProcess = Map.groupBy(
    trace.traceEvents.filter((event) => event.name === DRAWN && event.ph === 'X'),
    (event) => event.pid,
  )
  // The busiest process is the page's; the browser's own surface draws now and then, too.
  const drawn = [...byProcess.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
  const times = drawn.map((event) => event.ts / 1000).toSorted((a, b) => a - b)
  if (times.length < 2) throw new Error('the trace holds no drawn frames')
  return times.slice(1).map((time, index) => time - (times[index] ?? time))
}

/** The reference: an empty page that moves one element by a Web Animation for a minute. */
export const EMPTY_PAGE = `<!doctype html><body style="margin:0;background:#000">
<div id="moving" style="width:400px;height:80px;background:#fff"></div></body>`

/** Starts the motion of the reference page. */
export async function moveOneElement(page: Page): Promise<void> {
  await page.setContent(EMPTY_PAGE)
  await page.evaluate(() => {
    document
      .getElementById('moving')
      ?.animate([{ transform: 'translateY(0)' }, { transform: 'translateY(900px)' }], 60_000)
  })
}
