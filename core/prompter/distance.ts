/**
 * Text size from the distance to the screen: how large a character must stand on it to be seen under a certain angle.
 *
 * Sourced: ISO 9241-3 (since taken up in ISO 9241-303) wants capitals of at least 16 and preferably 20 to 22 minutes of
 * arc; for Chinese at a desk 21' were read best ("Effects of Chinese Font Size and Space on Efficiency of VDT Single-line
 * Text Reading"), and every further stroke asks for 0.25' more ("The legibility threshold of Chinese characters in
 * three-type styles"), so that crowded characters want a good deal more than letters; on see-through displays, which is
 * what a glass is, 0.84 degrees (50') served best and under 0.32 degrees (19') was too small (Ergonomics 2024,
 * doi 10.1080/00140139.2024.2369205).
 *
 * Chosen: 22', 35' and 50' for small, comfortable and large. A speaker stands, looks up and away, and cannot lean
 * closer: the desk's 21' are the least that is offered, and what is taken unless somebody chooses is halfway to 50'. The
 * angle is that of the character's square (the text size), as in the studies of Chinese.
 */
import { SIZE_RANGE } from './look.ts'

/** How large a character is to be seen, minutes of arc. */
const SEEN_UNDER = { small: 22, comfortable: 35, large: 50 } as const
/** How large text is to be seen from a distance. */
export type Seen = keyof typeof SEEN_UNDER

/** From the eye to the screen, m; with a glass: to the glass and on to the screen. */
export const METRES_RANGE = { nearest: 0.3, farthest: 15 } as const
/** Diagonals of screens, inches. */
export const INCHES_RANGE = { smallest: 7, largest: 120 } as const

/** A screen and where it is read from. */
export interface ScreenAway {
  /** Distance, m. */
  readonly metres: number
  /** Diagonal of the picture, inches. */
  readonly inches: number
  /** Size of the picture, px as the page counts them. */
  readonly width: number
  readonly height: number
}

const MM_PER_INCH = 25.4

/** Size of a px on the screen, mm. */
const pitch = ({ inches, width, height }: ScreenAway) =>
  (inches * MM_PER_INCH) / Math.hypot(width, height)

/** Height of what is seen under an angle (minutes of arc) from a distance, both in the distance's unit. */
export function heightSeen(arc: number, distance: number): number {
  return 2 * distance * Math.tan((arc / 60 / 2) * (Math.PI / 180))
}

/** The text size, whole px within the range of sizes, that is seen so large on a screen. */
export function sizeFrom(screen: ScreenAway, seen: Seen): number {
  const px = heightSeen(SEEN_UNDER[seen], screen.metres * 1000) / pitch(screen)
  return Math.round(Math.min(SIZE_RANGE.largest, Math.max(SIZE_RANGE.smallest, px)))
}

/** How many lines of a size (px) and line height stand in a height (px), to a tenth. */
export function linesIn(height: number, px: number, lineHeight: number): number {
  return Math.floor((10 * height) / (px * lineHeight)) / 10
}
