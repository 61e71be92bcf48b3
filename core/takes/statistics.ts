/** The few figures that takes are compared by. */

/** The mean; NaN of nothing. */
export const mean = (values: readonly number[]): number =>
  values.reduce((one, other) => one + other, 0) / values.length

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return mean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1))
}

/** Sample standard deviation (n − 1); NaN of fewer than two. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1))
}

/** Two-sided 95 % quantiles of Student's t for 1, 2, 3 … degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.2). */
const T_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365] as const

/** Half-width of the 95 % interval of the mean; null of fewer than two. Beyond eight values it is a little too wide. */
export function halfWidth(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const quantile = T_95[Math.min(values.length - 2, T_95.length - 1)] ?? T_95[0]
  return (quantile * deviation(values)) / Math.sqrt(values.length)
}

/** Median of the slopes between all pairs of values, a step (Theil and Sen); 0 of fewer than two. */
export function medianSlope(values: readonly number[]): number {
  const slopes = values.flatMap((value, at) =>
    values.slice(at + 1).map((later, by) => (later - value) / (by + 1)),
  )
  return slopes.length === 0 ? 0 : median(slopes)
}
