import { expect, test } from 'vitest'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { Command, SessionCommand, SessionState } from '#core/session/state.ts'
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
const ending = (state: SessionState, now: number, minutesAfterNine: number) => {
  const found = endingAt(
    state,
    timeOfDayAt(NINE + minutesAfterNine * MINUTE),
    hostMs(now),
    timeOfDayAt(NINE + now),
  )
  if (found === null) throw new Error('No speech is open.')
  return found
}

test('O6: an end that is met needs nothing but the plan', () => {
  const state = run()
  const met = ending(state, 5 * MINUTE, 21)
  expect(met.proposal).toBeNull()
  expect(acceptanceOf(state, met, hostMs(5 * MINUTE))).toEqual([
    { kind: 'set-pacing', slot: 21 * MINUTE },
  ])
})

test('O6, O7: an earlier end takes the pace, and accepting it never makes the end later', () => {
  const state = run()
  const now = 5 * MINUTE
  const sooner = ending(state, now, 19)
  expect(sooner.proposal?.rate).toBeCloseTo(15 / 14, 9)
  const after = acceptanceOf(state, sooner, hostMs(now)).reduce(
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
    expect(acceptanceOf(state, sooner, hostMs(MINUTE))).toEqual([
      { kind: 'set-pacing', slot: 15 * MINUTE },
    ])
  }
})

test('without a speech there is no end', () => {
  expect(endingAt(initialState(hostMs(0)), NINE, hostMs(0), NINE)).toBeNull()
})
