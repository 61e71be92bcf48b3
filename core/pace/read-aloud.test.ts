import { describe, expect, it } from 'vitest'
import { readAloud } from './read-aloud.ts'
import { REFERENCE_PACE } from './reference.ts'
import { restMs } from './rests.ts'
import { evened, VOICE } from './voice.ts'

const BEAT = 60_000 / REFERENCE_PACE.zh
const sum = (lengths: Float64Array): number => lengths.reduce((one, other) => one + other, 0)
/** Time of a Chinese text in beats. */
const beats = (text: string): number =>
  Math.round((sum(readAloud(text, 'zh')) / BEAT) * 1000) / 1000

describe('Han text', () => {
  it.each([
    ['同志们', 3],
    ['“同志们”（一）《书》【注】', 6],
    ['2019年', '二零一九年'.length],
    ['90%', '百分之九十'.length],
    ['４．５％', '百分之四点五'.length],
    ['1314万人', '一千三百一十四万人'.length],
    ['600余户', '六百余户'.length],
    ['1,314户', '一千三百一十四户'.length],
    ['3—5年', '三至五年'.length],
    ['3-5年', '三至五年'.length],
    ['30%—50%', '百分之三十至百分之五十'.length],
    ['2016—2020年', '二零一六至二零二零年'.length],
    ['3:1', '三比一'.length],
    ['1/3', '三分之一'.length],
    ['2013.12.4', '二零一三年十二月四日'.length],
    ['5km', '五公里'.length],
    ['25℃', '二十五摄氏度'.length],
    ['互联网+', '互联网加'.length],
    ['GDP增长', 'G D P 增长'.replaceAll(' ', '').length],
    ['流程Owner', 4],
    ['PM2.5', 'P M 二点五'.replaceAll(' ', '').length],
    ['***村', 3],
    ['在____召开', 5],
    ['20XX年', '二十'.length + 2 + 1],
    ['①第一', 3],
    ['𠮷野', 2],
    ['👍\ud83d\udc4d\ud83d \u200b\ufeff\t', 0],
    ['', 0],
  ])('%s takes %i beats', (text, said) => {
    expect(beats(text)).toBe(said)
  })

  it('gives every character of what is said together its share', () => {
    const [first, second, third, year] = readAloud('2019年', 'zh')
    expect([first, second, third, year]).toEqual([BEAT, BEAT, BEAT, BEAT])
    const percent = readAloud('90%', 'zh')
    expect(percent[0]).toBeCloseTo((5 / 3) * BEAT)
    expect(percent[2]).toBeCloseTo((5 / 3) * BEAT)
  })
})

describe('rests', () => {
  const rest = (text: string, language: 'zh' | 'en' = 'zh'): number =>
    Math.round(sum(readAloud(text, language)))

  it('are in the proportions of espeak-ng’s clause pauses', () => {
    const comma = restMs('comma')
    expect(restMs('shortComma')).toBeCloseTo(comma / 5)
    expect(restMs('colon')).toBeCloseTo(1.5 * comma)
    expect(restMs('semicolon')).toBeCloseTo(1.5 * comma)
    expect(restMs('stop')).toBeCloseTo(2 * comma)
    expect(restMs('question')).toBeCloseTo(2 * comma)
    expect(restMs('exclamation')).toBeCloseTo(2.25 * comma)
    expect(restMs('paragraph')).toBeCloseTo(3.5 * comma)
  })

  it('are as long as the longest of marks that follow each other', () => {
    expect(rest('。”，')).toBe(restMs('stop'))
    expect(rest('？！')).toBe(restMs('exclamation'))
    expect(rest('……——')).toBe(restMs('semicolon'))
    expect(rest('。\n')).toBe(restMs('paragraph'))
    expect(rest('\n')).toBe(restMs('paragraph'))
  })

  it('come at half-width marks too, not inside numbers', () => {
    expect(beats('好,') - 1).toBeCloseTo(restMs('comma') / BEAT, 2)
    expect(beats('好.') - 1).toBeCloseTo(restMs('stop') / BEAT, 2)
    expect(beats('1.5')).toBe(3)
    expect(beats('12:30')).toBe('十二点三十'.length)
  })

  it('end English sentences, not abbreviations', () => {
    const words = sum(readAloud('It ended We left', 'en'))
    expect(sum(readAloud('It ended. We left', 'en')) - words).toBeCloseTo(restMs('stop'))
    expect(sum(readAloud('Mr. Smith', 'en'))).toBeCloseTo(sum(readAloud('Mr Smith', 'en')))
    expect(sum(readAloud('the U.S. Capitol', 'en'))).toBeCloseTo(
      sum(readAloud('the U S Capitol', 'en')),
    )
    expect(sum(readAloud('No. 84', 'en'))).toBeCloseTo(sum(readAloud('No 84', 'en')))
  })
})

describe('English', () => {
  it.each([
    ['nation', evened(2)],
    ['$2 billion', 'two dol-lars'.split(/[- ]/).length + evened(2)],
    ['8.8%', 'eight point eight per-cent'.split(/[- ]/).length],
    ['in 1989', evened(1) + 'nine-teen eigh-ty nine'.split(/[- ]/).length],
    ['31st', 3],
    ['GDP', 3],
  ])('%s takes the time of %f syllables', (text, syllables) => {
    expect(sum(readAloud(text, 'en')) / VOICE.en.syllableMs).toBeCloseTo(syllables)
  })
})
