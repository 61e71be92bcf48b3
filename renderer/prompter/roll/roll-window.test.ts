import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasuredLine, rollCurve } from '#core/pace/curve.ts'
import { rate, type ScriptMs, scriptMs } from '#core/time.ts'
import { type RollWindow, rollWindow, windowServes } from './roll-window.ts'

/** An hour and a half of lines between half a second and nine. */
function text() {
  const lines: MeasuredLine[] = []
  let at = 0
  for (let n = 0; n < 1000; n += 1) {
    const time = 500 + ((n * 7919) % 8500)
    lines.push({
      start: scriptMs(at),
      end: scriptMs(at + time),
      top: n * 100,
      bottom: n * 100 + 90,
    })
    at += time
  }
  return { curve: rollCurve(lines, scriptMs(at)), duration: scriptMs(at) }
}
const { curve, duration } = text()
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const rates = fc.constantFrom(0.35, 1, 2.35, 20, 200)

/** Where the straight steps are at a time. */
function pxOf({ steps }: RollWindow, at: ScriptMs): number {
  const index = Math.max(
    0,
    steps.findLastIndex((step) => step.at <= at),
  )
  const from = steps[index]
  const to = steps[index + 1]
  if (from === undefined) return Number.NaN
  return to === undefined
    ? from.px
    : from.px + ((at - from.at) / (to.at - from.at)) * (to.px - from.px)
}

describe('the window of an animation', () => {
  it('begins at the position, and holds enough ahead of it', () => {
    fc.assert(
      fc.property(fraction, rates, (place, speed) => {
        const position = scriptMs(place * duration)
        const window = rollWindow(curve, duration, position, rate(speed))
        expect(window.from).toBe(position)
        expect(window.to).toBeGreaterThanOrEqual(position)
        const ahead = Math.min(duration - position, 240_000 * 0.99)
        expect(window.to - position).toBeGreaterThanOrEqual(ahead)
        expect(windowServes(window, duration, position, rate(speed))).toBe(true)
      }),
    )
  })

  it('is a few hundred steps, rising', () => {
    fc.assert(
      fc.property(fraction, rates, (place, speed) => {
        const { steps, from, to } = rollWindow(
          curve,
          duration,
          scriptMs(place * duration),
          rate(speed),
        )
        expect(steps.length).toBeGreaterThanOrEqual(2)
        expect(steps.length).toBeLessThan(1000)
        expect(steps[0]?.at).toBe(from)
        expect(steps.at(-1)?.at).toBe(to)
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1]
          if (before === undefined) continue
          // At the end of the script nothing lies ahead: both steps are there.
          expect(step.at > before.at || from === duration).toBe(true)
          expect(step.px).toBeGreaterThanOrEqual(before.px)
        }
      }),
      // A place so near the end that a difference of areas went back there.
      { numRuns: 50, examples: [[0.9999999963077111, 0.35]] },
    )
  })

  it('keeps to the curve within what the eye sees', () => {
    fc.assert(
      fc.property(fraction, fraction, (place, inside) => {
        const window = rollWindow(curve, duration, scriptMs(place * duration), rate(1))
        const at = scriptMs(window.from + inside * (window.to - window.from))
        expect(Math.abs(pxOf(window, at) - curve.pxAt(at))).toBeLessThan(0.25)
      }),
      { numRuns: 300 },
    )
  })

  it('is to be renewed well before its end, and serves to the end of the script', () => {
    const middle = scriptMs(duration / 2)
    const window = rollWindow(curve, duration, middle, rate(1))
    const serves = (position: number, speed = 1) =>
      windowServes(window, duration, scriptMs(position), rate(speed))
    expect(serves(middle + 60_000)).toBe(true)
    // Half a minute on the wall before the end is late enough.
    expect(serves(window.to - 31_000)).toBe(true)
    expect(serves(window.to - 29_000)).toBe(false)
    expect(serves(window.to - 100_000, 4)).toBe(false)
    expect(serves(window.to + 1)).toBe(false)
    const last = rollWindow(curve, duration, scriptMs(duration - 1000), rate(1))
    expect(windowServes(last, duration, duration, rate(1))).toBe(true)
  })
})
