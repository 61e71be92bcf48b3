/**
 * A value that was just asked for and is not told by the host yet. The next key press goes on from it, not from what the
 * host last told: five quick presses are five steps.
 */

/** For how long, ms, an unanswered wish counts; after that the host has refused it or something else has happened. */
const COUNTS_FOR = 1500

/** Keeps the last wish for one value. Instants are the page's, ms. */
export interface Intended<T> {
  /** Notes a wish. */
  readonly wish: (value: T, now: number) => void
  /** The wish, with when it was made, while it counts; else null. */
  readonly pending: (now: number) => { readonly value: T; readonly at: number } | null
  /** The host has told the state of things: the wish is answered. */
  readonly answered: () => void
}

/** Makes a keeper without a wish. */
export function intended<T>(): Intended<T> {
  let last: { readonly value: T; readonly at: number } | null = null
  return {
    wish(value, now) {
      last = { value, at: now }
    },
    pending: (now) => (last !== null && now - last.at < COUNTS_FOR ? last : null),
    answered() {
      last = null
    },
  }
}
