/** The prompter's text size in steps that look alike: about a twelfth of the size. */

/** Sizes, px at 1x, rising, from the least to the greatest that the settings allow. */
export const TEXT_SIZES: readonly number[] = [
  24, 26, 28, 30, 32, 36, 40, 44, 48, 52, 56, 60, 64, 70, 76, 84, 92, 100, 110, 120, 132, 144, 160,
  180, 200,
]

/** The next size above (1) or below (-1); the same at the end. */
export function nextTextSize(from: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? TEXT_SIZES.find((size) => size > from)
      : TEXT_SIZES.findLast((size) => size < from)
  return next ?? from
}
