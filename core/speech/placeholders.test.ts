import { describe, expect, it } from 'vitest'
import { gapsIn } from './placeholders.ts'

const gaps = (text: string) => gapsIn(text).map(({ start, end }) => text.slice(start, end))

describe('gaps', () => {
  it.each([
    ['今天***村和××镇的人都来了', ['***', '××']],
    ['各位同事，我是（姓名），来自【单位名称】。', ['（姓名）', '【单位名称】']],
    ['感谢(新郎姓名)的父母，会议时间（待定）', ['(新郎姓名)', '（待定）']],
    ['We will teach [NUMBER] children by [insert date].', ['[NUMBER]', '[insert date]']],
    ['Thank you, [guest name here]; the venue is TBC.', ['[guest name here]', 'TBC']],
  ])('%s', (text, expected) => {
    expect(gaps(text)).toEqual(expected)
  })

  it.each([
    '（掌声）',
    '(Applause.) [Laughter] [applause]',
    'see [name](https://example.org)',
    '【导读】（2026年11月20日）',
    '等待定下来（试行）',
    '[停顿 3秒][备注：看左边]',
    '[note: say the name] [pause 3 s]',
  ])('none in %s', (text) => {
    expect(gaps(text)).toEqual([])
  })

  it('takes long texts of opening brackets in linear time', () => {
    expect(gapsIn('['.repeat(200_000))).toEqual([])
    expect(gapsIn('[aa '.repeat(50_000))).toEqual([])
  })
})
