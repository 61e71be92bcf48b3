/** A line of straight pieces over time: its height, its slope, and the area below it. */

/** Point of the line. */
export interface Point {
  readonly at: number
  readonly px: number
}

/** A line of straight pieces from time 0 to `end`; what is asked beyond is answered as at the nearer end. */
export interface Polyline {
  readonly end: number
  readonly pxAt: (at: number) => number
  readonly slopeAt: (at: number) => number
  /** Integral of the height from 0 to a time. */
  readonly areaTo: (at: number) => number
  /** Times at which the slope changes. */
  readonly bends: readonly number[]
}

/** Slopes that differ by less, px per ms, are the same: rounding errors bend nothing. */
const SAME = 1e-9

/** Makes the line through points of rising time, the first at 0. Of points at the same time the first counts. */
export function polyline(points: readonly Point[]): Polyline {
  const at: number[] = []
  const px: number[] = []
  const area: number[] = []
  for (const point of points) {
    const before = at.length - 1
    const length = point.at - (at[before] ?? Number.NEGATIVE_INFINITY)
    if (length <= 0) continue
    const below = before < 0 ? 0 : (((px[before] ?? 0) + point.px) / 2) * length
    area.push((area[before] ?? 0) + below)
    at.push(point.at)
    px.push(point.px)
  }
  const last = at.length - 1
  const end = at[last] ?? 0
  const slopes = px.map((height, index) =>
    index < last ? ((px[index + 1] ?? 0) - height) / ((at[index + 1] ?? 0) - (at[index] ?? 0)) : 0,
  )
  /** Index of the piece that holds a time. */
  const pieceAt = (time: number) => {
    let low = 0
    let high = Math.max(0, last - 1)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((at[middle] ?? 0) <= time) low = middle
      else high = middle - 1
    }
    return low
  }
  const inside = (time: number, piece: number) =>
    Math.min(end, Math.max(0, time)) - (at[piece] ?? 0)
  return {
    end,
    pxAt(time) {
      const piece = pieceAt(time)
      return (px[piece] ?? 0) + (slopes[piece] ?? 0) * inside(time, piece)
    },
    slopeAt: (time) => slopes[pieceAt(time)] ?? 0,
    areaTo(time) {
      const piece = pieceAt(time)
      const part = inside(time, piece)
      return (area[piece] ?? 0) + part * ((px[piece] ?? 0) + ((slopes[piece] ?? 0) * part) / 2)
    },
    bends: at.filter(
      (_, index) =>
        index > 0 &&
        index < last &&
        Math.abs((slopes[index] ?? 0) - (slopes[index - 1] ?? 0)) > SAME,
    ),
  }
}
