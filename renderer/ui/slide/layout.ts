/** Fits the texts of a slide into its height: all of them become smaller together until they stand on the sheet. */
import { SMALLEST_BODY } from '#core/deck/legibility.ts'
import type { Ratio } from './canvas.ts'
import { type Setting, setIn, type Way } from './setting.ts'

/** No text of a slide made from the outline is smaller than this, px on a sheet 1080 high. */
export const SMALLEST = SMALLEST_BODY

/** How many times as small, in turn. The last are for a slide by hand with more on it than a hall can read. */
const SCALES = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6]
const CROWDED = [0.5, 0.42, 0.35, 0.28, 0.22, 0.17, 0.13, 0.1, 0.075, 0.055, 0.04, 0.03]

/** Sets texts at a scale: sizes are multiplied by it, and are no smaller than the smallest. */
export type Setter = (text: string, width: number, ways: readonly Way[]) => Setting

/** A layout at some scale, and the height it takes, px. */
export interface Laid<T> {
  readonly height: number
  readonly value: T
}

/** On the narrow sheet a line holds fewer words, so letters are a little smaller from the start. */
const START = { wide: 1, standard: 0.86 } as const

/** The largest layout that stands within `height` px; where none does, the smallest there is. */
export function fitted<T>(
  height: number,
  lay: (set: Setter, scale: number) => Laid<T>,
  ratio: Ratio = 'wide',
): T {
  const start = START[ratio]
  const first = lay(setterAt(start, SMALLEST), start)
  if (first.height <= height) return first.value
  // What a text takes goes with the square of its scale: where that is too much by far, no scale is tried in vain.
  const least = first.height * ((SCALES.at(-1) ?? start) / start) ** 2
  if (least < height * 1.5) {
    for (const scale of SCALES.filter((one) => one < start)) {
      const laid = lay(setterAt(scale, SMALLEST), scale)
      if (laid.height <= height) return laid.value
    }
  }
  return crowded(height, lay)
}

/** The largest of the crowded layouts that stands within the height; there may be very much on a slide, so few are tried. */
function crowded<T>(height: number, lay: (set: Setter, scale: number) => Laid<T>): T {
  const at = (index: number) => {
    const scale = CROWDED[index] ?? 0
    return lay(setterAt(scale, 0), scale)
  }
  let best: Laid<T> | null = null
  let [low, high] = [0, CROWDED.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const laid = at(middle)
    if (laid.height <= height) {
      best = laid
      high = middle - 1
    } else low = middle + 1
  }
  return (best ?? at(CROWDED.length - 1)).value
}

function setterAt(scale: number, smallest: number): Setter {
  if (scale === 1) return setIn
  return (text, width, ways) =>
    setIn(
      text,
      width,
      ways.map((way) => ({
        ...way,
        sizes: way.sizes.map((size) => Math.max(Math.min(size, smallest), size * scale)),
      })),
    )
}

/** Space of `gap` px at a scale: it narrows only on a slide that is crowded. */
export const gapAt = (gap: number, scale: number): number =>
  scale < (SCALES.at(-1) ?? 0) ? gap * scale : gap

/** Height of a text as it is set, px; `leading` is its line height as a multiple of its size. */
export const heightOf = ({ size, lines }: Setting, leading: number): number =>
  size * leading * lines.length

/** Line heights of the stylesheet, as multiples of the size. */
export const LEADING = {
  headline: 1.28,
  body: 1.45,
  item: 1.35,
  quoted: 1.42,
  label: 1.3,
  below: 1.4,
} as const
