import { describe, expect, it } from 'vitest'
import { heightFor, heightOfDiagonal, legibilityAt } from './legibility.ts'

describe('legibilityAt', () => {
  it('says how tall characters are, and how far they can be read', () => {
    const { usual, smallest, usualReach, smallestReach } = legibilityAt(2)
    expect(usual).toBeCloseTo(149.9, 1)
    expect(smallest).toBeCloseTo(102.2, 1)
    expect(usualReach).toBeCloseTo(37.5, 1)
    expect(smallestReach).toBeCloseTo(25.6, 1)
  })

  it('keeps the rule of thumb: 40 mm at 10 m', () => {
    const { smallest, smallestReach } = legibilityAt(heightFor(10))
    expect(smallest).toBeCloseTo(40)
    expect(smallestReach).toBeCloseTo(10)
  })

  it('gives nothing for no screen', () => {
    expect(legibilityAt(0).smallestReach).toBe(0)
    expect(legibilityAt(-1).smallestReach).toBe(0)
  })
})

describe('heightOfDiagonal', () => {
  it('gives the height of a picture by its diagonal', () => {
    expect(heightOfDiagonal(100, 16 / 9)).toBeCloseTo(1.245, 3)
    expect(heightOfDiagonal(100, 4 / 3)).toBeCloseTo(1.524, 3)
  })
})
