import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test('a name is what every system takes', () => {
  expect(fileName(['动员讲话', '第一遍 9:30', '11/23'], 'csv')).toBe(
    '动员讲话-第一遍 9 30-11 23.csv',
  )
  expect(fileName(['../../etc/passwd', '\u202Egnp'], 'png')).toBe('.. .. etc passwd-gnp.png')
  expect(fileName(['', ' . '], 'pdf')).toBe('rostrum.pdf')
  expect(fileName(['讲'.repeat(300)], 'csv')).toHaveLength(64)
})
