import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rate } from '../time.ts'
import { proposalFor, type StillToCome } from './finish-by.ts'

const minutes = (count: number) => count * 60_000

/** Ten minutes of script at the reference pace; up to a tenth faster; three paragraphs that may go. */
const left: StillToCome = {
  leftMs: minutes(10),
  dueIn: minutes(10),
  chosen: rate(1),
  fastest: rate(1.1),
  byHand: false,
  optional: [
    { id: 'thanks', naturalMs: minutes(1) },
    { id: 'history', naturalMs: minutes(3) },
    { id: 'figures', naturalMs: minutes(2) },
  ],
}

describe('finishing by a given time', () => {
  test('O6: what ends in time already needs nothing, and is never slowed', () => {
    expect(proposalFor(left)).toBeNull()
    expect(proposalFor({ ...left, dueIn: minutes(20) })).toBeNull()
  })

  test('O6: the pace first', () => {
    expect(proposalFor({ ...left, dueIn: minutes(9.5) })).toEqual({
      rate: 10 / 9.5,
      skip: [],
      endsIn: minutes(9.5),
      over: 0,
    })
  })

  test('O6: then the shortest paragraph that is enough, and the pace that ends it on the dot', () => {
    // Nine minutes at 1.1 are 9.9: six seconds are missing.
    expect(proposalFor({ ...left, dueIn: minutes(9) })).toEqual({
      rate: 1,
      skip: ['thanks'],
      endsIn: minutes(9),
      over: 0,
    })
    const five = proposalFor({ ...left, dueIn: minutes(5) })
    expect(five?.skip).toEqual(['history', 'figures'])
    expect(five?.rate).toBe(1)
  })

  test('O6: where all of it is not enough, what is over is said', () => {
    expect(proposalFor({ ...left, dueIn: minutes(2) })).toEqual({
      rate: 1.1,
      skip: ['thanks', 'history', 'figures'],
      endsIn: minutes(4) / 1.1,
      over: minutes(4) / 1.1 - minutes(2),
    })
    expect(proposalFor({ ...left, dueIn: -5 })?.over).toBeCloseTo(minutes(4) / 1.1 + 5, 6)
  })

  test('O6: by hand there is no pace to propose', () => {
    expect(proposalFor({ ...left, byHand: true, dueIn: minutes(9.5) })).toEqual({
      rate: 1,
      skip: ['thanks'],
      endsIn: minutes(9),
      over: 0,
    })
  })

  test('O6: accepted, it never ends later, is never slower, and skips nothing that was not optional', () => {
    const ms = fc.double({ min: 1, max: 3_600_000, noNaN: true })
    const given = fc.record({
      leftMs: ms,
      dueIn: fc.double({ min: -600_000, max: 3_600_000, noNaN: true }),
      chosen: fc.double({ min: 0.3, max: 3, noNaN: true }).map(rate),
      fastest: fc.double({ min: 0.3, max: 3, noNaN: true }).map(rate),
      byHand: fc.boolean(),
      optional: fc
        .array(ms, { maxLength: 8 })
        .map((all) => all.map((naturalMs, index) => ({ id: String(index), naturalMs }))),
    })
    fc.assert(
      fc.property(given, (still) => {
        const proposal = proposalFor(still)
        if (proposal === null) return
        expect(proposal.endsIn).toBeLessThanOrEqual(still.leftMs / still.chosen + 1e-6)
        expect(proposal.rate).toBeGreaterThanOrEqual(still.chosen)
        expect(proposal.rate).toBeLessThanOrEqual(Math.max(still.chosen, still.fastest))
        expect(still.optional.map(({ id }) => id)).toEqual(
          expect.arrayContaining([...proposal.skip]),
        )
        const every = proposal.skip.length === still.optional.length || proposal.endsIn === 0
        const fast = proposal.rate >= Math.max(still.chosen, still.byHand ? 0 : still.fastest)
        // It is over only where nothing more could be done.
        expect(proposal.over === 0 || every).toBe(true)
        expect(proposal.over === 0 || fast || proposal.endsIn === 0).toBe(true)
      }),
    )
  })
})
