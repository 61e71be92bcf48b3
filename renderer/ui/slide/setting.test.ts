import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureParts, hangOf, sectionMark, setIn } from './setting.ts'

const WAYS = [
  { lines: 1, sizes: [160, 140, 120] },
  { lines: 2, sizes: [140, 120, 100] },
  { lines: 3, sizes: [90] },
]

describe('setIn', () => {
  it('sets a short text in the largest letters, in one line', () => {
    expect(setIn('狠抓落实', 1690, WAYS)).toEqual({ size: 160, lines: ['狠抓落实'] })
  })

  it('rather takes smaller letters than break a line away from a pause', () => {
    expect(setIn('要以“初心不改”的政治情怀，提升服务大局能力', 1690, WAYS).lines).toEqual([
      '要以“初心不改”的政治情怀，',
      '提升服务大局能力',
    ])
  })

  it('ends a line after a particle rather than inside a term', () => {
    expect(setIn('全面发挥农村基层党组织的战斗堡垒作用', 1690, WAYS).lines).toEqual([
      '全面发挥农村基层党组织的',
      '战斗堡垒作用',
    ])
  })

  it('takes as many lines as it needs of the smallest letters where nothing fits', () => {
    const { size, lines } = setIn('一直说下去'.repeat(30), 1690, WAYS)
    expect(size).toBe(90)
    expect(lines.length).toBeGreaterThan(3)
  })

  it('takes the fewest lines it is told to', () => {
    const two = [{ lines: 2, least: 2, sizes: [140, 120] }]
    expect(setIn('农村干部培训动员大会讲话', 1690, two).lines).toEqual([
      '农村干部培训',
      '动员大会讲话',
    ])
  })

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { lines } = setIn(text, 1690, WAYS)
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
      }),
    )
  })
})

describe('figureParts', () => {
  it('tells digits from the words around them', () => {
    expect(figureParts('超过1,200余户').map(({ text }) => text)).toEqual(['超过', '1,200', '余户'])
    expect(figureParts('90%左右').filter(({ digits }) => digits)).toEqual([
      { digits: true, text: '90%' },
    ])
  })
})

describe('sectionMark', () => {
  it.each([
    ['一、', '一'],
    ['(二)', '（二）'],
    ['（三）', '（三）'],
    ['1.', '1'],
    ['(1)', '(1)'],
    ['SECTION I -', 'SECTION I'],
    ['一要', '一要'],
    ['', ''],
  ])('%s is shown as %s', (number, mark) => {
    expect(sectionMark(number)).toBe(mark)
  })
})

describe('hangOf', () => {
  it('tells which ends of a line are half blank', () => {
    expect(hangOf('“实干”，')).toBe('both')
    expect(hangOf('早抓实，')).toBe('end')
    expect(hangOf('《条例》的')).toBe('start')
    expect(hangOf('早抓实')).toBeUndefined()
  })
})
