/** Whether the browser's compositor takes the page's animations, read from the browser's trace: the page itself can't know. */
import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      cat: z.string().default(''),
      name: z.string().default(''),
      ph: z.string(),
      args: z
        .object({ data: z.object({ compositeFailed: z.number().optional() }).optional() })
        .default({}),
    }),
  ),
})

/** Animations that began, and how many of them the main thread had to run. */
export interface Composited {
  readonly began: number
  readonly refused: number
}

/** Watches a page while something is done in it. */
export async function whileComposited(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<Composited> {
  await browser.startTracing(page, { categories: ['blink.animations'] })
  await act()
  const trace = Trace.parse(JSON.parse((await browser.stopTracing()).toString('utf8')))
  const events = trace.traceEvents.filter(({ cat }) => cat.includes('blink.animations'))
  return {
    began: events.filter(({ name, ph }) => name === 'Animation' && ph === 'b').length,
    refused: events.filter(({ args }) => (args.data?.compositeFailed ?? 0) !== 0).length,
  }
}
