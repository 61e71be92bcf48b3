/** The colours that are really on a page's screen, taken from a screenshot. */
import type { Page } from '@playwright/test'

/** The distinct colours of a picture scaled down to 64x36, as `r,g,b`; a picture of one colour has one. */
export async function coloursOf(page: Page): Promise<string[]> {
  const picture = await page.screenshot({ animations: 'allow' })
  // Decoded in a page of its own: the page that is looked at must not be touched.
  const workshop = await page.context().newPage()
  try {
    return await workshop.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(64, 36)
      const context = canvas.getContext('2d')
      if (context === null) return []
      context.drawImage(image, 0, 0, 64, 36)
      const { data } = context.getImageData(0, 0, 64, 36)
      const colours = new Set<string>()
      for (let at = 0; at < data.length; at += 4) {
        colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`)
      }
      return [...colours]
    }, picture.toString('base64'))
  } finally {
    await workshop.close()
    await page.bringToFront()
  }
}
