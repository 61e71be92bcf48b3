import { expect, test } from 'vitest'
import { reportOf } from './report.ts'
import { rowsOf } from './rows.ts'
import { give } from './speakers.fixture.ts'

test('a section has all that is in it, and the lines of the first level sum to the take', () => {
  const report = reportOf(give({ rateOf: (_, index) => 0.8 + (index % 5) / 10 }).take)
  const rows = rowsOf(report.parts)
  expect(rows.map(({ key }) => key)).toEqual(report.parts.map(({ key }) => key))
  const first = rows.filter(({ depth, kind }) => depth === 1 || kind !== 'section')
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    first.reduce((total, row) => total + of(row), 0)
  expect(sum(({ actual }) => actual)).toBeCloseTo(report.actual, 3)
  expect(sum(({ planned }) => planned)).toBeCloseTo(report.planned, 3)
  expect(rows.some(({ depth }) => depth === 2)).toBe(true)
  for (const { said } of rows) expect(said).toBeCloseTo(1, 3)
})
