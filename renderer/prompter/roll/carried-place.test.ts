import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedPlace, type PlacedText } from './carried-place.ts'

/** Paragraphs in lines of ten characters, 100 px each. */
function laidOut(paragraphs: readonly string[]): PlacedText {
  const lines: { start: number; end: number; top: number }[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    for (let from = 0; from < Math.max(1, paragraph.length); from += 10)
      lines.push({
        start: at + from,
        end: at + Math.min(paragraph.length, from + 10),
        top: lines.length * 100,
      })
    at += paragraph.length + 1
  }
  return { text: paragraphs.join('\n'), lines }
}
const [first, second, third] = [
  '一二三四五六七八九十甲乙丙丁',
  '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少',
  '白日依山尽黄河入海流欲穷千里目',
]
const before = laidOut([first, second, third])

describe('the place after an edit', () => {
  it('is where it was when something below was edited', () => {
    expect(carriedPlace(before, laidOut([first, second, '另外的话']), 230)).toBe(230)
  })

  it('moves with its line when something above was edited', () => {
    const longer = laidOut([`${first}戊己庚辛壬癸子丑寅卯`, second, third])
    expect(carriedPlace(before, longer, 230)).toBe(330)
    expect(carriedPlace(before, laidOut([second, third]), 230)).toBe(30)
  })

  it('is found by its words when the text was edited above and below', () => {
    const both = laidOut(['新的开头', second, '新的结尾'])
    expect(carriedPlace(before, both, 250)).toBe(150)
  })

  it('is unknown when its line is no more', () => {
    expect(carriedPlace(before, laidOut(['新的', '别的话', '结束']), 250)).toBeNull()
    expect(carriedPlace({ text: '', lines: [] }, before, 10)).toBeNull()
  })

  it('never moves what is above the first change', () => {
    fc.assert(
      fc.property(fc.nat(399), fc.nat(20), fc.string({ maxLength: 30 }), (px, cut, words) => {
        const line = before.lines.findLast(({ top }) => top <= px)
        const from = Math.max((line?.start ?? 0) + 1, before.text.length - cut)
        const paragraphs = (before.text.slice(0, from) + words).split('\n')
        expect(carriedPlace(before, laidOut(paragraphs), px)).toBe(px)
      }),
    )
  })
})
