/** The numbers by which displays are spoken of: on the picture of the room, and on the displays themselves. */
import type { Rectangle } from './placement.ts'

/** How long the displays show their numbers, ms. */
export const NUMBERS_FOR = 4000

/**
 * 1 for the leftmost display, and so on to the right; of those above each other the upper one first. Displays that show
 * the same have the same number.
 */
export function displayNumbers(
  displays: readonly { readonly id: number; readonly bounds: Rectangle }[],
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const counted: Rectangle[] = []
  for (const { id, bounds } of displays.toSorted(fromTheLeft)) {
    const same = counted.findIndex((one) => overlap(one, bounds))
    numbers.set(id, same === -1 ? counted.push(bounds) : same + 1)
  }
  return numbers
}

const fromTheLeft = (
  a: { readonly bounds: Rectangle },
  b: { readonly bounds: Rectangle },
): number => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
