/** How an animation that runs beside the host's clock comes back to it. */

/** What to do: nothing, set it right at once, or run a little faster or slower for a while. */
export type Correction =
  | { readonly kind: 'none' }
  | { readonly kind: 'at-once' }
  | {
      readonly kind: 'gliding'
      /** Of the rate. */
      readonly factor: number
      /** For how long, ms. */
      readonly during: number
    }

/** A quarter of a frame, ms: no eye sees it, and the clock is not measured better. */
const UNSEEN_TIME = 4
/** A jump this short, px, is not seen. */
const UNSEEN_JUMP = 0.5
/** Beyond this, ms, something has happened (the machine slept): what is right counts, not what is smooth. */
const TOO_FAR = 400
/** The glide is at least this long, ms, and changes the rate by no more than this part. */
const GLIDE = 1000
const GENTLE = 0.05

/**
 * The correction for an animation that is `early` ms ahead of the clock (negative: behind), where the text moves at
 * `speed` px per ms.
 */
export function correctionOf(early: number, speed: number): Correction {
  const off = Math.abs(early)
  if (off < UNSEEN_TIME) return { kind: 'none' }
  if (off > TOO_FAR || off * speed < UNSEEN_JUMP) return { kind: 'at-once' }
  const during = Math.max(GLIDE, off / GENTLE)
  return { kind: 'gliding', factor: 1 - early / during, during }
}
