/** Steps of a time axis that people count in. */

const SECOND = 1000
const MINUTE = 60 * SECOND
const STEPS = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE]
/** So many steps fit beside each other with their figures. */
const MOST = 10

/** The smallest step that divides a time (ms) into ten parts at most. */
export const timeStep = (whole: number): number =>
  STEPS.find((step) => whole / step <= MOST) ?? 60 * MINUTE
