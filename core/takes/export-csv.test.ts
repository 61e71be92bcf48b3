import { expect, test } from 'vitest'
import { reportCsv, type CsvWords } from './export-csv.ts'
import { reportOf } from './report.ts'
import { rowsOf } from './rows.ts'
import { give } from './speakers.fixture.ts'

const WORDS: CsvWords = {
  take: '记录',
  began: '时间',
  part: '部分',
  planned: '计划',
  actual: '实际',
  off: '差',
  stood: '停顿',
  said: '讲到',
  whole: '全篇',
  what: '事项',
  at: '在',
  length: '多久',
  words: '原文',
  pause: '停顿',
  mark: '卡壳处',
  again: '重讲',
  skipped: '跳过',
}
const { take } = give({ rateOf: () => 1, silenceBefore: (index) => (index === 3 ? 5000 : 0) })
const report = reportOf(take)
const rows = rowsOf(report.parts)
const csv = (name: string, names: readonly string[]) =>
  reportCsv({ ...report, name }, rows, names, WORDS)

test('a line a part, the whole, and what was noticed; Excel knows it for UTF-8', () => {
  const text = csv(
    '第一遍',
    rows.map(({ heading }) => heading),
  )
  expect(text.startsWith('\u{FEFF}记录,第一遍\r\n')).toBe(true)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(4 + rows.length + 1 + 2 + report.pauses.length)
  const [, planned, actual, off] = lines[4 + rows.length]?.split(',').map(Number) ?? []
  expect(actual).toBe(Math.round(report.actual / 1000))
  expect(off).toBe((actual ?? 0) - (planned ?? 0))
  expect(lines.at(-1)).toMatch(/^停顿,\d+,5,/)
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =cmd|x', '＝1', '\r=1', '%x'])(
  'what a spreadsheet would take for a formula is text: %j',
  (wicked) => {
    const [, second = ''] = csv(wicked, [wicked]).split(',')
    expect(second.replace(/^"/, '').startsWith("'")).toBe(true)
  },
)

test('commas, quotes and line ends stay in their cell', () => {
  expect(csv('a,"b"\nc', [])).toContain('记录,"a,""b""\nc"\r\n')
})
