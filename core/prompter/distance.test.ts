import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightSeen, INCHES_RANGE, linesIn, METRES_RANGE, sizeFrom } from './distance.ts'
import { SIZE_RANGE } from './look.ts'

const screen = (metres: number, inches = 24) => ({ metres, inches, width: 1920, height: 1080 })

describe('text size from a distance', () => {
  it('is that of the geometry: a degree at 57.3 cm is a centimetre', () => {
    expect(heightSeen(60, 573)).toBeCloseTo(10, 2)
    expect(heightSeen(60, 5730)).toBeCloseTo(100, 1)
  })

  it('is what a ruler says: 35 minutes of arc at 3 m are 30.5 mm, on 24 inches of 1920 by 1080 110 px', () => {
    expect(heightSeen(35, 3000)).toBeCloseTo(30.54, 2)
    // 24 inches are 609.6 mm over 2203 px: 0.2767 mm each.
    expect(sizeFrom(screen(3), 'comfortable')).toBe(110)
    expect(sizeFrom(screen(3), 'large')).toBe(158)
    expect(sizeFrom(screen(3), 'small')).toBe(69)
  })

  it('grows with the distance, shrinks with a larger screen, and stays a size that a look takes', () => {
    const metres = fc.double({ min: METRES_RANGE.nearest, max: METRES_RANGE.farthest, noNaN: true })
    const inches = fc.double({ min: INCHES_RANGE.smallest, max: INCHES_RANGE.largest, noNaN: true })
    fc.assert(
      fc.property(metres, metres, inches, (one, other, diagonal) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)]
        const size = sizeFrom(screen(near, diagonal), 'comfortable')
        expect(size).toBeGreaterThanOrEqual(SIZE_RANGE.smallest)
        expect(size).toBeLessThanOrEqual(SIZE_RANGE.largest)
        expect(sizeFrom(screen(far, diagonal), 'comfortable')).toBeGreaterThanOrEqual(size)
        expect(sizeFrom(screen(near, diagonal * 1.2), 'comfortable')).toBeLessThanOrEqual(size)
      }),
    )
  })

  it('gives lines: 928 px of 72 px text at 1.6 are 8', () => {
    expect(linesIn(928, 72, 1.6)).toBe(8)
    expect(linesIn(928, 110, 1.6)).toBe(5.2)
  })
})
