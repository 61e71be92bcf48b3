/** What the browser really showed: its own screencast, whose pictures are compared. A busy main thread does not stop it. */
import { performance } from 'node:perf_hooks'
import type { Page } from '@playwright/test'

/** A picture that differs from the one before. */
export interface Changed {
  /** When it was shown, ms on the wall (`performance.timeOrigin + performance.now()`). */
  readonly at: number
}

/** Of the picture, px: small enough to be coded sixty times a second, large enough that a quarter of a pixel shows. */
const WIDTH = 640
const QUALITY = 90

/** Starts watching; the returned function ends it and gives every picture that was not the same as the last. */
export async function watchScreen(page: Page): Promise<() => Promise<Changed[]>> {
  const line = await page.context().newCDPSession(page)
  const changed: Changed[] = []
  let last = ''
  line.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    // Equal pixels are coded to equal bytes.
    if (data !== last) changed.push({ at: (metadata.timestamp ?? Number.NaN) * 1000 })
    last = data
    // A browser that has gone takes its screencast with it.
    line.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await line.send('Page.startScreencast', {
    format: 'jpeg',
    quality: QUALITY,
    maxWidth: WIDTH,
    maxHeight: WIDTH,
    everyNthFrame: 1,
  })
  return async () => {
    await line.send('Page.stopScreencast')
    await line.detach()
    return changed.toSorted((a, b) => a.at - b.at)
  }
}

/** The wall's clock, as pages see it, ms. */
export const wallNow = (): number => performance.timeOrigin + performance.now()
