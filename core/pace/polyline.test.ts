import { describe, expect, it } from 'vitest'
import { polyline } from './polyline.ts'

const roof = polyline([
  { at: 0, px: 10 },
  { at: 4, px: 30 },
  { at: 8, px: 50 },
  { at: 10, px: 50 },
])

describe('a polyline', () => {
  it('has a height, a slope and an area at any time', () => {
    expect([0, 2, 6, 9].map(roof.pxAt)).toEqual([10, 20, 40, 50])
    expect([0, 2, 6, 9].map(roof.slopeAt)).toEqual([5, 5, 5, 0])
    expect([0, 2, 4, 8, 10].map(roof.areaTo)).toEqual([0, 30, 80, 240, 340])
  })

  it('ends where its points end', () => {
    expect(roof.end).toBe(10)
    expect([roof.pxAt(-5), roof.pxAt(99)]).toEqual([10, 50])
    expect([roof.areaTo(-5), roof.areaTo(99)]).toEqual([0, 340])
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
