import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scriptClock } from '../pace/clock.ts'
import { partStarts } from '../pace/parts.ts'
import { rundownOf } from '../pace/rundown.ts'
import { NO_MARKS } from '../rundown/marked.ts'
import { speechPlan } from '../rundown/plan.ts'
import { initialState, reduce } from '../session/reduce.ts'
import type { SessionCommand, SessionState } from '../session/state.ts'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { hostMs, rate, scriptMs } from '../time.ts'
import { onTimeAt, sectionTimes, standingOf } from './on-time.ts'
import { plannedAt, plannedCourse } from './planned-course.ts'

const speech = outlineOf(ADDRESS, 'x.txt')
const script = scriptOf(speech)
const clock = scriptClock(script, speech.language)
const rundown = rundownOf(speech, script, clock)
const natural = rundown.whole.naturalMs
const parts = partStarts(speech, script, clock)

const planOf = (slotMs: number | null) =>
  speechPlan(
    { speech, script, clock, rundown, marks: NO_MARKS },
    { slot: slotMs, start: rate(1), own: null },
  ).plan
const course = (slotMs: number | null) => plannedCourse(rundown, planOf(slotMs))

type Given = readonly [now: number, command: SessionCommand]
/** The run, begun at 0. */
const run = (...given: readonly Given[]): SessionState => {
  const load: SessionCommand = {
    kind: 'load',
    loaded: { documentId: 'x', duration: clock.duration, cues: [scriptMs(0)], revision: 0, parts },
    rate: rate(1),
  }
  const begun: readonly Given[] = [[0, load], [0, { kind: 'play' }], ...given]
  return begun.reduce(
    (state, [now, command]) => reduce(state, command, hostMs(now)),
    initialState(hostMs(0)),
  )
}
const at = (state: SessionState, now: number, slotMs: number | null = null) => {
  const found = onTimeAt(state, course(slotMs), hostMs(now))
  if (found === null) throw new Error('The run has not begun.')
  return found
}

describe('the plan as a line through the script', () => {
  test('O1: it begins at 0, ends at the plan’s whole, and each section ends where the plan has it', () => {
    const plan = planOf(600_000)
    const line = plannedCourse(rundown, plan)
    expect(plannedAt(line, scriptMs(0))).toBe(0)
    expect(plannedAt(line, clock.duration)).toBeCloseTo(600_000, 6)
    for (const { index, start, naturalMs } of rundown.sections)
      expect(
        plannedAt(line, scriptMs(start + naturalMs)) - plannedAt(line, start),
        `section ${index}`,
      ).toBeCloseTo(plan.sections[index] ?? 0, 6)
  })

  test('O1: it never falls', () => {
    const place = fc.double({ min: 0, max: natural, noNaN: true })
    fc.assert(
      fc.property(place, place, fc.integer({ min: 60, max: 7200 }), (one, other, seconds) => {
        const line = course(seconds * 1000)
        const [from, to] = one < other ? [one, other] : [other, one]
        expect(plannedAt(line, scriptMs(to))).toBeGreaterThanOrEqual(
          plannedAt(line, scriptMs(from)),
        )
      }),
    )
  })
})

describe('on time', () => {
  test('before the run there is nothing to be late by', () => {
    expect(onTimeAt(initialState(hostMs(0)), course(null), hostMs(5))).toBeNull()
  })

  test('O2: at the planned pace nobody is ahead or behind, anywhere', () => {
    const state = run()
    for (let now = 0; now <= natural; now += natural / 50) {
      const { ahead, late } = at(state, now)
      // The plan is in whole seconds: half a second in each part.
      expect(Math.abs(ahead)).toBeLessThan(1500)
      expect(Math.abs(late)).toBeLessThan(1500)
    }
  })

  test('O2, O3: ten seconds of standing are ten seconds behind, and ten seconds late', () => {
    const state = run([30_000, { kind: 'pause' }], [40_000, { kind: 'play' }])
    const before = at(run(), 50_000)
    const after = at(state, 60_000)
    expect(after.used).toBe(60_000)
    expect(after.ahead - before.ahead).toBeCloseTo(-10_000, 6)
    expect(after.late - before.late).toBeCloseTo(10_000, 6)
  })

  test('O3: a tenth faster, the rest ends a tenth earlier', () => {
    const state = run([60_000, { kind: 'set-rate', rate: rate(1.1) }])
    expect(at(state, 60_000).untilEnd).toBeCloseTo((natural - 60_000) / 1.1, 6)
    expect(at(state, 60_000, natural).late).toBeCloseTo(
      60_000 + (natural - 60_000) / 1.1 - Math.round(natural / 1000) * 1000,
      6,
    )
  })

  test('O3: at the end, the run’s time stands', () => {
    expect(at(run(), natural + 500_000).used).toBeCloseTo(natural, 6)
    expect(at(run(), natural + 500_000).untilEnd).toBe(0)
  })

  test('O4: what nobody notices is fine, what must be left out is over', () => {
    const whole = 1_200_000
    expect([0, 15_000, -15_001, -500_000].map((late) => standingOf(late, whole))).toEqual(
      Array.from({ length: 4 }, () => 'fine'),
    )
    expect([15_001, 60_000].map((late) => standingOf(late, whole))).toEqual(['watch', 'watch'])
    expect(standingOf(60_001, whole)).toBe('over')
    expect(standingOf(60_001, 3_600_000)).toBe('watch')
    expect(standingOf(145_000, 3_600_000)).toBe('over')
  })

  test('O5: a section’s own time, with its sub-sections, and its plan', () => {
    const [first, , second] = rundown.sections.filter(
      ({ section }) => section.parent === null || section.parent === 0,
    )
    if (first === undefined || second === undefined) throw new Error('There are no sections.')
    const range = { start: first.start, end: scriptMs(first.start + first.naturalMs) }
    const state = run(
      [0, { kind: 'seek', position: first.start }],
      [4000, { kind: 'seek', position: second.start }],
      [9000, { kind: 'pause' }],
    )
    const line = course(null)
    const times = sectionTimes(state, line, range, hostMs(20_000))
    expect(times?.spent).toBe(20_000)
    expect(times?.planned).toBeCloseTo(planOf(null).sections[first.index] ?? 0, 6)
    expect(sectionTimes(initialState(hostMs(0)), line, range, hostMs(0))).toBeNull()
    const within = { ...range, start: scriptMs(first.start + 1) }
    expect(sectionTimes(state, line, within, hostMs(20_000))).toBeNull()
  })
})
