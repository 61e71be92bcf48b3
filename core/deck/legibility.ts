/**
 * From how far a slide can be read. Source: the rule of thumb for signs and halls that a character 40 mm high is read at
 * 10 m, so the distance is 250 times the height. Seen from there a character takes up 13.8 minutes of arc, 2.75 times the
 * 5 minutes that sight of 1.0 (20/20, Snellen) just makes out: room for poor light and for those who forgot their glasses.
 */

/** Distance at which a character can be read, as a multiple of its height: 10 m at 40 mm. */
const READ_AT = 10_000 / 40

/** Height of a Han character as a part of its type size: that of 国 in Noto Serif SC and Noto Sans SC, measured 0.90-0.93. */
const HAN_HEIGHT = 0.92

/**
 * The smallest letters of a slide made from the outline, px on a sheet 1080 high. The same in all themes and on both
 * shapes of sheet; tests/e2e/slides-fit.spec.ts measures it.
 */
export const SMALLEST_BODY = 60
/** The letters a list or key line usually has, px on a sheet 1080 high. */
const USUAL_BODY = 88

/** How large the characters of a slide are on a screen. */
export interface Legibility {
  /** Height of a Han character, mm, in the usual and in the smallest letters. */
  readonly usual: number
  readonly smallest: number
  /** Distance to which the usual, and the smallest, can be read, m. */
  readonly usualReach: number
  readonly smallestReach: number
}

/** What it comes to on a screen whose picture is `height` m high. Zero or less gives zeros. */
export function legibilityAt(height: number): Legibility {
  const of = (size: number) => (Math.max(0, height) * 1000 * size * HAN_HEIGHT) / 1080
  const reach = (size: number) => (of(size) * READ_AT) / 1000
  return {
    usual: of(USUAL_BODY),
    smallest: of(SMALLEST_BODY),
    usualReach: reach(USUAL_BODY),
    smallestReach: reach(SMALLEST_BODY),
  }
}

/** Height, m, of a picture of a width to height `ratio` on a screen whose diagonal is given in inches. */
export function heightOfDiagonal(inches: number, ratio: number): number {
  return (Math.max(0, inches) * 0.0254) / Math.hypot(1, ratio)
}

/** Height, m, that a picture must have so that its smallest letters can be read from `distance` m. */
export function heightFor(distance: number): number {
  return (Math.max(0, distance) * 1080) / (READ_AT * SMALLEST_BODY * HAN_HEIGHT)
}
