import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFERED, ruleOf } from './actions.ts'
import { createLimiter } from './limiter.ts'

const NEXT = ruleOf('next-paragraph')
const PACE = ruleOf('pace-up')

describe('a key', () => {
  it('held acts at its pace, and stops after so many times until it is let go', () => {
    const limiter = createLimiter()
    let deeds = limiter.press('a', NEXT, 0) ? 1 : 0
    for (let now = 30; now < 60_000; now += 30) if (limiter.repeat('a', NEXT, now)) deeds += 1
    expect(deeds).toBe(8)
    limiter.release('a')
    expect(limiter.press('a', NEXT, 60_000)).toBe(true)
    expect(limiter.repeat('a', NEXT, 60_300)).toBe(true)
  })

  it('that bounces counts once, however long it goes on', () => {
    const limiter = createLimiter()
    let deeds = 0
    for (let now = 0; now < 10_000; now += 20) {
      if (limiter.press('a', NEXT, now)) deeds += 1
      limiter.release('a')
    }
    expect(deeds).toBe(1)
    expect(limiter.press('a', NEXT, 11_000)).toBe(true)
  })

  it('that is pressed again and again by a fault is stopped, and works again after a rest', () => {
    const limiter = createLimiter()
    let deeds = 0
    for (let now = 0; now < 60_000; now += 100) if (limiter.press('a', NEXT, now)) deeds += 1
    expect(deeds).toBe(8)
    expect(limiter.press('a', NEXT, 62_000)).toBe(true)
  })

  it('pressed by a person, even fast, counts each time', () => {
    const limiter = createLimiter()
    for (const now of [0, 130, 260, 390, 520, 650]) expect(limiter.press('a', NEXT, now)).toBe(true)
    for (let now = 2000; now < 20_000; now += 300) expect(limiter.press('a', NEXT, now)).toBe(true)
  })

  it('of a jog counts with every notch', () => {
    const limiter = createLimiter()
    for (let now = 0; now < 4000; now += 20) {
      expect(limiter.press('a', PACE, now)).toBe(true)
      limiter.release('a')
    }
  })

  it('held from before counts only when pressed anew', () => {
    const limiter = createLimiter()
    expect(limiter.repeat('a', NEXT, 0)).toBe(false)
    limiter.press('a', NEXT, 10)
    expect(limiter.release('a')).toBe(true)
    expect(limiter.release('a')).toBe(false)
    expect(limiter.repeat('a', NEXT, 1000)).toBe(false)
  })

  it('whatever it sends without being let go does no more than its action allows', () => {
    const anyTimes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 })
    fc.assert(
      fc.property(fc.constantFrom(...OFFERED), anyTimes, (action, gaps) => {
        const rule = ruleOf(action)
        const limiter = createLimiter()
        let now = 0
        let deeds = limiter.press('a', rule, now) ? 1 : 0
        let last = now
        for (const gap of gaps) {
          now += gap
          if (!limiter.repeat('a', rule, now)) continue
          expect(now - last).toBeGreaterThanOrEqual(rule.every)
          last = now
          deeds += 1
        }
        expect(deeds).toBeLessThanOrEqual(rule.way === 'once' ? 1 : rule.atMost)
      }),
    )
  })
})
