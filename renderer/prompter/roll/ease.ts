/**
 * How the text goes from what is seen to what is right: the difference between the two, in place and in speed, dies away.
 * What is drawn is what is right plus this difference, so it begins as it was seen, with its speed, and ends exactly
 * where it belongs, with the right speed, whatever the text does meanwhile.
 */

/** A place of the text at the reading line and how fast it goes. */
export interface Going {
  /** From the top of the text, px. */
  readonly px: number
  /** Px per ms on the wall; negative backwards. */
  readonly speed: number
}

/** A difference that dies away. */
export interface Ease {
  /** At its beginning: px ahead of what is right (negative: behind), and px per ms faster. */
  readonly off: Going
  /** After this it is nothing, ms. */
  readonly during: number
}

/** Nothing to be eased. */
export const NO_EASE: Ease = { off: { px: 0, speed: 0 }, during: 0 }

/** A difference below this is not seen: px, and px per ms. */
const UNSEEN = { px: 0.05, speed: 0.0005 } as const
/** A move takes at least this long, and as much more when it is a whole stage, ms. */
const MOVE = { least: 240, more: 200 } as const
/** Standing still after a pause takes at most this long, ms, and at least that. */
const STAND = { most: 150, least: 50 } as const
/** A pause may carry the text this far, px, over the place where it has to come back to. */
const CARRIED = 1
/** A move over more than a stage is not flown through: it begins this part of a stage before its end. */
const LAST_PART = 0.6
/** The difference of a speed alone grows to this part of speed x time before it dies away: the top of s(1 - s)³, at 1/4. */
const SWELL = 27 / 256

/** A jump of less than this, px, is none to somebody who asked for less motion. */
const CALM = 8

/** After an edit the text comes to its place so slowly, ms, that nobody sees it move. */
const SETTLE = 2500
/** That is for little more than half a line, in parts of a stage; what is farther away has moved for another reason. */
const LITTLE = 0.1

/**
 * How the text comes to its place. `calm`: jumps are at their place at once, for those who asked their system for less motion;
 * the text still sets off and stops softly. `slow`: the speaker has done nothing, the text was edited.
 */
export type Manner = 'plain' | 'calm' | 'slow'

/** The ease from what is seen to what is right, in a stage so many px high. */
export function easeBetween(
  seen: Going,
  right: Going,
  stage: number,
  manner: Manner = 'plain',
): Ease {
  const px = seen.px - right.px
  const speed = seen.speed - right.speed
  if (Math.abs(px) < UNSEEN.px && Math.abs(speed) < UNSEEN.speed) return NO_EASE
  if (manner === 'calm' && Math.abs(px) > CALM) return NO_EASE
  if (Math.abs(px) > stage)
    return {
      off: { px: Math.sign(px) * LAST_PART * stage, speed: 0 },
      during: MOVE.least + MOVE.more * LAST_PART,
    }
  if (manner === 'slow' && Math.abs(px) <= LITTLE * stage)
    return { off: { px, speed }, during: SETTLE }
  const standing = right.speed === 0 && Math.abs(px) <= Math.abs(speed) * STAND.most
  const wished = standing
    ? Math.min(STAND.most, CARRIED / (SWELL * Math.abs(speed)))
    : MOVE.least + (MOVE.more * Math.abs(px)) / stage
  // Going towards the place, it does not pass it if it is there by then (see `easeAt`: its slope keeps its sign).
  const onTheWay = px * speed < 0 ? (4 * Math.abs(px)) / Math.abs(speed) : wished
  return {
    off: { px, speed },
    during: Math.max(STAND.least, Math.min(wished, onTheWay)),
  }
}

/**
 * What is left of the difference after so many ms: (1 - s)³ (a + b s) with a and b for the place and the speed it begins
 * with. It moves at once (its acceleration is greatest at the beginning) and ends with neither speed nor acceleration.
 */
export function easeAt({ off, during }: Ease, ms: number): Going {
  if (ms >= during) return { px: 0, speed: 0 }
  if (ms <= 0) return off
  const s = ms / during
  const left = 1 - s
  const b = off.speed * during + 3 * off.px
  const line = off.px + b * s
  return {
    px: left ** 3 * line,
    speed: (left ** 3 * b - 3 * left ** 2 * line) / during,
  }
}
