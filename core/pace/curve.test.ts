import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptMs } from '../time.ts'
import { anchorsOf, type MeasuredLine, rollCurve, STEEPEST } from './curve.ts'

/** Lines as a layout gives them, from (time, height, gap above) of each. */
function layOut(steps: readonly { time: number; height: number; gap: number }[]) {
  const lines: MeasuredLine[] = []
  let [start, top] = [0, 0]
  for (const [index, { time, height, gap }] of steps.entries()) {
    if (lines.length > 0) top += gap
    // Before a gap there is a rest.
    const spoken = (steps[index + 1]?.gap ?? 1) > 0 ? 0.85 * time : time
    const end = scriptMs(start + spoken)
    lines.push({ start: scriptMs(start), end, top, bottom: top + height })
    start += time
    top += height
  }
  return { lines, duration: scriptMs(start), height: top }
}

const steps = (time: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      time,
      height: fc.constantFrom(60, 60, 60, 80),
      gap: fc.constantFrom(0, 0, 0, 30, 60),
    }),
    { minLength: 1, maxLength: 60 },
  )
/** Any line at all, even of no time; and lines as speeches have them, from two characters to a long line. */
const anyText = steps(fc.oneof(fc.constant(0), fc.double({ min: 1, max: 9000, noNaN: true })))
const speech = steps(fc.double({ min: 1500, max: 9000, noNaN: true }))
const fraction = fc.double({ min: 0, max: 1, noNaN: true })

const timed = (text: ReturnType<typeof layOut>) => text.duration > 0

describe('the curve of the rolling text', () => {
  it('begins in the first line and ends in the last', () => {
    fc.assert(
      fc.property(anyText.map(layOut).filter(timed), ({ lines, duration, height }) => {
        const curve = rollCurve(lines, duration)
        const [first, last] = [lines[0], lines.at(-1)]
        expect(curve.pxAt(scriptMs(0))).toBeGreaterThan(0)
        expect(curve.pxAt(scriptMs(0))).toBeLessThan(first?.bottom ?? 0)
        expect(curve.pxAt(duration)).toBeGreaterThan(last?.top ?? 0)
        expect(curve.pxAt(duration)).toBeLessThan(height)
        expect(curve.joints.at(0)).toBe(0)
        expect(curve.joints.at(-1)).toBeCloseTo(duration, 6)
      }),
    )
  })

  it('never goes back, never jumps, and is never steeper than the cap', () => {
    fc.assert(
      fc.property(
        anyText.map(layOut).filter(timed),
        fraction,
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        ({ lines, duration, height }, from, step) => {
          const curve = rollCurve(lines, duration)
          const [early, late] = [from * duration, Math.min(1, from + step) * duration]
          const moved = curve.pxAt(scriptMs(late)) - curve.pxAt(scriptMs(early))
          const cap = (STEEPEST * height) / duration
          expect(moved).toBeGreaterThanOrEqual(-1e-6)
          expect(moved).toBeLessThanOrEqual(cap * (late - early) + 1e-6)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('keeps the word being spoken within half a line of where it strictly is', () => {
    fc.assert(
      fc.property(speech.map(layOut), fraction, ({ lines, duration }, place) => {
        const curve = rollCurve(lines, duration)
        const starts = anchorsOf(lines, duration)
        const at = place * duration
        const index = Math.max(
          0,
          starts.findLastIndex((start) => start.at <= at),
        )
        const from = starts[index]
        const to = starts[index + 1] ?? from
        if (from === undefined || to === undefined) return
        const part = to.at > from.at ? (at - from.at) / (to.at - from.at) : 0
        const strict = from.px + part * (to.px - from.px)
        expect(Math.abs(curve.pxAt(scriptMs(at)) - strict)).toBeLessThanOrEqual(
          0.5 * Math.max(60, to.px - from.px),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps short last lines from racing', () => {
    // Paragraphs of four full lines and a last one of two characters, its full stop and the rest after the paragraph.
    const lines: MeasuredLine[] = []
    let [at, top] = [0, 0]
    for (let n = 0; n < 50; n += 1) {
      const short = n % 5 === 4
      const end = at + (short ? 700 : 7000)
      lines.push({ start: scriptMs(at), end: scriptMs(end), top, bottom: top + 60 })
      at = end + (short ? 1120 : 0)
      top += short ? 90 : 60
    }
    const curve = rollCurve(lines, scriptMs(at))
    const mean = top / at
    const speeds = Array.from({ length: 2000 }, (_, n) => curve.speedAt(scriptMs((n / 2000) * at)))
    // Strictly by the lines it would be more than seven times the mean.
    expect(60 / 700 / mean).toBeGreaterThan(7)
    expect(Math.max(...speeds) / mean).toBeLessThan(2)
  })

  it('gives the speed that it has', () => {
    fc.assert(
      fc.property(speech.map(layOut), fraction, ({ lines, duration }, place) => {
        const curve = rollCurve(lines, duration)
        const at = place * (duration - 2) + 1
        const measured = (curve.pxAt(scriptMs(at + 0.5)) - curve.pxAt(scriptMs(at - 0.5))) / 1
        expect(curve.speedAt(scriptMs(at))).toBeCloseTo(measured, 3)
      }),
    )
  })

  it('tells the position of a place', () => {
    fc.assert(
      fc.property(anyText.map(layOut).filter(timed), fraction, ({ lines, duration }, place) => {
        const curve = rollCurve(lines, duration)
        const [first, last] = [curve.pxAt(scriptMs(0)), curve.pxAt(duration)]
        const px = first + place * (last - first)
        expect(curve.pxAt(curve.positionAt(px))).toBeCloseTo(px, 3)
      }),
    )
  })

  it('is cut to the script', () => {
    const { lines, duration, height } = layOut([
      { time: 4000, height: 60, gap: 0 },
      { time: 5000, height: 60, gap: 0 },
    ])
    const curve = rollCurve(lines, duration)
    expect(curve.pxAt(scriptMs(duration + 5000))).toBe(curve.pxAt(duration))
    expect(curve.pxAt(duration)).toBeGreaterThan(60)
    expect(curve.positionAt(-100)).toBe(0)
    expect(curve.positionAt(height + 100)).toBeCloseTo(duration, 6)
  })

  it('stands still without lines or without length', () => {
    const empty = rollCurve([], scriptMs(0))
    expect(empty.pxAt(scriptMs(0))).toBe(0)
    expect(empty.positionAt(50)).toBe(0)
    const silent = rollCurve(
      [{ start: scriptMs(0), end: scriptMs(0), top: 20, bottom: 80 }],
      scriptMs(0),
    )
    expect(silent.pxAt(scriptMs(0))).toBeCloseTo(44)
    expect(silent.speedAt(scriptMs(0))).toBe(0)
  })

  it('lines that start at the same time go through as evenly as lines can', () => {
    const { lines, duration, height } = layOut(
      Array.from({ length: 12 }, (_, n) => ({
        time: n % 4 === 3 ? 20_000 : 0,
        height: 60,
        gap: 0,
      })),
    )
    const curve = rollCurve(lines, duration)
    const cap = (STEEPEST * height) / duration
    for (let at = 0; at <= duration; at += 37)
      expect(curve.speedAt(scriptMs(at))).toBeLessThanOrEqual(cap + 1e-9)
  })

  it('creeps on during a pause and is no faster after it, however long the pause', () => {
    // Five full lines of 6 s; in the middle of the third somebody waits.
    const height = 100
    const spoken = 6000
    const lineUp = (pause: number) => {
      const lines = [0, 1, 2, 3, 4].map((index): MeasuredLine => {
        const start = index * spoken + (index > 2 ? pause : 0)
        const from = start + spoken / 2
        return {
          start: scriptMs(start),
          end: scriptMs(start + spoken + (index === 2 ? pause : 0)),
          top: index * height,
          bottom: (index + 1) * height,
          ...(index === 2 && pause > 0
            ? { pauses: [{ from: scriptMs(from), to: scriptMs(from + pause), part: 0.5 }] }
            : {}),
        }
      })
      return rollCurve(lines, scriptMs(5 * spoken + pause), pause)
    }
    const fastest = (pause: number) => {
      const curve = lineUp(pause)
      const length = 5 * spoken + pause
      return Math.max(
        ...Array.from({ length: 501 }, (_, step) => curve.speedAt(scriptMs((step / 500) * length))),
      )
    }
    for (const pause of [3000, 20_000, 300_000]) {
      expect(fastest(pause)).toBeLessThan(1.3 * fastest(0))
      const curve = lineUp(pause)
      const [from, to] = [2.5 * spoken, 2.5 * spoken + pause]
      const during = curve.pxAt(scriptMs(to)) - curve.pxAt(scriptMs(from))
      // It strictly stood still at the middle of the third line: it is there all the while.
      expect(during).toBeGreaterThanOrEqual(0)
      for (const at of [from, (from + to) / 2, to])
        expect(Math.abs(curve.pxAt(scriptMs(at)) - 2.5 * height)).toBeLessThan(0.55 * height)
    }
  })
})
