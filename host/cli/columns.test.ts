import { expect, test } from 'vitest'
import { columnsOf, fit, padStart, table } from './columns.ts'

test('Han characters and their punctuation take two columns, marks on a letter none', () => {
  expect(columnsOf('讲台，a')).toBe(7)
  expect(columnsOf('𠮷')).toBe(2)
  expect(columnsOf('é')).toBe(1)
})

test('what is too wide is cut with a sign that it was', () => {
  expect(fit('讲台讲台', 8)).toBe('讲台讲台')
  expect(fit('讲台讲台', 7)).toBe('讲台讲…')
  expect(fit('讲台讲台', 6)).toBe('讲台…')
})

test('the columns of a table stand flush and no line is wider than asked', () => {
  const lines = table(
    [
      ['一、很长很长很长很长很长的标题', '1,234 字', '12:00'],
      ['二、短', '9 字', '0:05'],
    ],
    40,
  )
  expect(new Set(lines.map(columnsOf))).toEqual(new Set([40]))
  expect(lines[0]).toContain('…')
  expect(padStart('字', 4)).toBe('  字')
})
