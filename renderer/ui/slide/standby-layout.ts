/** How large the standby screen's picture is drawn. */

/** A size, px. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Shapes of screens: a picture of such a shape was made to fill one. */
const SCREENS = [16 / 9, 16 / 10, 4 / 3]
/** Part by which a picture's shape may be off. */
const OFF = 0.03
/** A picture that fills a screen has at least so many px across: a smaller one would be a blur. */
const LEAST_WIDTH = 960

/** Whether a picture fills the screen; else it is a logo, and stands in the middle of the theme's ground. */
export const fillsScreen = ({ width, height }: Size): boolean =>
  width >= LEAST_WIDTH && SCREENS.some((shape) => Math.abs(width / height / shape - 1) <= OFF)

/** A logo takes at most this part of the sheet, across and upwards. */
const ACROSS = 0.62
const UPWARDS = 0.56
/** More than this many times its own size it would be a blur. */
const LARGEST = 2

/** The size of a logo on a sheet, px of the sheet. */
export function logoSize(picture: Size, sheet: Size): Size {
  const scale = Math.min(
    (sheet.width * ACROSS) / picture.width,
    (sheet.height * UPWARDS) / picture.height,
    LARGEST,
  )
  return { width: picture.width * scale, height: picture.height * scale }
}
