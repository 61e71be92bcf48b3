import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_PAUSE,
  notationsIn,
  noteNotation,
  pauseNotation,
  slideNotation,
  USUAL_PAUSE,
} from './notation.ts'

const only = (text: string) => {
  const found = notationsIn(text)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([text])
  return found[0]?.what
}

describe('pauses', () => {
  it.each([
    ['[停顿 3秒]', 3000],
    ['[停顿3秒]', 3000],
    ['［停顿 3 秒］', 3000],
    ['【停顿3秒】', 3000],
    ['[停顿３秒]', 3000],
    ['[停頓 3秒鐘]', 3000],
    ['[停顿 3秒钟]', 3000],
    ['[停顿]', USUAL_PAUSE],
    ['[ 停顿 ]', USUAL_PAUSE],
    ['[停顿 1分]', 60_000],
    ['[停顿 1分钟]', 60_000],
    ['[停顿 1分30秒]', 90_000],
    ['[停顿 0:30]', 30_000],
    ['[停顿 0：30]', 30_000],
    ['[停顿 半分钟]', 30_000],
    ['[停顿三秒]', 3000],
    ['[停顿十五秒]', 15_000],
    ['[停顿 二十秒]', 20_000],
    ['[停顿 两秒]', 2000],
    ['[停顿 1.5秒]', 1500],
    ['[停顿 5]', 5000],
    ['[停 3s]', 3000],
    ['[暂停 2秒]', 2000],
    ['[pause]', USUAL_PAUSE],
    ['[Pause 3s]', 3000],
    ['[pause 3 s]', 3000],
    ['[pause 3 seconds]', 3000],
    ['[pause 1 second]', 1000],
    ['[pause 1 min 30 s]', 90_000],
    ['[PAUSE 2 MINUTES]', 120_000],
    ['[停顿 10分]', 600_000],
  ])('%s', (text, ms) => {
    expect(only(text)).toEqual({ kind: 'pause', ms })
  })
})

describe('notes to self', () => {
  it.each([
    ['[备注：看左边]', '看左边'],
    ['[备注: 看左边 ]', '看左边'],
    ['【备注：看左边，微笑】', '看左边，微笑'],
    ['［備註：看左邊］', '看左邊'],
    ['[note: look left]', 'look left'],
    ['[Note to self： slow]', 'slow'],
  ])('%s', (text, words) => {
    expect(only(text)).toEqual({ kind: 'note', text: words })
  })
})

describe('slides', () => {
  it.each([
    ['[换页]', ''],
    ['【换页】', ''],
    ['[换页：三项任务]', '三项任务'],
    ['[换页:三项任务]', '三项任务'],
    ['[换页：]', ''],
    ['[下一页]', ''],
    ['[slide]', ''],
    ['[Slide: Our plan]', 'Our plan'],
    ['[next slide]', ''],
  ])('%s', (text, title) => {
    expect(only(text)).toEqual({ kind: 'slide', title })
  })
})

describe('what stays text', () => {
  it.each([
    '[停顿 很久]',
    '[停顿 0秒]',
    '[停顿 11分]',
    '[停顿 一一秒]',
    '[停顿 3秒',
    '停顿 3秒]',
    '[停顿 3秒】',
    '【停顿 3秒]',
    '(停顿 3秒)',
    '（停顿）',
    '[停]',
    '[停车 3分钟]',
    '[pauses]',
    '[paused 3s]',
    '[备注]',
    '[备注：]',
    '[note]',
    '[换页 3]',
    '[slides]',
    '[slide 3]',
    '[1]',
    '[]',
    '[停顿\n3秒]',
    '[[停顿 3秒',
    '【注：资料】',
  ])('%s', (text) => {
    expect(notationsIn(text)).toEqual([])
  })

  it('a notation inside other brackets is the notation alone', () => {
    expect(notationsIn('[[停顿 3秒]]')).toEqual([
      { start: 1, end: 8, what: { kind: 'pause', ms: 3000 } },
    ])
  })

  it('of a million brackets none is a notation', () => {
    expect(notationsIn('[停顿'.repeat(300_000))).toEqual([])
  })
})

describe('writing', () => {
  const anyLanguage = fc.constantFrom('zh' as const, 'en' as const)

  it('what is written for a pause is read as that pause, to the tenth of a second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LONGEST_PAUSE / 100 }),
        anyLanguage,
        (tenths, language) => {
          expect(only(pauseNotation(tenths * 100, language))).toEqual({
            kind: 'pause',
            ms: tenths * 100,
          })
        },
      ),
    )
    expect(pauseNotation(3000, 'zh')).toBe('[停顿 3秒]')
    expect(pauseNotation(1500, 'en')).toBe('[pause 1.5s]')
    expect(only(pauseNotation(5e9, 'zh'))).toEqual({ kind: 'pause', ms: LONGEST_PAUSE })
  })

  it('any words make a note or a slide that is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), anyLanguage, (words, language) => {
        expect(only(slideNotation(words, language))?.kind).toBe('slide')
        expect(only(noteNotation(`x${words}`, language))?.kind).toBe('note')
      }),
    )
    expect(noteNotation('看[左边]', 'zh')).toBe('[备注：看（左边）]')
    expect(slideNotation('', 'en')).toBe('[slide]')
    expect(slideNotation('三项任务', 'zh')).toBe('[换页：三项任务]')
  })
})
