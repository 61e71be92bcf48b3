import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ease, easeAt, easeBetween, type Going, NO_EASE } from './ease.ts'

const STAGE = 1000
const px = fc.double({ min: -STAGE, max: STAGE, noNaN: true })
const speed = fc.double({ min: -3, max: 3, noNaN: true })
const reading = fc.double({ min: 0.005, max: 0.4, noNaN: true })

/** What is drawn at a moment of an ease towards a text that goes on evenly. */
const drawn = (ease: Ease, right: Going, ms: number): Going => {
  const off = easeAt(ease, ms)
  return { px: right.px + right.speed * ms + off.px, speed: right.speed + off.speed }
}
const moments = (ease: Ease) => Array.from({ length: 101 }, (_, n) => (n / 100) * ease.during)

describe('the ease of the rolling text', () => {
  it('begins at the place and the speed that are seen, and ends at the right ones', () => {
    fc.assert(
      fc.property(px, speed, px, speed, (at, fast, to, rightFast) => {
        const seen = { px: at, speed: fast }
        const right = { px: to, speed: rightFast }
        fc.pre(Math.abs(at - to) <= STAGE)
        const ease = easeBetween(seen, right, STAGE)
        const first = drawn(ease, right, 0)
        expect(Math.abs(first.px - at)).toBeLessThan(0.051)
        expect(Math.abs(first.speed - fast)).toBeLessThan(0.00051)
        for (const after of [ease.during, ease.during + 1, 5000])
          expect(easeAt(ease, after)).toEqual({ px: 0, speed: 0 })
        // Just before its end it is nothing already.
        expect(Math.abs(easeAt(ease, ease.during * 0.999).px)).toBeLessThan(0.001)
      }),
    )
  })

  it('has no jump in place or speed', () => {
    fc.assert(
      fc.property(px, speed, (off, fast) => {
        const ease = easeBetween({ px: off, speed: fast }, { px: 0, speed: 0 }, STAGE)
        fc.pre(ease.during > 0)
        const step = ease.during / 2000
        const most = 12 * Math.abs(ease.off.px) + 6 * Math.abs(ease.off.speed * ease.during) + 1e-9
        for (let ms = 0; ms < ease.during; ms += 37 * step) {
          const [before, after] = [easeAt(ease, ms), easeAt(ease, ms + step)]
          const bend = (most / ease.during ** 2) * step
          expect(Math.abs(after.speed - before.speed)).toBeLessThanOrEqual(bend * 1.01)
          expect(after.px - before.px).toBeCloseTo(((before.speed + after.speed) / 2) * step, 3)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('a jump begins to move in the first frames, never turns back and never passes its place', () => {
    fc.assert(
      fc.property(px, reading, fc.boolean(), (off, rolls, playing) => {
        fc.pre(Math.abs(off) > 20)
        const speedNow = playing ? rolls : 0
        const ease = easeBetween({ px: off, speed: speedNow }, { px: 0, speed: speedNow }, STAGE)
        expect(Math.abs(off - easeAt(ease, 17).px)).toBeGreaterThan(0.005 * Math.abs(off))
        expect(Math.abs(off - easeAt(ease, 34).px)).toBeGreaterThan(0.02 * Math.abs(off))
        for (const ms of moments(ease)) {
          const left = easeAt(ease, ms)
          expect(left.px * Math.sign(off)).toBeGreaterThanOrEqual(-1e-9)
          expect(left.speed * Math.sign(off)).toBeLessThanOrEqual(1e-9)
        }
        expect(ease.during).toBeLessThanOrEqual(500)
      }),
    )
  })

  it('a far jump is not flown through', () => {
    for (const off of [-50_000, -1001, 1001, 50_000]) {
      const ease = easeBetween({ px: off, speed: 0.3 }, { px: 0, speed: 0.05 }, STAGE)
      expect(easeAt(ease, 0).px).toBe(Math.sign(off) * 600)
      expect(easeAt(ease, 0).speed).toBe(0)
    }
  })

  it('with less motion a jump is at its place at once, and the pace still changes softly', () => {
    const right = { px: 0, speed: 0.05 }
    expect(easeBetween({ px: 300, speed: 0.05 }, right, STAGE, 'calm')).toBe(NO_EASE)
    const pace = easeBetween({ px: 0.3, speed: 0.02 }, right, STAGE, 'calm')
    expect(easeAt(pace, 0)).toEqual({ px: 0.3, speed: 0.02 - 0.05 })
  })

  it('after an edit half a line is made up for so slowly that the text never turns back', () => {
    fc.assert(
      fc.property(fc.double({ min: -46, max: 46, noNaN: true }), (off) => {
        const right = { px: 0, speed: 0.035 }
        const ease = easeBetween({ px: off, speed: 0.035 }, right, STAGE, 'slow')
        for (const ms of moments(ease)) expect(drawn(ease, right, ms).speed).toBeGreaterThan(0)
      }),
    )
  })

  it('a pause is short and never visibly goes back', () => {
    fc.assert(
      fc.property(reading, fc.double({ min: 0, max: 10, noNaN: true }), (rolls, late) => {
        // The page learns of it late, by ms, and has gone that much too far.
        const ease = easeBetween({ px: rolls * late, speed: rolls }, { px: 0, speed: 0 }, STAGE)
        expect(ease.during).toBeLessThanOrEqual(150)
        const farthest = Math.max(...moments(ease).map((ms) => easeAt(ease, ms).px))
        expect(farthest).toBeLessThan(rolls * late + 2.2)
      }),
    )
  })

  it('setting off and changing the pace never go back', () => {
    fc.assert(
      fc.property(
        reading,
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (rolls, times, late) => {
          const right = { px: 0, speed: rolls }
          const before = rolls * times
          const ease = easeBetween({ px: (before - rolls) * late, speed: before }, right, STAGE)
          let last = Number.NEGATIVE_INFINITY
          for (const ms of moments(ease)) {
            const now = drawn(ease, right, ms)
            expect(now.px).toBeGreaterThanOrEqual(last - 0.02)
            last = now.px
          }
        },
      ),
    )
  })

  it('what nobody sees is not eased', () => {
    expect(easeBetween({ px: 10.01, speed: 0.05 }, { px: 10, speed: 0.05 }, STAGE)).toBe(NO_EASE)
    expect(easeAt(NO_EASE, 0)).toEqual({ px: 0, speed: 0 })
  })

  it('an ease that is broken off in the middle goes on from there', () => {
    fc.assert(
      fc.property(px, fc.double({ min: 0, max: 1, noNaN: true }), px, (off, part, next) => {
        const first = easeBetween({ px: off, speed: 0 }, { px: 0, speed: 0 }, STAGE)
        const middle = easeAt(first, part * first.during)
        fc.pre(Math.abs(middle.px - next) <= STAGE)
        const second = easeBetween(middle, { px: next, speed: 0 }, STAGE)
        const begins = drawn(second, { px: next, speed: 0 }, 0)
        expect(Math.abs(begins.px - middle.px)).toBeLessThan(0.051)
        expect(Math.abs(begins.speed - middle.speed)).toBeLessThan(0.00051)
      }),
    )
  })
})
