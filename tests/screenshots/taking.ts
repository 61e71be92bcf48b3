/** How a picture of a page is taken, and where it is put. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../driver/places.ts'

/** As the names of pictures end. */
export type PictureLanguage = 'zh' | 'en'

export const PICTURES = join(ROOT, 'docs', 'pictures')
/** A small laptop's screen: what is shown there can be read in a document. */
export const SIZE = { width: 1366, height: 768 }

/** Waits until fonts are there and what fades has faded. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const now = await page.evaluate(() => performance.now())
  await page.waitForFunction((until) => performance.now() > until, now + 1500)
}

/** Takes a picture of the page, which it brings to the front. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await settled(page)
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}
