import { describe, expect, it } from 'vitest'
import { rate, scriptMs } from '#core/time.ts'
import { jumpFrom } from './jumps.ts'

const stops = [0, 10_000, 30_000, 31_000].map(scriptMs)
const jump = (position: number, direction: 1 | -1, playing = false, speed = 1) =>
  jumpFrom(stops, scriptMs(position), direction, rate(speed), playing)

describe('a jump', () => {
  it('forward goes to the next start', () => {
    expect(jump(0, 1)).toBe(10_000)
    expect(jump(9_999.9, 1)).toBe(30_000)
    expect(jump(30_500, 1)).toBe(31_000)
  })

  it('forward from the last part goes nowhere', () => {
    expect(jump(31_000, 1)).toBeNull()
  })

  it('back goes to the start of the part, and from there to the one before', () => {
    expect(jump(15_000, -1)).toBe(10_000)
    expect(jump(10_000, -1)).toBe(0)
    expect(jump(0, -1)).toBe(0)
  })

  it('back while it rolls goes to the one before when the part has just begun', () => {
    expect(jump(11_900, -1, true)).toBe(0)
    expect(jump(12_100, -1, true)).toBe(10_000)
    // "Just" is time on the wall, not in the script.
    expect(jump(13_900, -1, true, 2)).toBe(0)
    expect(jump(11_900, -1, false)).toBe(10_000)
  })

  it('finds nothing where there is nothing', () => {
    expect(jumpFrom([], scriptMs(0), -1, rate(1), false)).toBeNull()
  })
})
