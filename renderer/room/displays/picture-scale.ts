/** Where each display stands on the picture of the arrangement. */
import type { DisplayTold } from '#core/contract/displays-told.ts'

/** A display's box on the picture, in percent of the picture's width and height. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The picture: its shape, and the boxes by the displays' ids. */
export interface Picture {
  /** Width over height. */
  readonly ratio: number
  readonly boxes: ReadonlyMap<number, Box>
}

/** Draws displays to scale, as large as the picture is. Those that only mirror another are not drawn. */
export function pictureOf(displays: readonly DisplayTold[]): Picture {
  const drawn = displays.filter(({ mirrors }) => mirrors === null)
  const left = Math.min(...drawn.map(({ bounds }) => bounds.x))
  const top = Math.min(...drawn.map(({ bounds }) => bounds.y))
  const width = Math.max(...drawn.map(({ bounds }) => bounds.x + bounds.width)) - left
  const height = Math.max(...drawn.map(({ bounds }) => bounds.y + bounds.height)) - top
  if (drawn.length === 0) return { ratio: 1, boxes: new Map() }
  return {
    ratio: width / height,
    boxes: new Map(
      drawn.map(({ id, bounds }) => [
        id,
        {
          left: ((bounds.x - left) / width) * 100,
          top: ((bounds.y - top) / height) * 100,
          width: (bounds.width / width) * 100,
          height: (bounds.height / height) * 100,
        },
      ]),
    ),
  }
}

/** A display's size in device px, as it is written on the display itself. */
export const sizeOf = ({ bounds, scale }: DisplayTold): string =>
  `${Math.round(bounds.width * scale)}×${Math.round(bounds.height * scale)}`
