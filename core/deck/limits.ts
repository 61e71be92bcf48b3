/**
 * How much a slide may hold, and how long it must stay. The hall reads from 20 m: at most
 * four lines of fourteen characters of body, one thought a slide. Widths are in units: one Han character is one unit.
 */

/** Units in a line of body. */
export const LINE_UNITS = 14
/** Lines of body on a slide. */
export const BODY_LINES = 4
/** Units of a headline: two lines. */
export const HEADLINE_UNITS = 28
/** Units of a headline that has no place to be cut before: three lines, set smaller. */
export const LONG_HEADLINE_UNITS = 50
/** Units of the speech's own title, which may not be shortened lightly: four lines. */
export const TITLE_UNITS = 56
/** Units of one item of a list: two lines. */
export const ITEM_UNITS = 28

/** A picture that changes sooner than this, ms of script time, reads as flicker. */
export const SHORTEST_STAY = 6000
