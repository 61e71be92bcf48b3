import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasuredLine, rollCurve } from '#core/pace/curve.ts'
import { rate, scriptMs } from '#core/time.ts'
import { type Flight, flightAlong, flightThrown, flightTo } from './flight.ts'

const STAGE = 900

/** Ten minutes of lines between half a second and nine. */
function text() {
  const lines: MeasuredLine[] = []
  let at = 0
  for (let n = 0; n < 120; n += 1) {
    const time = 500 + ((n * 7919) % 8500)
    const [start, end] = [scriptMs(at), scriptMs(at + time)]
    lines.push({ start, end, top: n * 100, bottom: n * 100 + 90 })
    at += time
  }
  return { curve: rollCurve(lines, scriptMs(at)), duration: scriptMs(at) }
}
const { curve, duration } = text()
const part = fc.double({ min: 0, max: 0.9, noNaN: true })
const rates = fc.constantFrom(0.35, 1, 1.7, 20)
const seen = fc.record({
  px: fc.double({ min: -800, max: 800, noNaN: true }),
  speed: fc.double({ min: -1, max: 1, noNaN: true }),
})

/** Where the straight frames are at a moment. */
function drawn({ frames }: Flight, ms: number): number {
  const index = Math.max(
    0,
    frames.findLastIndex((frame) => frame.ms <= ms),
  )
  const [from, to] = [frames[index], frames[index + 1]]
  if (from === undefined) return Number.NaN
  return to === undefined
    ? from.px
    : from.px + ((ms - from.ms) / (to.ms - from.ms)) * (to.px - from.px)
}

describe('a flight along the curve', () => {
  it('begins at what was seen, and is on the curve from the end of the ease on', () => {
    fc.assert(
      fc.property(part, rates, seen, part, (place, factor, off, later) => {
        const position = scriptMs(place * duration)
        const [speed, px] = [curve.speedAt(position) * factor, curve.pxAt(position)]
        const before = { seen: { px: px + off.px, speed: speed + off.speed }, stage: STAGE }
        const tape = { position, rate: rate(factor), end: duration }
        const flight = flightAlong(curve, tape, before)
        expect(Math.abs(flight.goingAt(0).px - before.seen.px)).toBeLessThan(0.06)
        const left = (duration - position) / factor
        const ms = flight.easing + later * Math.max(0, left - 500 - flight.easing)
        fc.pre(ms < left - 300 && position + ms * factor < flight.to)
        const right = curve.pxAt(scriptMs(position + ms * factor))
        expect(flight.goingAt(ms).px).toBeCloseTo(right, 6)
        expect(Math.abs(drawn(flight, ms) - right)).toBeLessThan(0.25 * Math.max(1, factor))
      }),
      { numRuns: 200 },
    )
  })

  it('is drawn in rising frames, a few hundred, close to what it says', () => {
    fc.assert(
      fc.property(part, rates, seen, part, (place, factor, off, later) => {
        const position = scriptMs(place * duration)
        const before = {
          seen: { px: curve.pxAt(position) + off.px, speed: off.speed },
          stage: STAGE,
        }
        const tape = { position, rate: rate(factor), end: duration }
        const flight = flightAlong(curve, tape, before)
        const { frames } = flight
        expect(frames[0]?.ms).toBe(0)
        expect(frames.length).toBeLessThan(1000)
        for (const [index, frame] of frames.entries())
          expect(frame.ms).toBeGreaterThan(index === 0 ? -1 : (frames[index - 1]?.ms ?? 0))
        const ms = later * flight.easing
        expect(Math.abs(drawn(flight, ms) - flight.goingAt(ms).px)).toBeLessThan(
          1.2 * Math.max(1, factor),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('comes softly to rest where the tape stands, never beyond it and never back', () => {
    fc.assert(
      fc.property(
        part,
        fc.double({ min: 1, max: 3000, noNaN: true }),
        rates,
        (place, ahead, factor) => {
          const position = scriptMs(place * duration)
          const end = scriptMs(Math.min(duration, position + ahead * factor))
          const tape = { position, rate: rate(factor), end }
          const flight = flightAlong(curve, tape, null)
          const rest = curve.pxAt(end)
          let last = flight.goingAt(0)
          for (let ms = 0; ms < 4000; ms += 8) {
            const now = flight.goingAt(ms)
            expect(now.px).toBeGreaterThanOrEqual(last.px - 1e-9)
            expect(now.px).toBeLessThanOrEqual(rest + 1e-9)
            // At the speeds that people read at, and with time to land in.
            const soft = ahead > 300 && factor < 2 ? 0.2 * curveTop * factor : Infinity
            expect(Math.abs(now.speed - last.speed)).toBeLessThan(soft)
            last = now
          }
          const stands = (end - position) / factor
          expect(flight.goingAt(stands + 260)).toEqual({ px: rest, speed: 0 })
          expect(flight.frames.at(-1)?.px).toBeCloseTo(rest, 6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('goes on where the one before was, in place and speed, however often it is broken off', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            after: fc.integer({ min: 0, max: 700 }),
            factor: rates,
            by: fc.constantFrom(0, 0, 300, -4000, 5000),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (changes) => {
          let position = 200_000
          let factor = 1
          const along = (before: Parameters<typeof flightAlong>[2]) =>
            flightAlong(
              curve,
              { position: scriptMs(position), rate: rate(factor), end: duration },
              before,
            )
          let flight = along(null)
          for (const change of changes) {
            position += change.after * factor + change.by
            factor = change.factor
            const now = flight.goingAt(change.after)
            flight = along({ seen: now, stage: STAGE })
            const jump = Math.abs(curve.pxAt(scriptMs(position)) - now.px)
            if (jump > STAGE) continue
            expect(Math.abs(flight.goingAt(0).px - now.px)).toBeLessThan(0.06)
            expect(Math.abs(flight.goingAt(0).speed - now.speed)).toBeLessThan(0.001)
          }
          const end = flight.easing + 1
          expect(flight.goingAt(end).px).toBeCloseTo(
            curve.pxAt(scriptMs(position + end * factor)),
            6,
          )
        },
      ),
    )
  })
})

/** The top speed of the curve, px per ms. */
const curveTop = Math.max(
  ...Array.from({ length: 5000 }, (_, n) => curve.speedAt(scriptMs((n / 5000) * duration))),
)

describe('a flight to a place', () => {
  it('stands there without a before, and ends there exactly with one', () => {
    expect(flightTo(120, null).frames).toEqual([{ ms: 0, px: 120 }])
    fc.assert(
      fc.property(seen, (from) => {
        const flight = flightTo(120, { seen: from, stage: STAGE })
        expect(flight.frames.at(-1)?.px).toBe(120)
        expect(flight.goingAt(flight.easing)).toEqual({ px: 120, speed: 0 })
      }),
    )
  })

  it('thrown, it slows down all the way and stays within the text', () => {
    fc.assert(
      fc.property(seen, (from) => {
        fc.pre(Math.abs(from.speed) > 0.05)
        const bounds = { from: -700, to: 700 }
        const flight = flightThrown({ ...from, px: from.px * 0.8 }, bounds)
        const last = flight.frames.at(-1)?.px ?? Number.NaN
        expect(last).toBeGreaterThanOrEqual(bounds.from)
        expect(last).toBeLessThanOrEqual(bounds.to)
        expect(flight.easing).toBeLessThanOrEqual(1201)
        let [before, speed] = [from.px * 0.8, Math.abs(from.speed) + 1e-9]
        for (let ms = 0; ms <= flight.easing; ms += 20) {
          const now = flight.goingAt(ms)
          expect((now.px - before) * Math.sign(from.speed)).toBeGreaterThanOrEqual(-1e-6)
          expect(Math.abs(now.speed)).toBeLessThanOrEqual(speed)
          before = now.px
          speed = Math.abs(now.speed) + 1e-9
        }
      }),
    )
  })
})
