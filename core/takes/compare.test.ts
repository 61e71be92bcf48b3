import { describe, expect, test } from 'vitest'
import { compareTakes, isWhole, suggestedPlan } from './compare.ts'
import { reportOf, type TakeReport } from './report.ts'
import { give, RUNDOWN, SPOKEN, TEXT } from './speakers.fixture.ts'

/** A report whose parts took these times, ms; `said` of each 1 where none is given. */
const report = (actual: readonly number[], said: readonly number[] = []): TakeReport => ({
  id: 'take',
  kind: 'rehearsal',
  name: '',
  began: '',
  language: 'zh',
  actual: actual.reduce((one, other) => one + other, 0),
  planned: 0,
  finished: true,
  parts: actual.map((ms, index) => ({
    kind: 'section',
    key: TEXT.parts[index]?.key ?? String(index),
    depth: 1,
    number: '',
    heading: '',
    planned: 60_000,
    actual: ms,
    stood: 0,
    said: said[index] ?? 1,
  })),
  pauses: [],
  jumps: [],
  marks: [],
  pace: [],
  events: [],
})
const naturals = TEXT.parts.map(
  ({ start }, index) => (TEXT.parts[index + 1]?.start ?? TEXT.duration) - start,
)

describe('takes side by side', () => {
  test('Q1: a part that was not said whole is shown, and not reckoned with', () => {
    const { parts, trend } = compareTakes([
      report([100_000]),
      report([100_000]),
      report([100_000]),
      report([10_000], [0.94]),
    ])
    expect(parts[0]?.times.map((time) => time?.actual)).toEqual([100_000, 100_000, 100_000, 10_000])
    expect(parts[0]).toMatchObject({ mean: 100_000, deviation: 0, steadiness: 'steady' })
    expect(trend?.goes).toBe('level')
    expect(isWhole(report([1], [0.94]))).toBe(false)
    expect(isWhole(report([1], [0.95]))).toBe(true)
  })

  test('Q2: steady up to 5 % or 2 s, fair, above 10 % not; of three at least, the last five at most', () => {
    const steadiness = (...times: readonly number[]) =>
      compareTakes(times.map((ms) => report([ms]))).parts[0]?.steadiness
    // The sample deviation of a − d, a, a + d is d.
    expect(steadiness(95_000, 100_000, 105_000)).toBe('steady')
    expect(steadiness(94_000, 100_000, 106_000)).toBe('fair')
    expect(steadiness(90_000, 100_000, 110_000)).toBe('fair')
    expect(steadiness(89_000, 100_000, 111_000)).toBe('unsteady')
    expect(steadiness(8000, 10_000, 12_000)).toBe('steady')
    expect(steadiness(50_000, 100_000)).toBeNull()
    expect(steadiness(500_000, 100_000, 100_000, 100_000, 100_000, 100_000)).toBe('steady')
  })

  test('Q3: the trend is the median slope, and one odd take does not make it', () => {
    const trend = (...times: readonly number[]) =>
      compareTakes(times.map((ms) => report([ms]))).trend
    expect(trend(100_000)).toBeNull()
    expect(trend(100_000, 95_000, 90_000, 85_000)).toEqual({ slope: -5000, goes: 'shorter' })
    expect(trend(100_000, 95_000, 300_000, 85_000, 80_000)).toEqual({
      slope: -5000,
      goes: 'shorter',
    })
    expect(trend(100_000, 102_000, 104_000)).toEqual({ slope: 2000, goes: 'longer' })
    expect(trend(100_000, 100_900, 101_800)?.goes).toBe('level')
  })
})

describe('the plan that takes suggest', () => {
  const sumOf = (plan: ReturnType<typeof suggestedPlan>) =>
    RUNDOWN.sections
      .filter(({ section }) => section.parent === null)
      .reduce((sum, { index }) => sum + (plan?.sections[index] ?? 0), 0) +
    (plan?.opening ?? 0) +
    (plan?.closing ?? 0)

  test('Q4: it is the median of the last three whole times of each part', () => {
    const take = (factor: number) => report(naturals.map((ms) => ms * factor))
    const takes = [take(5), take(1.1), take(1.5), take(1.2)]
    const plan = suggestedPlan(takes, RUNDOWN, TEXT.parts, null)
    expect(Math.abs((plan?.whole ?? 0) - RUNDOWN.whole.naturalMs * 1.2)).toBeLessThanOrEqual(500)
    for (const { index, naturalMs } of RUNDOWN.sections)
      expect(Math.abs((plan?.sections[index] ?? 0) - naturalMs * 1.2)).toBeLessThanOrEqual(1000)
    expect(sumOf(plan)).toBe(plan?.whole)
  })

  test('Q4: a part never said whole takes its natural time at the ratio of the others', () => {
    const slow = naturals.map((ms) => ms * 1.3)
    const takes = [
      report(
        slow.with(2, 1000),
        naturals.map((_, index) => (index === 2 ? 0.3 : 1)),
      ),
    ]
    const plan = suggestedPlan(takes, RUNDOWN, TEXT.parts, null)
    expect(Math.abs((plan?.whole ?? 0) - RUNDOWN.whole.naturalMs * 1.3)).toBeLessThanOrEqual(500)
    const none = [
      report(
        naturals,
        naturals.map(() => 0),
      ),
    ]
    expect(suggestedPlan(none, RUNDOWN, TEXT.parts, null)).toBeNull()
    expect(suggestedPlan([], RUNDOWN, TEXT.parts, null)).toBeNull()
  })

  test('Q4: a slot is shared out in proportion', () => {
    const takes = [report(naturals.map((ms, index) => (index === 0 ? ms * 2 : ms)))]
    const plan = suggestedPlan(takes, RUNDOWN, TEXT.parts, 300_000)
    expect(plan?.whole).toBe(300_000)
    expect(sumOf(plan)).toBe(300_000)
    const share = ((naturals[0] ?? 0) * 2) / (RUNDOWN.whole.naturalMs + (naturals[0] ?? 0))
    expect(Math.abs((plan?.opening ?? 0) - 300_000 * share)).toBeLessThanOrEqual(1000)
  })

  test('Q4: from simulated takes: as long as the speaker took', () => {
    const given = [0.9, 0.92, 0.91].map((at) => reportOf(give({ rateOf: () => at }).take))
    const plan = suggestedPlan(given, RUNDOWN, TEXT.parts, null)
    expect(Math.abs((plan?.whole ?? 0) - SPOKEN.clock.duration / 0.91)).toBeLessThanOrEqual(500)
  })
})
