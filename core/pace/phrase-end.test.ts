import { describe, expect, it } from 'vitest'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { rate, scriptMs } from '../time.ts'
import { scriptClock } from './clock.ts'
import { phraseEnd } from './phrase-end.ts'

/** Where the tape stands for a pause at a word: the text before that place, from the last line's begin; null at once. */
function standsAfter(source: string, word: string, late = 0, at = 1) {
  const speech = outlineOf(source, 'x.txt')
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  const offset = script.text.indexOf(word)
  const position = scriptMs(clock.timeAt(offset) + late)
  const end = phraseEnd(script, clock, position, rate(at))
  if (end === null) return null
  expect(end).toBeGreaterThan(position)
  return script.text.slice(offset, Math.round(clock.offsetAt(end)))
}

const ZH =
  '同志们：\n今天我们召开会议，总结“十四五”以来的3.5万户工作；看得见、摸得着，“一定要抓好。”下面讲三点意见\n一、统一思想\n好。'

describe('the end of a phrase', () => {
  it('is where its last word has been said, at the mark', () => {
    expect(standsAfter(ZH, '我们')).toBe('我们召开会议')
    expect(standsAfter(ZH, '见、')).toBe('见、摸得着')
    expect(standsAfter(ZH, '抓好')).toBe('抓好')
  })

  it('is not within a figure', () => {
    expect(standsAfter(ZH, '以来')).toBe('以来的3.5万户工作')
    const english =
      'Good morning, friends. We have spent 1,000.50 dollars on it, and more. Thank you all.'
    expect(standsAfter(english, 'spent')).toBe('spent 1,000.50 dollars on it')
  })

  it('is at a half-width mark between characters too', () => {
    const mixed = '同志们:\n经区委研究同意,今天我们开会,时间是9:30,地点在A区.请大家准时'
    expect(standsAfter(mixed, '研究')).toBe('研究同意')
    expect(standsAfter(mixed, '我们')).toBe('我们开会')
    expect(standsAfter(mixed, '是9')).toBe('是9:30')
    expect(standsAfter(mixed, '在A')).toBe('在A区')
  })

  it('is the end of a line without a mark', () => {
    expect(standsAfter(ZH, '三点')).toBe('三点意见')
  })

  it('is at once in a rest, and where the next phrase has just begun', () => {
    expect(standsAfter(ZH, '，总结', 10)).toBeNull()
    expect(standsAfter(ZH, '总结', 200)).toBeNull()
    expect(standsAfter(ZH, '下面', 300)).toBeNull()
    expect(standsAfter(ZH, '总结', 700)).not.toBeNull()
  })

  it('is at a mark of enumeration where no other is near, and at once where none is', () => {
    const names = Array.from({ length: 30 }, () => '城市更新').join('、')
    expect(standsAfter(`同志们：\n要抓好${names}。`, '城市')).toBe('城市更新')
    // Spoken faster, more is near.
    const long = `同志们：\n要抓好${'更新'.repeat(10)}工作${'更新'.repeat(20)}。`
    expect(standsAfter(long, '工作')).toBeNull()
    expect(standsAfter(long, '工作', 0, 2)).toBe(`工作${'更新'.repeat(20)}`)
  })
})
