import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gate, tautString } from './taut-string.ts'

/** Gates of rising times whose ends never fall, as the curve makes them. */
const gates = fc
  .array(
    fc.record({
      time: fc.double({ min: 0.1, max: 50, noNaN: true }),
      rise: fc.double({ min: 0, max: 30, noNaN: true }),
      slack: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps): Gate[] => {
    const made: Gate[] = [{ at: 0, low: 0, high: 0 }]
    let [at, height] = [0, 0]
    for (const [index, { time, rise, slack }] of steps.entries()) {
      at += time
      height += rise
      const wide = index === steps.length - 1 ? 0 : slack
      made.push({ at, low: height - wide, high: height + wide })
    }
    return made
  })

const slopes = (row: readonly Gate[], heights: readonly number[]) =>
  row.slice(1).map((gate, index) => {
    const from = row[index] ?? gate
    return ((heights[index + 1] ?? 0) - (heights[index] ?? 0)) / (gate.at - from.at)
  })

describe('the taut string', () => {
  it('passes through every gate', () => {
    fc.assert(
      fc.property(gates, (row) => {
        for (const [index, height] of tautString(row).entries()) {
          expect(height).toBeGreaterThanOrEqual((row[index]?.low ?? 0) - 1e-6)
          expect(height).toBeLessThanOrEqual((row[index]?.high ?? 0) + 1e-6)
        }
      }),
    )
  })

  it('is no steeper anywhere than some pair of gates makes any line be', () => {
    fc.assert(
      fc.property(gates, (row) => {
        const steepest = Math.max(...slopes(row, tautString(row)))
        let forced = Number.NEGATIVE_INFINITY
        for (const [index, from] of row.entries())
          for (const to of row.slice(index + 1))
            forced = Math.max(forced, (to.low - from.high) / (to.at - from.at))
        expect(steepest).toBeLessThanOrEqual(forced + 1e-6)
      }),
    )
  })

  it('bends only where it touches the end of a gate', () => {
    fc.assert(
      fc.property(gates, (row) => {
        const heights = tautString(row)
        const steep = slopes(row, heights)
        for (let index = 1; index < row.length - 1; index += 1) {
          const bend = (steep[index] ?? 0) - (steep[index - 1] ?? 0)
          if (Math.abs(bend) < 1e-6) continue
          const touched = bend > 0 ? row[index]?.high : row[index]?.low
          expect(heights[index]).toBeCloseTo(touched ?? Number.NaN, 6)
        }
      }),
    )
  })

  it('is one straight line where the gates let it be', () => {
    const row = [0, 1, 2, 3, 4].map((at) => ({
      at,
      low: at * 10 - (at % 4 === 0 ? 0 : 3),
      high: at * 10 + (at % 4 === 0 ? 0 : 3),
    }))
    expect(tautString(row)).toEqual([0, 10, 20, 30, 40])
  })

  it('goes through gates that follow at the same time', () => {
    const row = [
      { at: 0, low: 0, high: 0 },
      { at: 10, low: 8, high: 12 },
      { at: 10, low: 10, high: 16 },
      { at: 20, low: 20, high: 20 },
    ]
    expect(tautString(row)).toEqual([0, 10, 10, 20])
  })

  it('makes do with one gate or none', () => {
    expect(tautString([])).toEqual([])
    expect(tautString([{ at: 0, low: 5, high: 5 }])).toEqual([5])
  })

  it('takes time in proportion to the gates', () => {
    // A saw keeps the funnel from closing for long; a quadratic way would take minutes here.
    const row = Array.from({ length: 200_001 }, (_, at) => ({
      at,
      low: at === 0 || at === 200_000 ? at : at - 5 - (at % 7),
      high: at === 0 || at === 200_000 ? at : at + 5 + (at % 5),
    }))
    expect(tautString(row)).toHaveLength(200_001)
  }, 5000)
})
