/** A line of straight pieces over time: its height, its slope, and its mean over a stretch. */

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
  /** Mean height over a stretch of the line's own time, `from` before `to`; exact however short the stretch is. */
  readonly meanOver: (from: number, to: number) => number
  /** Times at which the slope changes. */
  readonly bends: readonly number[]
}

/** Slopes that differ by less, px per ms, are the same: rounding errors bend nothing. */
const SAME = 1e-9

/** Makes the line through points of rising time, the first at 0. Of points at the same time the first counts. */
export function polyline(points: readonly Point[]): Polyline {
  const at: number[] = []
  const px: number[] = []
  for (const point of points) {
    if (point.at <= (at.at(-1) ?? Number.NEGATIVE_INFINITY)) continue
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
  const heightAt = (time: number, piece: number) =>
    (px[piece] ?? 0) + (slopes[piece] ?? 0) * (Math.min(end, Math.max(0, time)) - (at[piece] ?? 0))
  return {
    end,
    pxAt: (time) => heightAt(time, pieceAt(time)),
    slopeAt: (time) => slopes[pieceAt(time)] ?? 0,
    meanOver(from, to) {
      const first = pieceAt(from)
      const lowest = heightAt(from, first)
      // Summed from the height at `from`, not from the first line's: the difference of two areas of a long text would
      // have lost the digits that a stretch of a few thousandths of a ms is about.
      let sum = 0
      for (let piece = first, start = from; start < to; piece += 1) {
        const stop = piece < last - 1 ? Math.min(to, at[piece + 1] ?? to) : to
        const middle = (heightAt(start, piece) + heightAt(stop, piece)) / 2
        sum += (middle - lowest) * (stop - start)
        start = stop
      }
      return lowest + sum / (to - from)
    },
    bends: at.filter(
      (_, index) =>
        index > 0 &&
        index < last &&
        Math.abs((slopes[index] ?? 0) - (slopes[index - 1] ?? 0)) > SAME,
    ),
  }
}
