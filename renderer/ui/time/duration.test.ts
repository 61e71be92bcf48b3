import { describe, expect, it } from 'vitest'
import { clockText, countdownText, timeOfDayText, wholeMinutes } from './duration.ts'

describe('clockText', () => {
  it('shows m:ss and, from an hour on, h:mm:ss', () => {
    expect(clockText(0)).toBe('0:00')
    expect(clockText(61_000)).toBe('1:01')
    expect(clockText(59 * 60_000 + 59_999)).toBe('59:59')
    expect(clockText(3_600_000)).toBe('1:00:00')
    expect(clockText(3_600_000 + 125_000)).toBe('1:02:05')
  })
  it('shows 0:00 for what is no length of time', () => {
    expect(clockText(-5000)).toBe('0:00')
    expect(clockText(Number.NaN)).toBe('0:00')
    expect(clockText(Number.POSITIVE_INFINITY)).toBe('0:00')
  })
})

describe('countdownText', () => {
  it('reaches 0:00 only when it is over', () => {
    expect(countdownText(1)).toBe('0:01')
    expect(countdownText(0)).toBe('0:00')
    expect(countdownText(24_000)).toBe('0:24')
    expect(countdownText(23_001)).toBe('0:24')
  })
})

it('wholeMinutes rounds, and never says 0 for something that takes time', () => {
  expect(wholeMinutes(0)).toBe(0)
  expect(wholeMinutes(5000)).toBe(1)
  expect(wholeMinutes(33.4 * 60_000)).toBe(33)
})

it('timeOfDayText shows 24 hours with two digits each', () => {
  expect(timeOfDayText(new Date(2026, 10, 22, 9, 5).getTime())).toBe('09:05')
  expect(timeOfDayText(new Date(2026, 10, 22, 23, 59).getTime())).toBe('23:59')
})
