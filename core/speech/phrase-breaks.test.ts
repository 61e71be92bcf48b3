import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayNotBegin, mayNotEnd } from './line-marks.ts'
import { END, lineEndsIn } from './phrase-breaks.ts'
import type { SpeechLanguage } from './speech.ts'

/** The text with a bar wherever a line may end between phrases. */
function cut(text: string, language: SpeechLanguage = 'zh'): string {
  const ends = lineEndsIn(text, language)
  return text.replaceAll(/[^]/g, (unit, at: number) =>
    at > 0 && ends[at] === END.phrase ? `|${unit}` : unit,
  )
}

describe('phrases', () => {
  it.each<[SpeechLanguage, string, string]>([
    ['zh', '全县脱贫攻坚动员大会', '全县|脱贫攻坚动员|大会'],
    ['zh', '全县300余户贫困户', '全县|300余户|贫困户'],
    ['zh', '在2023年12月5日实现90%左右脱贫', '在2023年|12月5日|实现|90%左右脱贫'],
    ['zh', '坚持“一个中心、两个基本点”', '坚持|“一个|中心、|两个|基本点”'],
    ['zh', '解决“两不愁三保障”问题', '解决|“两不愁三保障”|问题'],
    ['zh', '我们的GDP增长3.5%', '我们的|GDP|增长3.5%'],
    ['zh', '同志们：大家好！', '同志们：|大家好！'],
    ['ja', '誠にありがとうございます。', '誠に|ありがとう|ございます。'],
    ['ja', '売上は300億円でした。', '売上は|300億円でした。'],
    ['en', 'We’re here, and GDP grows 3.5%.', 'We’re |here, |and |GDP |grows |3.5%.'],
    ['en', 'e-mail—and more', 'e-mail—|and |more'],
    ['ko', '여러분 안녕하십니까', '여러분 |안녕하십니까'],
  ])('%s: %s', (language, text, expected) => {
    expect(cut(text, language)).toBe(expected)
  })

  it('a stretch that is marked whole has no end inside it, not even in need', () => {
    const text = '尉迟敬德同志讲话'
    const ends = lineEndsIn(text, 'zh', [{ start: 0, end: 6 }])
    expect(Array.from(ends.slice(1, 6))).toEqual([0, 0, 0, 0, 0])
    expect(ends[6]).toBeGreaterThan(END.never)
  })

  it('a word may be torn in need, a number and a Latin word never', () => {
    const text = '脱贫攻坚是GDP的2023年'
    const ends = lineEndsIn('矢志不移', 'zh')
    expect(Array.from(ends.slice(1, 4))).toEqual([END.inWord, END.inWord, END.inWord])
    const other = lineEndsIn(text, 'zh')
    for (const inside of ['GDP', '2023年']) {
      const from = text.indexOf(inside)
      expect(Math.max(...other.slice(from + 1, from + inside.length))).toBe(END.never)
    }
  })
})

const PIECES = [
  '脱贫攻坚',
  '我们的',
  '在',
  '了',
  '2023年',
  '300余户',
  '90%左右',
  '1.2亿元',
  '十三个',
  'GDP',
  'it’s',
  'e-mail',
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '……',
  '——',
  ' ',
  '\u3000',
  'ありがとう',
  'きょう',
  '안녕',
  '𠮷',
  'e\u0301',
  '👨‍👩‍👧',
]
const anyPieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 })
const anyLanguage = fc.constantFrom<SpeechLanguage>('zh', 'en', 'ja', 'ko')
const PROTECTED = new Set([
  '2023年',
  '300余户',
  '90%左右',
  '1.2亿元',
  '十三个',
  'GDP',
  'it’s',
  '𠮷',
  'e\u0301',
  '👨‍👩‍👧',
])

describe('for any text', () => {
  it('no line begins with a closing mark or ends with an opening one', () => {
    fc.assert(
      fc.property(anyPieces, anyLanguage, (pieces, language) => {
        const text = pieces.join('')
        const ends = lineEndsIn(text, language)
        expect(ends).toHaveLength(text.length + 1)
        for (let at = 1; at < text.length; at += 1) {
          if (ends[at] === END.never) continue
          expect(mayNotBegin(text.charAt(at))).toBe(false)
          expect(mayNotEnd(text.charAt(at - 1))).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('numbers with their measure words, Latin words and whole characters are never torn', () => {
    fc.assert(
      fc.property(anyPieces, anyLanguage, (pieces, language) => {
        const ends = lineEndsIn(pieces.join(''), language)
        let from = 0
        const torn = pieces.filter((piece) => {
          const inside = ends.slice(from + 1, from + piece.length)
          from += piece.length
          return PROTECTED.has(piece) && inside.some((end) => end !== END.never)
        })
        expect(torn).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('what is marked whole is never torn', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(40), fc.nat(10), (pieces, start, length) => {
        const text = pieces.join('')
        const end = Math.min(text.length, start + length)
        const ends = lineEndsIn(text, 'zh', end > start ? [{ start, end }] : [])
        for (let at = start + 1; at < end; at += 1) expect(ends[at]).toBe(END.never)
      }),
    )
  })
})

it('the last sentence of 200,000 字 in one paragraph ends lines as it does by itself', () => {
  const sentence = '打赢脱贫攻坚战。'
  const last = lineEndsIn(sentence.repeat(25_000), 'zh').slice(-sentence.length)
  expect(last).toEqual(lineEndsIn(sentence, 'zh').slice(1))
})
