import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf, insidePairs, sentencesOf } from './clauses.ts'

const cut = (text: string, by: typeof clausesOf) =>
  by(text).map(({ start, end }) => text.slice(start, end))

describe('sentencesOf and clausesOf', () => {
  it('cut at stops and at commas, each with its mark', () => {
    expect(cut('抓早，抓小。抓实；抓好', sentencesOf)).toEqual(['抓早，抓小。', '抓实；', '抓好'])
    expect(cut('抓早，抓小。抓实', clausesOf)).toEqual(['抓早，', '抓小。', '抓实'])
  })

  it('never cut inside a quotation, a book title or brackets', () => {
    expect(cut('他说，“早，小。实”，好。', clausesOf)).toEqual(['他说，', '“早，小。实”，', '好。'])
    expect(cut('见《一，二》（三，四）', clausesOf)).toHaveLength(1)
  })

  it('end a sentence with the quotation that ends in a stop', () => {
    expect(cut('他说：“很好。”我们走。', sentencesOf)).toEqual(['他说：“很好。”', '我们走。'])
  })

  it('do not let a quotation that was never closed swallow what follows', () => {
    expect(cut('他说：“很好。接着讲，“实干”。再讲。', sentencesOf)).toEqual([
      '他说：“很好。',
      '接着讲，“实干”。',
      '再讲。',
    ])
  })

  it('leave commas and points between digits alone', () => {
    expect(cut('完成1,200亩，增长8.5%。', clausesOf)).toEqual(['完成1,200亩，', '增长8.5%。'])
  })

  it('end English sentences at a point, not after a title or an initial', () => {
    expect(cut('Mr. Speaker, I beg to move. Thank you.', sentencesOf)).toEqual([
      'Mr. Speaker, I beg to move.',
      'Thank you.',
    ])
  })

  it('lose nothing but blanks, in order, for any text', () => {
    const marks = fc.constantFrom('，', '。', '“', '”', '（', '）', '"', ' ', '三', 'a', '.', '1')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (characters) => {
        const text = characters.join('')
        for (const by of [sentencesOf, clausesOf]) {
          expect(cut(text, by).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
        }
        expect(insidePairs(text)).toHaveLength(text.length)
      }),
    )
  })
})
