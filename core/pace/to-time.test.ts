import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PacingChange } from '../session/pacing.ts'
import { initialState, reduce } from '../session/reduce.ts'
import type { SessionCommand, SessionState } from '../session/state.ts'
import { sessionPosition } from '../session/transport.ts'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { hostMs, rate, scriptMs } from '../time.ts'
import { scriptClock } from './clock.ts'
import { speechPlan } from '../rundown/plan.ts'
import { NO_MARKS } from '../rundown/marked.ts'
import { rundownOf } from './rundown.ts'
import { type Course, MOST_CHANGE_PER_SECOND, neededRate, nextRate } from './to-time.ts'

const MINUTE = 60_000
/** Ends of opening, three sections and closing of a speech of 26 minutes at the reference pace. */
const ENDS = [2, 9, 16, 24, 26].map((minutes) => scriptMs(minutes * MINUTE))
const DURATION = 26 * MINUTE

const courseIn = (wholeMs: number): Course =>
  ENDS.map((position) => ({ position, due: (position / DURATION) * wholeMs, items: 0 }))

/** A speech opened with this pacing, to time. */
const opened = (change: PacingChange = {}): SessionState =>
  [
    {
      kind: 'load',
      loaded: {
        documentId: 'a',
        revision: 0,
        duration: scriptMs(DURATION),
        cues: [scriptMs(0)],
      },
      rate: rate(1),
    } satisfies SessionCommand,
    { kind: 'set-pacing', mode: 'to-time', ...change } satisfies SessionCommand,
  ].reduce<SessionState>(
    (state, command) => reduce(state, command, hostMs(0)),
    initialState(hostMs(0)),
  )

/** What a simulated speaker does at a second of the run; the tape is steered once a second meanwhile. */
type Speaker = (second: number, state: SessionState, position: number) => readonly SessionCommand[]

interface Run {
  /** Ms after the start at which each end was reached. */
  readonly ended: readonly number[]
  /** The chosen rates, second by second. */
  readonly rates: readonly number[]
}

/** A whole run, at most 60 minutes of it; the course is what the state says at the start. */
function run(start: SessionState, speaker: Speaker): Run {
  const course = courseIn(start.pacing.slot ?? DURATION)
  let state = reduce(start, { kind: 'play' }, hostMs(0))
  const ended: number[] = []
  const rates: number[] = [state.transport.rate]
  for (let second = 1; second <= 3600; second += 1) {
    const now = hostMs(second * 1000)
    const position = sessionPosition(state, now)
    while (ended.length < ENDS.length && position >= (ENDS[ended.length] ?? 0)) ended.push(now)
    if (position >= DURATION) break
    for (const command of speaker(second, state, position)) state = reduce(state, command, now)
    const next = nextRate(state, course, now)
    if (next !== null) state = reduce(state, { kind: 'steer', rate: next }, now)
    rates.push(state.ease?.chosen ?? state.transport.rate)
  }
  return { ended, rates }
}

const play: SessionCommand = { kind: 'play' }
const pause: SessionCommand = { kind: 'pause' }
const steady: Speaker = () => []
/** Loses a tenth of the time: of every 30 s he stands for 3. */
const slow: Speaker = (second) => (second % 30 === 10 ? [pause] : second % 30 === 13 ? [play] : [])
/** Leaves a paragraph of 40 s out in the fifth minute. */
const skips: Speaker = (second, _, position) =>
  second === 4 * 60 ? [{ kind: 'seek', position: scriptMs(position + 40_000) }] : []
/** The hall claps for a minute after the first words. */
const late: Speaker = (second) => (second === 2 ? [pause] : second === 62 ? [play] : [])

const seconds = (ms: number | undefined) => (ms ?? Number.NaN) / 1000

describe('to time', () => {
  it('leaves a steady speaker alone', () => {
    const { ended, rates } = run(opened({ slot: 25 * MINUTE }), steady)
    expect(seconds(ended.at(-1))).toBeCloseTo(1500, -1)
    expect(new Set(rates)).toEqual(new Set([DURATION / (25 * MINUTE)]))
  })

  it('without a slot keeps what the speech takes at the pace it was opened with', () => {
    const { ended } = run(opened(), slow)
    expect(Math.abs(seconds(ended.at(-1)) - 26 * 60)).toBeLessThanOrEqual(4)
  })

  it('brings a speaker who is a tenth slow home within a few seconds', () => {
    const { ended, rates } = run(opened({ slot: 26 * MINUTE }), slow)
    expect(Math.abs(seconds(ended.at(-1)) - 26 * 60)).toBeLessThanOrEqual(4)
    // Without it he ends 2:50 late.
    const fixed = run(opened({ slot: 26 * MINUTE, mode: 'fixed' }), slow)
    expect(seconds(fixed.ended.at(-1)) - 26 * 60).toBeGreaterThan(165)
    expect(Math.max(...rates)).toBeLessThanOrEqual(1.25)
  })

  it('gives the time of a paragraph that was left out to what is left', () => {
    const { ended, rates } = run(opened({ slot: 26 * MINUTE }), skips)
    expect(Math.abs(seconds(ended.at(-1)) - 26 * 60)).toBeLessThanOrEqual(2)
    expect(Math.min(...rates)).toBeGreaterThan(0.9)
  })

  it('makes up for a late start, or ends as early as the limits let it', () => {
    const { ended } = run(opened({ slot: 26 * MINUTE }), late)
    expect(Math.abs(seconds(ended.at(-1)) - 26 * 60)).toBeLessThanOrEqual(2)
    const bound = run(opened({ slot: 26 * MINUTE, fastest: rate(1.02) }), late)
    expect(Math.max(...bound.rates)).toBe(1.02)
    const earliest = 60 + (26 * 60) / 1.02
    expect(seconds(bound.ended.at(-1)) - earliest).toBeLessThan(5)
    expect(seconds(bound.ended.at(-1))).toBeGreaterThan(earliest)
  })

  it('to the section: each long enough section ends on plan too', () => {
    for (const speaker of [skips, late]) {
      const { ended } = run(opened({ slot: 26 * MINUTE, target: 'section' }), speaker)
      for (const [index, end] of [9, 16, 24, 26].entries())
        expect(Math.abs(seconds(ended[index + 1]) - end * 60)).toBeLessThanOrEqual(6)
    }
  })

  it('does nothing while a key is held, a pause has been asked for, or it stands', () => {
    const course = courseIn(20 * MINUTE)
    const behind = reduce(opened({ fastest: rate(2) }), play, hostMs(0))
    expect(nextRate(behind, course, hostMs(1000))).not.toBeNull()
    for (const command of [
      { kind: 'ease', factor: 0.8 },
      { kind: 'pause', at: scriptMs(5000) },
      { kind: 'pause' },
      { kind: 'set-pacing', mode: 'fixed' },
    ] satisfies SessionCommand[])
      expect(nextRate(reduce(behind, command, hostMs(500)), course, hostMs(1000))).toBeNull()
  })

  it('leaves the last seconds as they are, however late it is', () => {
    const there = reduce(opened(), { kind: 'seek', position: scriptMs(DURATION - 9000) }, hostMs(0))
    const state = reduce(there, play, hostMs(0))
    expect(neededRate(state, courseIn(1000), hostMs(5000))).toBe(Number.POSITIVE_INFINITY)
    expect(nextRate(state, courseIn(1000), hostMs(0))).toBeNull()
  })

  it('never changes the rate by more than nobody notices, never leaves the limits, whatever the speaker does', () => {
    const anything = fc.array(
      fc.record({
        second: fc.integer({ min: 1, max: 1600 }),
        command: fc.oneof(
          fc.constantFrom<SessionCommand>(play, pause, { kind: 'ease', factor: 0.7 }),
          fc.constant<SessionCommand>({ kind: 'ease', factor: 1 }),
          fc
            .double({ min: 0, max: DURATION, noNaN: true })
            .map((position): SessionCommand => ({ kind: 'seek', position: scriptMs(position) })),
        ),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        anything,
        fc.integer({ min: 15, max: 40 }),
        fc.constantFrom('section' as const, 'speech' as const),
        (given, minutes, target) => {
          const { rates } = run(opened({ slot: minutes * MINUTE, target }), (second) =>
            given.filter((at) => at.second === second).map(({ command }) => command),
          )
          for (const [index, at] of rates.entries()) {
            expect(at).toBeGreaterThanOrEqual(0.8)
            expect(at).toBeLessThanOrEqual(1.25)
            const before = rates[index - 1] ?? at
            expect(Math.abs(at / before - 1)).toBeLessThanOrEqual(MOST_CHANGE_PER_SECOND + 1e-9)
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('goes to its new rate one way and stays there: after one disturbance it never turns back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 1200 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (when, by) => {
          const { rates } = run(opened({ slot: 26 * MINUTE }), (second, _, position) =>
            second === when
              ? [{ kind: 'seek', position: scriptMs(Math.max(0, position + by)) }]
              : [],
          )
          const turns = rates.map((at, index) => Math.sign(at - (rates[index - 1] ?? at)))
          expect(new Set(turns.filter((turn) => turn !== 0)).size).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('the course', () => {
  it('is due by the plan, part by part, to the end of the speech', () => {
    const speech = outlineOf(ADDRESS, 'x.txt')
    const script = scriptOf(speech)
    const clock = scriptClock(script, speech.language)
    const rundown = rundownOf(speech, script, clock)
    const { plan, ends: course } = speechPlan(
      { speech, script, clock, rundown, marks: NO_MARKS },
      { slot: 10 * MINUTE, start: rate(1), own: null },
    )
    expect(course.at(-1)?.position).toBe(clock.duration)
    expect(course.at(-1)?.due).toBeCloseTo(10 * MINUTE, 6)
    for (const { position, due } of course)
      expect(due).toBeCloseTo((position / clock.duration) * 10 * MINUTE, 6)
    // The ends of the opening, of each top section and, where there is one, of the closing.
    const top = rundown.sections.filter(({ section }) => section.parent === null)
    expect(course.length).toBe(top.length + (rundown.closing.naturalMs > 0 ? 2 : 1))
    expect(Math.abs((course[0]?.due ?? 0) - plan.opening)).toBeLessThanOrEqual(1000)
  })

  it('needs what ends it on plan: nothing without a slot, nothing at the end, before the run from its start', () => {
    const fixed = opened({ mode: 'fixed' })
    expect(neededRate(fixed, courseIn(DURATION), hostMs(0))).toBeNull()
    const slot = opened({ mode: 'fixed', slot: 20 * MINUTE })
    expect(neededRate(slot, courseIn(20 * MINUTE), hostMs(900_000))).toBeCloseTo(1.3, 9)
    const end = reduce(slot, { kind: 'seek', position: scriptMs(DURATION) }, hostMs(0))
    expect(neededRate(end, courseIn(20 * MINUTE), hostMs(0))).toBeNull()
    expect(neededRate(slot, [], hostMs(0))).toBeNull()
  })
})
