import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctionOf } from './correction.ts'

/** Reading speed, px per ms. */
const READING = 0.03

describe('the correction of a drift', () => {
  it('leaves alone what nobody sees', () => {
    expect(correctionOf(0, READING)).toEqual({ kind: 'none' })
    expect(correctionOf(-3, READING)).toEqual({ kind: 'none' })
  })

  it('is made at once where the jump is not seen, or where what is right counts', () => {
    expect(correctionOf(10, READING).kind).toBe('at-once')
    expect(correctionOf(5000, READING).kind).toBe('at-once')
  })

  it('glides in between, slower when ahead and faster when behind', () => {
    const ahead = correctionOf(100, READING)
    const behind = correctionOf(-100, READING)
    expect(ahead.kind === 'gliding' && ahead.factor < 1).toBe(true)
    expect(behind.kind === 'gliding' && behind.factor > 1).toBe(true)
  })

  it('glides gently and takes away exactly the drift', () => {
    fc.assert(
      fc.property(fc.double({ min: -400, max: 400, noNaN: true }), (early) => {
        const correction = correctionOf(early, 1)
        if (correction.kind !== 'gliding') return
        expect(Math.abs(correction.factor - 1)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect((1 - correction.factor) * correction.during).toBeCloseTo(early, 6)
      }),
    )
  })
})
