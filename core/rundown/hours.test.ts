import { expect, test } from 'vitest'
import { timeOfDay } from '../on-time/time-of-day.ts'
import { Hours, lengthOf } from './hours.ts'

const hours = (from: string, to: string) =>
  lengthOf(Hours.parse({ from: timeOfDay(from), to: timeOfDay(to) }))

test('R8: from one time of day to the next such other, over midnight, a day for the same one', () => {
  expect(hours('9:30', '9:55')).toBe(25 * 60_000)
  expect(hours('23:50', '0:20')).toBe(30 * 60_000)
  expect(hours('9:55', '9:30')).toBe((24 * 60 - 25) * 60_000)
  expect(hours('9:30', '9:30')).toBe(24 * 60 * 60_000)
})
