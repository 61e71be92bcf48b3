import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedPlace } from './moved-place.ts'

describe('movedPlace', () => {
  it('is exact before and behind a change', () => {
    const before = '同志们：\n今天开会。\n下面讲三点。'
    const after = '同志们：\n今天我们在这里开会。\n下面讲三点。'
    for (const words of ['同志们', '今天', '开会', '下面', '三点'])
      expect(movedPlace(before, after, before.indexOf(words))).toBe(after.indexOf(words))
  })

  it('follows a line that moved', () => {
    const before = '开头\n第一段话在这里。\n第二段话在这里。\n结尾甲'
    const after = '新开头\n第二段话在这里。\n第一段话在这里。\n结尾乙'
    for (const words of ['第一段', '第二段', '一段话', '二段话'])
      expect(movedPlace(before, after, before.indexOf(words))).toBe(after.indexOf(words))
  })

  it('stays near in words that are gone, and never leaves the text', () => {
    expect(movedPlace('一二三四五六', '一六', 3)).toBe(1)
    expect(movedPlace('', '新的', 0)).toBe(2)
    expect(movedPlace('旧的', '', 1)).toBe(0)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一', '二', '\n', '三四', ' '), { maxLength: 30 }),
        fc.array(fc.constantFrom('一', '二', '\n', '三四', ' '), { maxLength: 30 }),
        fc.nat(40),
        (one, other, place) => {
          const [before, after] = [one.join(''), other.join('')]
          const moved = movedPlace(before, after, Math.min(place, before.length))
          expect(moved).toBeGreaterThanOrEqual(0)
          expect(moved).toBeLessThanOrEqual(after.length)
        },
      ),
    )
  })

  it('knows every place again after one edit, but for those within it', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '丁', '\n', '，'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, text, text, fc.nat(90), (head, gone, come, tail, nth) => {
        const place = nth % (head.length + tail.length + 1)
        fc.pre(gone !== come && place < head.length)
        // The texts may have more in common than was meant: the same characters stand there in any case.
        const moved = movedPlace(head + gone + tail, head + come + tail, place)
        expect(moved).toBe(place)
      }),
    )
  })
})
