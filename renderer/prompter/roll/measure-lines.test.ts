import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstBelow } from './measure-lines.ts'

describe('the search for the start of a line', () => {
  const search = (first: number, guess: number, from = 0, end = 1000) => {
    let asked = 0
    const found = firstBelow(from, end, guess, (offset) => {
      asked += 1
      return offset >= first
    })
    return { found, asked }
  }

  it('finds it from any guess', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 800 }),
        fc.nat(),
        (from, length, guess, where) => {
          const end = from + length
          const first = from + 1 + (where % length)
          expect(search(first, guess, from, end).found).toBe(first)
        },
      ),
    )
  })

  it('asks twice where the guess is right, and a few times where it is near', () => {
    expect(search(20, 20).asked).toBe(2)
    expect(search(21, 20).asked).toBeLessThanOrEqual(3)
    expect(search(17, 20).asked).toBeLessThanOrEqual(6)
  })

  it('takes the end where nothing before it lies below', () => {
    expect(search(5000, 30, 0, 60).found).toBe(60)
  })
})
