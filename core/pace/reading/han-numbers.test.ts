import { describe, expect, it } from 'vitest'
import { numberSyllables, wholeSyllables } from './han-numbers.ts'

describe('whole numbers', () => {
  it.each([
    ['0', '零'],
    ['7', '七'],
    ['10', '十'],
    ['14', '十四'],
    ['20', '二十'],
    ['35', '三十五'],
    ['100', '一百'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['114', '一百一十四'],
    ['600', '六百'],
    ['1000', '一千'],
    ['1005', '一千零五'],
    ['1050', '一千零五十'],
    ['1314', '一千三百一十四'],
    ['10000', '一万'],
    ['10001', '一万零一'],
    ['20170', '二万零一百七十'],
    ['100000', '十万'],
    ['120000', '十二万'],
    ['1000000', '一百万'],
    ['13140000', '一千三百一十四万'],
    ['100000000', '一亿'],
    ['100000001', '一亿零一'],
    ['230000000000', '二千三百亿'],
  ])('%s is said %s', (digits, said) => {
    expect(wholeSyllables(digits, false)).toBe(said.length)
  })

  it('lose the 一 of 百 and 千 in Japanese and Korean', () => {
    expect(wholeSyllables('100', true)).toBe('百'.length)
    expect(wholeSyllables('1100', true)).toBe('千百'.length)
    expect(wholeSyllables('2019', true)).toBe('二千十九'.length)
  })
})

describe('numbers in their context', () => {
  it.each([
    ['2019', '年，', '二零一九'],
    ['2016', '—2020年', '二零一六'],
    ['2025', '》', '二零二五'],
    ['2019', '人', '二千零一十九'],
    ['5000', '年文明', '五千'],
    ['2000', '年来', '二千'],
    ['1900', '公里', '一千九百'],
    ['35', '岁', '三十五'],
    ['4.02', '%', '四点零二'],
    ['74.4', '万亿', '七十四点四'],
    ['1,314', '人', '一千三百一十四'],
    ['１２', '条', '十二'],
    ['007', '', '零零七'],
    ['13800138000', '', '一三八零零一三八零零零'],
  ])('%s before %j is said %s', (written, behind, said) => {
    expect(numberSyllables(written, { behind, bareHundreds: false })).toBe(said.length)
  })
})
