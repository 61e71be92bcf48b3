/** How long the threads that put frames on the screen had to wait for a processor that other programs had. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { processesOf } from './memory.ts'

/** As the kernel shortens their names: the page's compositor, and the one that draws to the screen. */
const DRAWING = ['Compositor', 'VizCompositorTh']

/** Finds the threads; the returned function tells the ms that they have waited since they began, both together; null off Linux. */
export async function watchWaiting(browser: Browser): Promise<() => number | null> {
  const found = await processesOf(browser)
  try {
    const files = found.flatMap((pid) =>
      readdirSync(`/proc/${pid}/task`)
        .filter((tid) =>
          DRAWING.includes(readFileSync(`/proc/${pid}/task/${tid}/comm`, 'utf8').trim()),
        )
        .map((tid) => `/proc/${pid}/task/${tid}/schedstat`),
    )
    return () =>
      files
        // Time on a processor, time waiting for one (ns), time slices.
        .map((file) => Number(readFileSync(file, 'utf8').split(' ')[1]) / 1e6)
        .reduce((sum, ms) => sum + ms, 0)
  } catch {
    return () => null
  }
}
