/**
 * Sharing whole units out in proportion to weights, none below its minimum: Webster's method with minimum requirements
 * (Balinski and Young, Fair Representation, 1982). Unlike the largest remainder it never takes a unit from anybody because
 * there is one more to share (R10), and it never depends on who stands where, but for ties.
 */

/** Somebody who gets a share. */
export interface Claim {
  /** Not below zero. */
  readonly weight: number
  /** Whole units, not below zero. */
  readonly minimum: number
}

/**
 * The shares of a total of whole units: they sum to it wherever a weight is above zero and the minimums leave room; each is
 * its minimum where they don't. Equals get the odd unit in their order.
 */
export function apportion(total: number, claims: readonly Claim[]): number[] {
  const minimums = claims.reduce((sum, { minimum }) => sum + minimum, 0)
  const heaviest = claims.reduce((most, { weight }) => Math.max(most, weight), 0)
  if (minimums >= total || heaviest <= 0) return claims.map(({ minimum }) => minimum)
  const at = (scale: number) =>
    claims.map(({ weight, minimum }) => Math.max(minimum, Math.floor(weight * scale + 0.5)))
  // A scale at which not all is given away, by a hair: the rest goes to whom it belongs, one unit after the other.
  const shares = at(scaleFor(total, (scale) => sum(at(scale)), total / heaviest) * (1 - 1e-9))
  for (let left = total - sum(shares); left > 0; left -= 1) {
    let next = -1
    let most = 0
    for (const [index, { weight }] of claims.entries()) {
      const claim = weight / ((shares[index] ?? 0) + 0.5)
      if (claim > most) [next, most] = [index, claim]
    }
    if (next < 0) break
    shares[next] = (shares[next] ?? 0) + 1
  }
  return shares
}

/**
 * The same without rounding: each gets its weight times one common factor, or its minimum where that is more. Where the
 * minimums leave no room, or nothing weighs anything, each gets its minimum.
 */
export function shareExactly(total: number, claims: readonly Claim[]): number[] {
  const heavy = claims.reduce((most, { weight }) => Math.max(most, weight), 0)
  const minimums = claims.reduce((all, { minimum }) => all + minimum, 0)
  if (minimums >= total || heavy <= 0) return claims.map(({ minimum }) => minimum)
  // Those whose minimum is more than their share leave; the others share what is left.
  let held = new Set<number>()
  for (;;) {
    const free = claims.flatMap((claim, index) => (held.has(index) ? [] : [{ ...claim, index }]))
    const weights = free.reduce((all, { weight }) => all + weight, 0)
    const left = total - [...held].reduce((all, index) => all + (claims[index]?.minimum ?? 0), 0)
    const scale = weights > 0 ? left / weights : 0
    const short = free.filter(({ weight, minimum }) => weight * scale < minimum)
    if (short.length === 0)
      return claims.map(({ weight, minimum }, index) =>
        held.has(index) ? minimum : weight * scale,
      )
    held = new Set([...held, ...short.map(({ index }) => index)])
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** The largest scale, as near as numbers go, at which no more than the total is given away. */
function scaleFor(total: number, given: (scale: number) => number, first: number): number {
  let low = 0
  let high = first
  while (given(high) <= total) {
    low = high
    high *= 2
  }
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (given(middle) <= total) low = middle
    else high = middle
  }
  return low
}
