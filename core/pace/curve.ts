/**
 * The curve the prompter rolls on: script time -> px, through the measured lines of the script.
 *
 * Rolling strictly by the lines (each line's height in that line's time) jerks: a last line of two characters takes a
 * tenth of the time of a full one and races past. The curve is therefore as even as it can be while the word being
 * spoken stays at the reading line:
 *
 * 1. Floor: where lines take next to no time, their starts are spread (isotonic regression in the maximum norm), so
 *    that none is faster than `STEEPEST` times the mean (pauses that were asked for left out).
 * 2. Taut string: of all curves that pass each line's start within `SLACK` line heights, the one with the smallest
 *    top speed.
 * 3. Evening: a moving average over `EVENING` ms takes away the sudden changes of speed. It never goes back and is
 *    nowhere steeper than the string, which a cubic through the same points would be.
 */
import { type ScriptMs, scriptMs } from '../time.ts'
import { polyline } from './polyline.ts'
import { type Gate, tautString } from './taut-string.ts'

/** A line of the script as it was laid out. */
export interface MeasuredLine {
  /** Script time at which its first character begins to be spoken. */
  readonly start: ScriptMs
  /** Script time at which its last word has been spoken. The rest until the next line's start belongs to the gap. */
  readonly end: ScriptMs
  /** Its upper and lower edge, px from the top of the text. */
  readonly top: number
  readonly bottom: number
  /** The silences within it, or at its end, in order. Absent: none. */
  readonly pauses?: readonly LinePause[]
}

/** A silence while a line is at the reading line. */
export interface LinePause {
  readonly from: ScriptMs
  readonly to: ScriptMs
  /** How much of the line has been spoken before it, 0 to 1. */
  readonly part: number
}

/** Script time <-> px; monotone and continuous, with a continuous speed. */
export interface RollCurve {
  /** The place, px from the top of the text, that belongs at the reading line at a position; cut to the script. */
  readonly pxAt: (position: ScriptMs) => number
  /** The position at which a place comes to the reading line; cut to the script. */
  readonly positionAt: (px: number) => ScriptMs
  /** Speed at a position, px per script ms. */
  readonly speedAt: (position: ScriptMs) => number
  /** The positions between which it bends evenly (or not at all), rising, from 0 to the end of the script. */
  readonly joints: readonly ScriptMs[]
}

/** Top speed to which even lines that take no time are held, in means of the whole text. */
export const STEEPEST = 8
/** How far the string may pass from the strict start of a line, in heights of a line. */
export const SLACK = 0.4
/** Width of the moving average, script ms. */
const EVENING = 2000
/** A width, ms, at which an average is the value itself. */
const NEXT_TO_NOTHING = 1e-3

/** A place the curve strictly had to pass: a line's upper edge at its first word, its lower edge after its last. */
interface Anchor {
  readonly at: number
  readonly px: number
  /** How far the curve may pass from it, px. */
  readonly slack: number
}

/**
 * Makes the curve of a script of this length through its lines, in time linear in their number. Lines are given from top
 * to bottom; starts may coincide. Without lines or length it stands still. `silence` is how much of the length is pauses
 * that were asked for, ms: they make the text no slower on the whole, so they don't lower the top speed.
 */
export function rollCurve(
  lines: readonly MeasuredLine[],
  duration: ScriptMs,
  silence = 0,
): RollCurve {
  const anchors = spread(anchorsOf(lines, duration), silence)
  const heights = tautString(gatesAt(anchors))
  return evened(anchors.map(({ at }, index) => ({ at, px: heights[index] ?? 0 })))
}

/**
 * The anchors of the lines. Within a paragraph one line's end is the next one's start, and the middle between their edges
 * is the place; between paragraphs the text rolls through the gap during the rest. The first and the last anchor are
 * drawn into their lines by the slack, so that the line itself is at the reading line before the speech begins and
 * after it has ended, and not its edge.
 */
export function anchorsOf(lines: readonly MeasuredLine[], duration: ScriptMs): Anchor[] {
  const anchors: Anchor[] = []
  const put = (at: number, px: number, height: number) => {
    const before = anchors.at(-1)
    anchors.push({
      at: Math.min(duration, Math.max(before?.at ?? 0, at)),
      px: Math.max(before?.px ?? px, px),
      slack: before === undefined ? 0 : SLACK * Math.max(0, height),
    })
  }
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const height = line.bottom - line.top
    if (above === undefined) put(0, line.top + SLACK * Math.max(0, height), height)
    else if (above.end >= line.start)
      put(line.start, (above.bottom + line.top) / 2, Math.min(height, above.bottom - above.top))
    else {
      put(above.end, above.bottom, above.bottom - above.top)
      put(line.start, line.top, height)
    }
    // Where the speaker waits the text does too, as far as the slack leaves it no more even way.
    for (const { from, to, part } of line.pauses ?? []) {
      const px = line.top + Math.min(1, Math.max(0, part)) * height
      put(from, px, height)
      put(to, px, height)
    }
  }
  const last = lines.at(-1)
  if (last !== undefined)
    put(duration, last.bottom - SLACK * Math.max(0, last.bottom - last.top), 0)
  return anchors
}

/** A gate at every anchor, none reaching below an earlier or above a later one: the string must not fall. */
function gatesAt(anchors: readonly Anchor[]): Gate[] {
  const gates: Gate[] = []
  let low = Number.NEGATIVE_INFINITY
  for (const { at, px, slack } of anchors) {
    low = Math.max(low, px - slack)
    gates.push({ at, low, high: px + slack })
  }
  let high = Number.POSITIVE_INFINITY
  return gates
    .toReversed()
    .map((gate) => {
      high = Math.min(high, gate.high)
      return { ...gate, high }
    })
    .toReversed()
}

/** Moves the times as little as possible so that no stretch is steeper than `STEEPEST` means. */
function spread(anchors: readonly Anchor[], silence: number): Anchor[] {
  const first = anchors[0]
  const end = anchors.at(-1)
  if (first === undefined || end === undefined || end.px <= first.px) return [...anchors]
  const spoken = Math.max(0, end.at - silence)
  const least = spoken / (STEEPEST * (end.px - first.px))
  const need = ({ px }: Anchor) => (px - first.px) * least
  // With the time that the text above needs taken away, what is left must never fall: an isotonic regression. In the
  // maximum norm it is the middle between the highest value so far and the lowest yet to come.
  const left = anchors.map((anchor) => anchor.at - need(anchor))
  const lowest = left.toReversed()
  for (const [index, value] of lowest.entries())
    lowest[index] = Math.min(value, lowest[index - 1] ?? value)
  lowest.reverse()
  const room = end.at - need(end)
  let highest = Number.NEGATIVE_INFINITY
  return anchors.map((anchor, index) => {
    highest = Math.max(highest, left[index] ?? 0)
    const middle = (highest + (lowest[index] ?? 0)) / 2
    return { ...anchor, at: Math.min(room, Math.max(0, middle)) + need(anchor) }
  })
}

/** The polyline through points of rising time, evened by a moving average. */
function evened(points: readonly { readonly at: number; readonly px: number }[]): RollCurve {
  const line = polyline(points)
  const { end } = line
  /** Width of the average: narrower towards the ends, which stay where they are. */
  const widthAt = (at: number) => Math.min(EVENING, 2 * at, 2 * (end - at))
  const cut = (position: number) => Math.min(end, Math.max(0, position))
  const pxAt = (position: number) => {
    const at = cut(position)
    const width = widthAt(at)
    if (width < NEXT_TO_NOTHING) return line.pxAt(at)
    return line.meanOver(at - width / 2, at + width / 2)
  }
  return {
    pxAt,
    joints: jointsOf(line.bends, end),
    speedAt(position) {
      const at = cut(position)
      const width = widthAt(at)
      if (width < NEXT_TO_NOTHING) return line.slopeAt(at)
      const widening = width === EVENING ? 0 : at < end / 2 ? 2 : -2
      const [early, late] = [line.pxAt(at - width / 2), line.pxAt(at + width / 2)]
      const mean = pxAt(at)
      const speed = (late - mean) * (1 + widening / 2) - (early - mean) * (1 - widening / 2)
      return Math.max(0, speed / width)
    },
    positionAt(px) {
      // Halving 60 times is exact to the last bits and needs no care where the curve is flat.
      let low = 0
      let high = end
      if (px <= pxAt(low)) return scriptMs(low)
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2
        if (pxAt(middle) <= px) low = middle
        else high = middle
      }
      return scriptMs(low)
    },
  }
}

/** Where the evened curve's formula changes: half a width before and after every bend. */
function jointsOf(bends: readonly number[], end: number): ScriptMs[] {
  const half = EVENING / 2
  const inside = [half, end - half, ...bends.flatMap((at) => [at - half, at + half])]
    .filter((at) => at > 0 && at < end)
    .toSorted((one, other) => one - other)
  return [0, ...inside.filter((at, index) => at !== inside[index - 1]), end].map(scriptMs)
}
