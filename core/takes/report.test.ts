import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { reportOf } from './report.ts'
import { give, Recording, SPOKEN, type Speaker, takeOf, TEXT } from './speakers.fixture.ts'
import { takeTextOf } from './take-text.ts'

/** The reported time of a section may be so far off what the speaker took, ms. */
const NEAR = 50

const last = TEXT.lines.length - 1
const wave = (index: number) => 1 + 0.35 * Math.sin(index * 1.7)
const speakers: Record<string, Speaker> = {
  steady: { rateOf: () => 1 },
  slow: { rateOf: () => 0.7 },
  uneven: {
    rateOf: (_, index) => wave(index),
    silenceBefore: (index) => (index % 3 === 0 ? 1700 : 0),
  },
  skipping: {
    rateOf: (_, index) => wave(index),
    nextAfter: (index) => (index === 4 ? 9 : index === 15 ? 11 : index === 20 ? 26 : null),
  },
  interrupted: {
    rateOf: () => 1.1,
    interruptionIn: (index) => (index % 7 === 3 ? 45_000 : 0),
    staffDuring: (index) =>
      index % 5 === 0
        ? { kind: 'tell', text: '还有五分钟' }
        : { kind: 'set-screen', screen: index % 2 === 0 ? 'black' : 'slides' },
  },
}
const timesOf = (speaker: Speaker) => {
  const { take, actual } = give(speaker)
  return { report: reportOf(take), actual }
}
const expectNear = (found: readonly number[], wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length)
  for (const [index, ms] of found.entries())
    expect(Math.abs(ms - (wanted[index] ?? 0)), `part ${index}`).toBeLessThan(NEAR)
}

describe('what a take has counted', () => {
  test.each(Object.keys(speakers))(
    'K2: a speaker who is %s: each part is what they took',
    (name) => {
      const { report, actual } = timesOf(speakers[name] ?? { rateOf: () => 1 })
      expectNear(
        report.parts.map((part) => part.actual),
        actual,
      )
      const whole = actual.reduce((one, other) => one + other, 0)
      expect(Math.abs(report.actual - whole)).toBeLessThan(NEAR)
      expect(report.finished).toBe(true)
    },
  )

  test('K2: any speaker: each part is what they took', () => {
    const at = fc.nat(last)
    const speaker = fc.record({
      rates: fc.array(fc.double({ min: 0.4, max: 2.5, noNaN: true }), {
        minLength: 7,
        maxLength: 7,
      }),
      silences: fc.array(fc.nat(4000), { minLength: 5, maxLength: 5 }),
      jumps: fc.array(fc.tuple(at, at), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(speaker, ({ rates, silences, jumps }) => {
        const { report, actual } = timesOf({
          rateOf: (_, index) => rates[index % 7] ?? 1,
          silenceBefore: (index) => silences[index % 5] ?? 0,
          nextAfter: (index) => jumps.find(([from]) => from === index)?.[1] ?? null,
        })
        const off = report.parts.map((part, index) => Math.abs(part.actual - (actual[index] ?? 0)))
        expect(Math.max(...off)).toBeLessThan(NEAR)
      }),
      { numRuns: 60 },
    )
  })

  test('K1: standing before the first play, after the last word and between stretches is not counted', () => {
    const one = new Recording()
    one.wait(60_000)
    one.give({ kind: 'play' })
    one.wait(10_000)
    one.give({ kind: 'pause' })
    one.wait(30_000)
    const other = new Recording(one.state, hostMs(one.now + 600_000))
    other.wait(5000)
    other.give({ kind: 'play' })
    other.wait(7000)
    const report = reportOf(takeOf(one.stretch(), other.stretch()))
    expect(report.actual).toBe(17_000)
    expect(report.pauses).toEqual([])
    expect(report.finished).toBe(false)
  })

  test('K1: a take without a play has taken nothing; one that begins while the tape plays counts from there', () => {
    const none = new Recording()
    none.wait(10_000)
    expect(reportOf(takeOf(none.stretch()))).toMatchObject({ actual: 0, finished: false, pace: [] })
    const running = new Recording()
    running.give({ kind: 'play' })
    running.wait(8000)
    const late = new Recording(running.state, running.now)
    late.wait(3000)
    expect(reportOf(takeOf(late.stretch())).actual).toBe(3000)
  })

  test('K1: by hand a stretch counts from the first play to its stop, in the part that stands there', () => {
    const recording = new Recording()
    recording.give({ kind: 'set-pacing', mode: 'by-hand' })
    recording.wait(5000)
    recording.give({ kind: 'play' })
    recording.wait(20_000)
    const second = TEXT.parts[1]?.start ?? scriptMs(0)
    recording.give({ kind: 'seek', position: second })
    recording.wait(9000)
    const report = reportOf(takeOf(recording.stretch()))
    expect(report.parts.slice(0, 3).map(({ actual }) => actual)).toEqual([20_000, 9000, 0])
    expect(report.parts[0]?.said).toBe(1)
    expect([report.pauses, report.jumps]).toEqual([[], []])
  })

  test('K3: at the end nothing is counted any more', () => {
    const recording = new Recording()
    recording.give({ kind: 'play' })
    recording.wait(TEXT.duration + 90_000)
    const report = reportOf(takeOf(recording.stretch()))
    expect(report.actual).toBeCloseTo(TEXT.duration, 3)
    expect(report.finished).toBe(true)
  })

  test('K4: an edit goes on in the same parts, and a part that is no more keeps its row', () => {
    const before = new Recording()
    before.give({ kind: 'play' })
    before.wait(TEXT.duration / 2)
    const [gone] = TEXT.parts.filter(({ depth }) => depth === 2)
    const after = {
      ...TEXT,
      revision: 1,
      parts: TEXT.parts.filter(({ key }) => key !== gone?.key),
    }
    const { loaded } = before.state
    if (loaded === null || gone === undefined) throw new Error('The speech is not open.')
    before.give({
      kind: 'revise',
      loaded: { ...loaded, revision: 1 },
      position: scriptMs(TEXT.duration / 2),
      hold: null,
      resume: null,
      stopAt: null,
      still: null,
    })
    const edited = new Recording(before.state, before.now, 1)
    edited.wait(TEXT.duration)
    // The first stretch is not read beyond the edit, though it goes on recording.
    before.wait(30_000)
    const take = { ...takeOf(before.stretch(), edited.stretch()), texts: [TEXT, after] }
    const report = reportOf(take)
    expect(report.actual).toBeCloseTo(TEXT.duration, 3)
    expect(report.parts.length).toBe(TEXT.parts.length)
    expect(report.parts.at(-1)).toMatchObject({ key: gone.key, planned: 0 })
    expect(report.finished).toBe(true)
    expect(report.jumps).toEqual([])
  })

  test('K5: what was skipped is not said, what was said twice is said once', () => {
    const { report } = timesOf({
      rateOf: () => 1,
      nextAfter: (index) => (index === 1 ? last : null),
    })
    expect(report.parts[0]?.said).toBeLessThanOrEqual(1)
    expect(report.parts[2]?.said).toBe(0)
    const twice = timesOf({
      rateOf: () => 1,
      nextAfter: (index) => (index === 9 ? 2 : null),
    }).report
    for (const { said } of twice.parts) expect(said).toBeCloseTo(1, 9)
  })
})

describe('what is noticed in a take', () => {
  const play = { kind: 'play' } as const
  const pause = { kind: 'pause' } as const
  const started = () => {
    const recording = new Recording()
    recording.give(play)
    recording.wait(30_000)
    return recording
  }

  test('W1: a pause of a second or more, at its place, whatever the staff does meanwhile', () => {
    const recording = started()
    recording.give(pause)
    recording.wait(999)
    recording.give(play)
    recording.wait(5000)
    recording.give(pause)
    recording.wait(2000)
    recording.give({ kind: 'tell', text: '慢一点' })
    recording.wait(3000)
    recording.give(play)
    recording.wait(5000)
    const { pauses, events } = reportOf(takeOf(recording.stretch()))
    expect(pauses).toHaveLength(1)
    expect(pauses[0]).toMatchObject({ at: 35_999, ms: 5000, position: 35_000 })
    expect(TEXT.lines.map(({ text }) => text)).toContain(pauses[0]?.words)
    expect(events).toEqual([{ at: 37_999, kind: 'message', text: '慢一点' }])
  })

  test('W2: back is said again, ahead is skipped, a row of small jumps is one, a nudge is none', () => {
    const recording = started()
    for (const position of [25_000, 20_000, 15_000]) {
      recording.give({ kind: 'seek', position: scriptMs(position) })
      recording.wait(300)
    }
    recording.wait(20_000)
    recording.give({ kind: 'seek', position: scriptMs(35_300 + 1000) })
    recording.wait(10_000)
    recording.give(pause, { kind: 'seek', position: scriptMs(90_000) })
    recording.wait(8000)
    recording.give({ kind: 'seek', position: scriptMs(100_000) }, play)
    recording.wait(5000)
    const { jumps } = reportOf(takeOf(recording.stretch()))
    expect(jumps).toMatchObject([
      { kind: 'again', at: 30_000, from: 30_000, to: 15_000 },
      { kind: 'skipped', to: 100_000 },
    ])
  })

  test('W2: going on further back is a jump, too', () => {
    const one = started()
    one.give(pause)
    const other = new Recording(one.state, hostMs(1))
    other.give({ kind: 'seek', position: scriptMs(20_000) })
    other.now = hostMs(one.now + 5000)
    other.give(play)
    other.wait(4000)
    const { jumps } = reportOf(takeOf(one.stretch(), other.stretch()))
    expect(jumps).toMatchObject([{ kind: 'again', stretch: 1, from: 30_000, to: 20_000 }])
  })

  test('W3: a mark has its take time, its place and its sentence', () => {
    const recording = started()
    const line = TEXT.lines.findLast(({ at }) => at <= 30_000)
    recording.marks.push({ at: recording.now, position: scriptMs(30_000) })
    recording.wait(5000)
    const { marks } = reportOf(takeOf(recording.stretch()))
    expect(marks).toMatchObject([{ at: 30_000, position: 30_000, words: line?.text }])
    expect(line?.text.length).toBeGreaterThan(3)
  })

  test('W4: pace over time leaves standing out', () => {
    const recording = new Recording()
    recording.give({ kind: 'set-rate', rate: rate(1.2) }, play)
    recording.wait(15_000)
    recording.give({ kind: 'set-rate', rate: rate(0.8) })
    recording.wait(10_000)
    recording.give(pause)
    recording.wait(21_000)
    recording.give(play)
    recording.wait(4000)
    const { pace } = reportOf(takeOf(recording.stretch()))
    expect(pace.map(({ at, ms }) => [at, ms])).toEqual([
      [0, 15_000],
      [15_000, 15_000],
      [30_000, 15_000],
      [45_000, 5000],
    ])
    expect(pace[0]?.rate).toBeCloseTo(1.2, 9)
    expect(pace[1]?.rate).toBeCloseTo(0.8, 9)
    expect(pace[2]?.rate).toBeNull()
    expect(pace[3]?.rate).toBeCloseTo(0.8, 9)
  })
})

describe('the text of a take', () => {
  test('K2: its parts are the script, each with a key of its own, and their plans the plan’s whole', () => {
    const { parts } = TEXT
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
    expect(parts.map(({ kind }) => kind)).toContain('section')
    expect(parts[0]?.start).toBe(0)
    const planned = parts.reduce((sum, part) => sum + part.planned, 0)
    expect(planned).toBeCloseTo(SPOKEN.plan.whole, 6)
    expect(TEXT.lines.length).toBeGreaterThan(30)
    expect(takeTextOf(SPOKEN)).toEqual(TEXT)
  })
})
