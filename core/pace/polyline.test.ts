import { describe, expect, it } from 'vitest'
import { polyline } from './polyline.ts'

const roof = polyline([
  { at: 0, px: 10 },
  { at: 4, px: 30 },
  { at: 8, px: 50 },
  { at: 10, px: 50 },
])

describe('a polyline', () => {
  it('has a height, a slope and a mean at any time', () => {
    expect([0, 2, 6, 9].map(roof.pxAt)).toEqual([10, 20, 40, 50])
    expect([0, 2, 6, 9].map(roof.slopeAt)).toEqual([5, 5, 5, 0])
    expect([2, 4, 8, 10].map((to) => roof.meanOver(0, to))).toEqual([15, 20, 30, 34])
    expect([roof.meanOver(6, 10), roof.meanOver(3, 5)]).toEqual([47.5, 30])
  })

  it('ends where its points end', () => {
    expect(roof.end).toBe(10)
    expect([roof.pxAt(-5), roof.pxAt(99)]).toEqual([10, 50])
  })

  it('has an exact mean over the shortest stretch of a long line', () => {
    const long = polyline([
      { at: 0, px: 0 },
      { at: 1_500_000, px: 100_000 },
    ])
    expect(long.meanOver(1_499_999.999, 1_500_000)).toBeCloseTo(100_000, 4)
    expect(long.meanOver(1_499_999.999, 1_500_000)).toBeLessThanOrEqual(100_000)
  })

  it('bends only where the slope changes', () => {
    expect(roof.bends).toEqual([8])
  })

  it('of points at the same time takes the first', () => {
    const step = polyline([
      { at: 0, px: 0 },
      { at: 5, px: 10 },
      { at: 5, px: 20 },
      { at: 10, px: 20 },
    ])
    expect([5, 7.5].map(step.pxAt)).toEqual([10, 15])
  })

  it('of one point or none stands still', () => {
    const still = polyline([{ at: 0, px: 7 }])
    expect([still.pxAt(3), still.slopeAt(3), still.end]).toEqual([7, 0, 0])
    expect(polyline([]).pxAt(3)).toBe(0)
  })
})
