import { describe, expect, it } from 'vitest'
import { DRAWN, GB_2312 } from './character-tables.ts'
import { hanSet } from './han-set.ts'
import { hardWords, type Readings } from './hard-characters.ts'
import { NAMES, SURNAMES } from './hard-names.ts'
import { plainBlock, plainSpeech } from './speech.fixture.ts'
import type { Emphasis, Speech, SpeechLanguage } from './speech.ts'

/** Says every text as itself in brackets; a surname otherwise than the same character elsewhere. */
const READINGS: Readings = { of: (text) => `(${text})`, ofSurname: (text) => `(姓${text})` }

const speechOf = (
  texts: readonly string[],
  language: SpeechLanguage = 'zh',
  emphasis: Emphasis[] = [],
): Speech =>
  plainSpeech(
    texts.map((text, index) => plainBlock(text, index, { emphasis })),
    { language },
  )

const found = (text: string, language: SpeechLanguage = 'zh') =>
  hardWords(speechOf([text], language), READINGS).map((word) => {
    expect(text.slice(word.start, word.end)).toBe(word.text)
    return `${word.text} ${word.suggested} ${word.why}`
  })

describe('hard words', () => {
  const PLAIN = '我们要把各项工作落到实处，抓出成效，让群众满意。'.repeat(3)

  it.each([
    ['王㛃同志', ['㛃 (㛃) no-glyph']],
    ['王喆同志', ['喆 (喆) rare']],
    ['𠮷田', ['𠮷 (𠮷) no-glyph']],
    ['在六安召开', ['六安 lù ān several-readings']],
    ['尉迟敬德同志', ['尉迟 yù chí several-readings']],
    ['踔厉奋发、勇毅前行', ['踔厉奋发 (踔厉奋发) several-readings']],
    ['区委书记解晓东，', ['解 (姓解) several-readings']],
    ['请仇和同志发言', ['仇 (姓仇) several-readings']],
    ['请仇书记作指示', ['仇 (姓仇) several-readings']],
    ['单县长、盖主任带队', ['单 (姓单) several-readings', '盖 (姓盖) several-readings']],
    ['在单县召开', ['单县 shàn xiàn several-readings']],
    ['由华罗庚教授主持', ['华 (姓华) several-readings']],
  ])('%s', (text, expected) => {
    expect(found(text + PLAIN)).toEqual(expected)
  })

  it.each([
    '任何同志都不能例外',
    '单位领导同志',
    '单科长期偏低，盖所长满荒草',
    '华侨代表',
    '全区各级书记',
    '重要的事情，长期坚持，银行行长',
    '解决问题',
    '〇二三年',
    '美丽水乡，从中牟取暴利',
  ])('nothing in %s', (text) => {
    expect(found(text + PLAIN)).toEqual([])
  })

  it('a text in traditional characters has no rare ones, but those no font draws', () => {
    expect(found('各位來賓，讓我們為國家的發展乾杯。㛃')).toEqual(['㛃 (㛃) no-glyph'])
  })

  it('in Japanese only what no font draws, without a reading', () => {
    expect(found('辻さんと㛃さんが六安に行きます。', 'ja')).toEqual(['㛃  no-glyph'])
  })

  it('what has a reading already is not listed', () => {
    const text = '尉迟敬德在六安'
    const emphasis: Emphasis[] = [
      { start: 0, end: 4, as: { kind: 'reading', text: 'Yùchí Jìngdé' } },
    ]
    expect(hardWords(speechOf([text], 'zh', emphasis), READINGS).map((word) => word.text)).toEqual([
      '六安',
    ])
  })

  it('are at most 500', () => {
    const speech = speechOf(Array.from({ length: 2000 }, () => `${PLAIN}六安㛃`))
    expect(hardWords(speech, READINGS)).toHaveLength(500)
    expect(hardWords(speechOf(Array.from({ length: 2000 }, () => PLAIN)), READINGS)).toEqual([])
  })
})

describe('the tables', () => {
  it('have the 6,763 characters of GB 2312, of which the fonts lack 33', () => {
    const [common, drawn] = [hanSet(GB_2312), hanSet(DRAWN)]
    const all = Array.from({ length: 0x3_00_00 }, (_, point) => point).filter(common)
    expect(all).toHaveLength(6763)
    expect(all.filter((point) => !drawn(point))).toHaveLength(33)
    expect(['一', '龥', '㛃', 'A'].map((one) => common(one.codePointAt(0) ?? 0))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('give every name a syllable for every character', () => {
    for (const [name, reading] of NAMES)
      expect([name, reading.split(' ').length]).toEqual([name, name.length])
    expect(new Set(SURNAMES).size).toBe(SURNAMES.length)
  })
})
