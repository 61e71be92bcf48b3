import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OptionalParagraph } from '#core/rundown/plan.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { Command, SessionCommand, SessionState } from '#core/session/state.ts'
import { stillToCome } from '#core/session/transport.ts'
import { hostMs, rate, scriptMs, timeOfDayAt } from '#core/time.ts'
import { acceptanceOf, endingAt } from './finish-by.ts'

const NINE = timeOfDayAt(9 * 3_600_000)
const MINUTE = 60_000

/** Twenty minutes of script, begun at 0, which was 9:00; up to a tenth faster. */
const run = (...commands: readonly Command[]): SessionState => {
  const load: SessionCommand = {
    kind: 'load',
    loaded: { documentId: 'x', revision: 0, duration: scriptMs(20 * MINUTE), cues: [scriptMs(0)] },
    rate: rate(1),
  }
  const all: readonly SessionCommand[] = [
    load,
    { kind: 'set-pacing', fastest: rate(1.1) },
    ...commands,
    { kind: 'play' },
  ]
  return all.reduce((state, command) => reduce(state, command, hostMs(0)), initialState(hostMs(0)))
}
/** A paragraph that could go. */
const paragraph = (block: number, from: number, to: number): OptionalParagraph => ({
  at: block,
  block,
  stretch: { from: scriptMs(from * MINUTE), to: scriptMs(to * MINUTE) },
  ms: (to - from) * MINUTE,
  amount: 1,
  skipped: false,
})
const ending = (
  state: SessionState,
  now: number,
  minutesAfterNine: number,
  optional: readonly OptionalParagraph[] = [],
) => {
  const found = endingAt(
    state,
    timeOfDayAt(NINE + minutesAfterNine * MINUTE),
    hostMs(now),
    timeOfDayAt(NINE + now),
    optional,
  )
  if (found === null) throw new Error('No speech is open.')
  return found
}

test('O6: an end that is met needs nothing but the plan', () => {
  const state = run()
  const met = ending(state, 5 * MINUTE, 21)
  expect(met.proposal).toBeNull()
  expect(acceptanceOf(state, met, hostMs(5 * MINUTE)).commands).toEqual([
    { kind: 'set-pacing', slot: 21 * MINUTE },
  ])
})

test('O6, O7: an earlier end takes the pace, and accepting it never makes the end later', () => {
  const state = run()
  const now = 5 * MINUTE
  const sooner = ending(state, now, 19)
  expect(sooner.proposal?.rate).toBeCloseTo(15 / 14, 9)
  const after = acceptanceOf(state, sooner, hostMs(now)).commands.reduce(
    (one, command) => reduce(one, command, hostMs(now)),
    state,
  )
  expect(after.pacing.slot).toBe(19 * MINUTE)
  expect((15 * MINUTE) / after.transport.rate).toBeCloseTo(14 * MINUTE, 3)
})

test('O6: what is over even at the fastest is said', () => {
  const { proposal } = ending(run(), 5 * MINUTE, 10)
  expect(proposal?.rate).toBe(1.1)
  expect(proposal?.over).toBeCloseTo((15 * MINUTE) / 1.1 - 5 * MINUTE, 3)
})

test('O7: to time the host takes the pace there, and by hand there is none', () => {
  for (const mode of ['to-time', 'by-hand'] as const) {
    const state = run({ kind: 'set-pacing', mode })
    const sooner = ending(state, MINUTE, 15)
    expect(acceptanceOf(state, sooner, hostMs(MINUTE)).commands).toEqual([
      { kind: 'set-pacing', slot: 15 * MINUTE },
    ])
  }
})

test('without a speech there is no end', () => {
  expect(endingAt(initialState(hostMs(0)), NINE, hostMs(0), NINE, [])).toBeNull()
})

test('O6, O7: where the pace is not enough it leaves out what is still to come, by one acceptance', () => {
  const state = run()
  const now = 5 * MINUTE
  const all = [paragraph(1, 2, 4), paragraph(2, 8, 10), paragraph(3, 12, 15)]
  const found = ending(state, now, 17, all)
  // 15 minutes to say in 12: 13.2 at the fastest, so the shorter paragraph that is still to come is enough.
  expect(found.skip.map(({ block }) => block)).toEqual([2])
  expect(found.proposal?.over).toBe(0)
  const after = acceptanceOf(state, found, hostMs(now)).commands.reduce(
    (one, command) => reduce(one, command, hostMs(now)),
    state,
  )
  expect(after.leftOut).toEqual([all[1]?.stretch])
  const { spoken } = stillToCome(after, hostMs(now))
  expect(spoken / after.transport.rate).toBeCloseTo(12 * MINUTE, 3)
  // Left out already, it is not proposed again.
  expect(ending(after, now, 10, all).skip.map(({ block }) => block)).toEqual([3])
})

test('O6: accepting never makes the projected end later, with skips and items', () => {
  const minutes = (max: number) => fc.double({ min: 0, max, noNaN: true })
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { maxLength: 8 }),
      fc.array(fc.record({ at: minutes(20), ms: fc.nat(300_000) }), { maxLength: 3 }),
      fc.constantFrom('fixed' as const, 'to-time' as const),
      minutes(18),
      fc.integer({ min: 0, max: 40 }),
      (blocks, items, mode, at, end) => {
        const now = hostMs(at * MINUTE)
        const state = run(
          { kind: 'set-pacing', mode },
          { kind: 'leave-out', stretches: [paragraph(0, 3.5, 4.25).stretch] },
        )
        if (state.loaded === null) throw new Error('No speech is open.')
        const timed: SessionState = {
          ...state,
          loaded: {
            ...state.loaded,
            items: items
              .map((item) => ({
                position: scriptMs(item.at * MINUTE),
                ms: item.ms,
                stands: item.ms % 2 === 0,
              }))
              .toSorted((one, other) => one.position - other.position),
          },
        }
        const optional = blocks
          .toSorted((one, other) => one - other)
          .map((block) => paragraph(block, block, block + 1))
        const projected = (one: SessionState) => {
          const left = stillToCome(one, now)
          return left.spoken / one.transport.rate + left.items
        }
        const after = acceptanceOf(timed, ending(timed, now, end, optional), now).commands.reduce(
          (one, command) => reduce(one, command, now),
          timed,
        )
        expect(projected(after)).toBeLessThanOrEqual(projected(timed) + 1e-6)
      },
    ),
  )
})
