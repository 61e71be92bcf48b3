/** Turns the wheel's movement into steps of the pace: one a notch, and a fling of a touchpad is no race. */

/** Movement of one notch, px; touchpads give it in many small parts. */
const NOTCH = 100
/** A line and a page of the wheel's other units, px. */
const LINE = 40
const PAGE = 800
/** Steps follow each other no faster than this, ms. */
const APART = 40
/** A pause as long as this, ms, begins a new turn: what was left of the last one is forgotten. */
const NEW_TURN = 250

/** What a wheel event tells, as the browser gives it. */
export interface WheelTurn {
  readonly deltaY: number
  /** 0 px, 1 lines, 2 pages. */
  readonly deltaMode: number
  readonly timeStamp: number
}

/** How far the wheel moves, px; down is positive. */
export const wheelPx = ({ deltaY, deltaMode }: Pick<WheelTurn, 'deltaY' | 'deltaMode'>): number =>
  deltaY * (deltaMode === 1 ? LINE : deltaMode === 2 ? PAGE : 1)

/** Makes a counter of steps: 1 up (away from the person), -1 down, 0 none yet. */
export function wheelSteps(): (turn: WheelTurn) => 1 | 0 | -1 {
  let moved = 0
  let lastTurn = Number.NEGATIVE_INFINITY
  let lastStep = Number.NEGATIVE_INFINITY
  return ({ deltaY, deltaMode, timeStamp }) => {
    const px = wheelPx({ deltaY, deltaMode })
    if (timeStamp - lastTurn > NEW_TURN || Math.sign(px) !== Math.sign(moved)) moved = 0
    lastTurn = timeStamp
    moved += px
    if (Math.abs(moved) < NOTCH) return 0
    const direction = moved > 0 ? -1 : 1
    moved = 0
    if (timeStamp - lastStep < APART) return 0
    lastStep = timeStamp
    return direction
  }
}
