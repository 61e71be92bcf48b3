/** The prompter's text size in steps that look alike: about a twelfth of the size, or one line more or fewer. */
import { LINES_RANGE, type TextSize } from '#core/prompter/look.ts'

/** Sizes, px at 1x, rising, from the least to the greatest that a look takes. */
export const TEXT_SIZES: readonly number[] = [
  24, 26, 28, 30, 32, 36, 40, 44, 48, 52, 56, 60, 64, 70, 76, 84, 92, 100, 110, 120, 132, 144, 160,
  180, 200, 220, 240, 260, 280, 310, 340, 370, 400,
]

/** The next size, larger (1) or smaller (-1), in the same measure; the same at the end. */
export function nextSize(from: TextSize, direction: 1 | -1): TextSize {
  return from.by === 'px'
    ? { by: 'px', px: nextPx(from.px, direction) }
    : { by: 'lines', lines: nextLines(from.lines, direction) }
}

function nextPx(from: number, direction: 1 | -1): number {
  const next =
    direction > 0
      ? TEXT_SIZES.find((size) => size > from)
      : TEXT_SIZES.findLast((size) => size < from)
  return next ?? from
}

/** Fewer lines are larger text. */
function nextLines(from: number, direction: 1 | -1): number {
  const next = direction > 0 ? Math.ceil(from) - 1 : Math.floor(from) + 1
  return Math.min(LINES_RANGE.most, Math.max(LINES_RANGE.fewest, next))
}
