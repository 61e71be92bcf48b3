import { expect, test } from 'vitest'
import { timeOfDay, untilTimeOfDay } from './time-of-day.ts'

const at = (text: string) => {
  const found = timeOfDay(text)
  if (found === null) throw new Error(`${text} is no time of day.`)
  return found
}

test('a time of day is hours and minutes, with either colon', () => {
  expect(timeOfDay('9:30')).toBe(34_200_000)
  expect(timeOfDay(' 09：30 ')).toBe(34_200_000)
  for (const wrong of ['', '24:00', '9:60', '930', '9:3', '9:30:00', 'x'])
    expect(timeOfDay(wrong)).toBeNull()
})

test('the way to another time of day is the nearer one, over midnight too', () => {
  expect(untilTimeOfDay(at('10:05'), at('10:25'))).toBe(20 * 60_000)
  expect(untilTimeOfDay(at('10:30'), at('10:25'))).toBe(-5 * 60_000)
  expect(untilTimeOfDay(at('23:50'), at('0:10'))).toBe(20 * 60_000)
  expect(untilTimeOfDay(at('0:10'), at('23:50'))).toBe(-20 * 60_000)
})
