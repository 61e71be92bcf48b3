/**
 * When the browser put frames on its screen, read from its trace: not from requestAnimationFrame, which tells about the main
 * thread only, nor from what the page's compositor meant to draw. One event a frame, so minutes can be recorded.
 * A frame is displayed only when something on it has changed.
 */
import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'

const TraceEvent = z.object({ name: z.string().default(''), ts: z.number().default(0) })
const Trace = z.object({ traceEvents: z.array(TraceEvent) })

/** The one event of its category: its time is that at which the frame was presented. */
const CATEGORY = 'disabled-by-default-display.framedisplayed'
const DISPLAYED = 'Display::FrameDisplayed'

/** This process's view of the clock that traces count on (`CLOCK_MONOTONIC` on Linux), ms. */
export const traceNow = (): number => Number(process.hrtime.bigint()) / 1e6

/** Starts recording; the returned function ends it and gives the instants of the frames, ms on the trace's clock, in order.
 * The browser must show one page only. */
export async function recordDisplayed(
  browser: Browser,
  page: Page,
): Promise<() => Promise<number[]>> {
  // Without the first, naming none of the ordinary categories means all of them: a gigabyte in five minutes, and
  // the writing of it is work that the frames would pay for.
  await browser.startTracing(page, { categories: ['-*', CATEGORY] })
  const from = traceNow()
  return async () => {
    const until = traceNow()
    const trace = Trace.parse(JSON.parse((await browser.stopTracing()).toString('utf8')))
    return trace.traceEvents
      .filter(({ name }) => name === DISPLAYED)
      .map(({ ts }) => ts / 1000)
      .filter((at) => at >= from && at <= until)
      .toSorted((a, b) => a - b)
  }
}

/** Records for a while; the intervals between displayed frames, ms. Throws when fewer than two were displayed. */
export async function displayedIntervals(
  browser: Browser,
  page: Page,
  forMs: number,
): Promise<number[]> {
  const stop = await recordDisplayed(browser, page)
  await page.waitForTimeout(forMs)
  const times = await stop()
  if (times.length < 2) throw new Error('the trace holds no displayed frames')
  return intervalsOf(times)
}

/** From each to the next. */
export const intervalsOf = (times: readonly number[]): number[] =>
  times.slice(1).map((time, index) => time - (times[index] ?? time))
