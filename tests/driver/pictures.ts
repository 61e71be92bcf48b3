/** Pictures of pages held against each other, pixel by pixel. */
import type { Page } from '@playwright/test'

/** How a picture is turned before it is compared: as CSS writes transforms of the plane, without moving. */
export interface PictureTurn {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** How much two pictures differ. */
export interface Difference {
  /** Part of the pixels of which a channel differs by more than a third of its range. */
  readonly part: number
  /** Of all channels, of 255. */
  readonly mean: number
}

/**
 * Turns `turned` back by the transform it was shown with and compares it with `straight`. Where their sizes do not fit
 * each other every pixel differs. `workshop`: a page in which they are decoded, not the one that is looked at.
 */
export async function differenceOf(
  workshop: Page,
  straight: Buffer,
  turned: Buffer,
  turn: PictureTurn,
): Promise<Difference> {
  return workshop.evaluate(
    async ([one, other, { a, b, c, d }]) => {
      const decoded = async (base64: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        return image
      }
      const [first, second] = [await decoded(one), await decoded(other)]
      const { width, height } = first
      const back = a === 0 ? [second.height, second.width] : [second.width, second.height]
      if (back[0] !== width || back[1] !== height) return { part: 1, mean: 255 }
      const pixelsOf = (image: HTMLImageElement, turns: boolean) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (context === null) throw new Error('no canvas')
        if (turns) {
          // The inverse of a turn is its transpose; it is moved back to the corner it was turned out of.
          context.setTransform(a, c, b, d, a + b < 0 ? width : 0, c + d < 0 ? height : 0)
        }
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, width, height).data
      }
      const [left, right] = [pixelsOf(first, false), pixelsOf(second, true)]
      let differing = 0
      let sum = 0
      for (let at = 0; at < left.length; at += 4) {
        let most = 0
        for (let channel = 0; channel < 3; channel += 1) {
          const apart = Math.abs((left[at + channel] ?? 0) - (right[at + channel] ?? 0))
          sum += apart
          most = Math.max(most, apart)
        }
        if (most > 85) differing += 1
      }
      return { part: differing / (width * height), mean: sum / (width * height * 3) }
    },
    [straight.toString('base64'), turned.toString('base64'), turn] as const,
  )
}
