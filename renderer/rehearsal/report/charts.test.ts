import { expect, test } from 'vitest'
import { reportOf } from '#core/takes/report.ts'
import { rowsOf } from '#core/takes/rows.ts'
import { give } from '#core/takes/speakers.fixture.ts'
import type { Palette } from '../chart/palette.ts'
import { timeStep } from '../chart/time-step.ts'
import { paceLine } from './pace-line.ts'
import { heightOf, plannedActualOption } from './planned-actual.ts'

const PALETTE: Palette = {
  text: '#000',
  quiet: '#555',
  line: '#ccc',
  ground: '#fff',
  over: '#b00',
  watch: '#850',
  font: 'serif',
}
const report = reportOf(give({ rateOf: (_, index) => (index % 2 === 0 ? 0.8 : 1.3) }).take)
const rows = rowsOf(report.parts)

test('a bar is as long as the longer of plan and take, and says where it was over or saved', () => {
  const option = plannedActualOption(
    rows,
    rows.map(() => ''),
    '',
    PALETTE,
  )
  const { series } = option
  if (!Array.isArray(series)) throw new Error('There are no bars.')
  const values = series.map(({ data }: { data: readonly (number | { value: number })[] }) =>
    data.map((one) => (typeof one === 'number' ? one : one.value)),
  )
  for (const [index, { planned, actual }] of rows.entries()) {
    const [within = 0, over = 0, saved = 0] = values.map((each) => each[index] ?? 0)
    expect(within + over).toBeCloseTo(actual, 6)
    expect(within + saved).toBeCloseTo(planned, 6)
    expect(Math.min(over, saved)).toBe(0)
  }
  expect(heightOf(60)).toBeGreaterThan(60 * 20)
})

test('the pace is in the unit of the language, with nothing where the tape stood', () => {
  const pace = [
    { at: 0, ms: 15_000, rate: 1.5 },
    { at: 15_000, ms: 15_000, rate: null },
  ]
  expect(paceLine({ pace, language: 'zh' }).map(([, value]) => value)).toEqual([255, null])
  expect(paceLine({ pace, language: 'en' })[0]?.[0]).toBe(7500)
})

test('a time axis has steps that people count in, ten at most', () => {
  expect([20_000, 100_000, 1_560_000, 3_600_000, 9e6].map((ms) => timeStep(ms) / 1000)).toEqual([
    10, 10, 300, 600, 1800,
  ])
})
