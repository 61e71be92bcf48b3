import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockText } from './duration.ts'
import { typedLength, typedTimeOfDay } from './typed-time.ts'

const seconds = (text: string) => {
  const typed = typedLength(text)
  return typed.kind === 'length' ? typed.ms / 1000 : typed.kind
}

describe('a length of time that is typed', () => {
  test.each([
    ['4:30', 270],
    ['4：30', 270],
    ['０:05', 5],
    ['4', 240],
    [' 4.5 ', 270],
    ['90:00', 5400],
    ['1:04:30', 3870],
    ['4分', 240],
    ['4分钟', 240],
    ['4 分 30 秒', 270],
    ['90秒', 90],
    ['1小时5分', 3900],
    ['1.5小时', 5400],
    ['4m30s', 270],
    ['4 min', 240],
    ['10 seconds', 10],
    ['2 hours', 7200],
    ['5′30″', 330],
    [`5'30"`, 330],
    ['0', 0],
  ])('%s', (text, wanted) => {
    expect(seconds(text)).toBe(wanted)
  })

  test.each([
    '4:60',
    '1:60:00',
    '4:3',
    '-4',
    '四分',
    '4;30',
    '4:30:',
    'ten',
    '99999',
    '1e3',
    '4,5',
  ])('%s is unclear', (text) => {
    expect(seconds(text)).toBe('unclear')
  })

  test('nothing is nothing', () => {
    expect(seconds('')).toBe('nothing')
    expect(seconds(' 　')).toBe('nothing')
  })

  test('what is shown can be typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (given) => {
        expect(seconds(clockText(given * 1000))).toBe(given)
      }),
    )
  })
})

describe('a time of day that is typed', () => {
  const minutes = (text: string) => {
    const typed = typedTimeOfDay(text)
    return typed === null ? null : typed / 60_000
  }
  test.each([
    ['9:30', 570],
    ['09：30', 570],
    ['9.30', 570],
    ['9点30', 570],
    ['9点30分', 570],
    ['9点半', 570],
    ['9点', 540],
    ['9', 540],
    ['930', 570],
    ['1430', 870],
    ['下午2:30', 870],
    ['2:30 pm', 870],
    ['12:30 pm', 750],
    ['上午9:30', 570],
    ['23:59', 1439],
  ])('%s', (text, wanted) => {
    expect(minutes(text)).toBe(wanted)
  })

  test.each(['', '24:00', '9:60', '9:3', '九点', '12345', 'noon'])('%s is none', (text) => {
    expect(minutes(text)).toBeNull()
  })
})
