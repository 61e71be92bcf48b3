import { describe, expect, it } from 'vitest'
import { wheelSteps } from './wheel-steps.ts'

const px = (deltaY: number, timeStamp: number) => ({ deltaY, deltaMode: 0, timeStamp })

describe('the wheel', () => {
  it('steps once a notch, up when turned away', () => {
    const step = wheelSteps()
    expect(step(px(-100, 0))).toBe(1)
    expect(step(px(-100, 300))).toBe(1)
    expect(step(px(100, 600))).toBe(-1)
  })

  it('gathers the small movements of a touchpad', () => {
    const step = wheelSteps()
    const steps = Array.from({ length: 30 }, (_, n) => step(px(-10, n * 16)))
    expect(steps.filter((one) => one === 1)).toHaveLength(3)
  })

  it('counts lines and pages as mice give them', () => {
    expect(wheelSteps()({ deltaY: 3, deltaMode: 1, timeStamp: 0 })).toBe(-1)
    expect(wheelSteps()({ deltaY: -1, deltaMode: 2, timeStamp: 0 })).toBe(1)
  })

  it('is no race: a fling steps a few times, not fifty', () => {
    const step = wheelSteps()
    const steps = Array.from({ length: 50 }, (_, n) => step(px(-120, n * 5)))
    expect(steps.filter((one) => one === 1).length).toBeLessThanOrEqual(7)
  })

  it('forgets a half turn after a pause or the other way', () => {
    const paused = wheelSteps()
    expect(paused(px(-60, 0))).toBe(0)
    expect(paused(px(-60, 1000))).toBe(0)
    const turned = wheelSteps()
    expect(turned(px(-60, 0))).toBe(0)
    expect(turned(px(60, 10))).toBe(0)
    expect(turned(px(-60, 20))).toBe(0)
  })
})
