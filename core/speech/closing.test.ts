import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { lines } from './outlined.fixture.ts'

const P = [
  '渠修到哪里，庄稼就绿到哪里。',
  '路修到哪里，日子就好到哪里。',
  '桥修到哪里，人就走到哪里。',
]
const closingOf = (...last: readonly string[]) =>
  outlineOf(lines('同志们：', ...P, ...last), 'x.txt').closing

describe('closing', () => {
  it.each([
    '同志们，路在脚下。谢谢大家！',
    '最后，祝大家身体健康、万事如意！',
    '谢谢！',
    '我的讲话完了，谢谢大家！',
    '今天我就讲到这里。',
    '现在，我提议，为我们的友谊，干杯！',
    '最後，謝謝各位！',
    '预祝大会圆满成功！',
    '新的一年就要来了，我们一起努力。谢谢大家！',
  ])('is %s', (last) => {
    expect(closingOf(last)).toBe(last)
  })

  it('is the last paragraph, not two of four, where there are no sections', () => {
    const speech = outlineOf(
      lines(
        '同学们：',
        '今天是开学第一天。',
        '同学们，人生的路很长。',
        '走好每一步，才走得远。',
        '老师会一直在你们身后。',
      ),
      'x.txt',
    )
    expect(speech.closing).toBeNull()
  })

  it('is only the last time where the audience is named throughout', () => {
    const speech = outlineOf(
      lines(
        '各位代表：',
        '一、回顾',
        '各位代表！一年过去了。',
        '各位代表！成绩不小。',
        '各位代表！困难不少。',
        '二、打算',
        '各位代表！渠要修通。',
        '各位代表！让我们一起干。',
      ),
      'x.txt',
    )
    expect(speech.closing).toBe('各位代表！让我们一起干。')
  })

  it('stands before an appendix', () => {
    expect(closingOf('谢谢大家！', '附件：', '一、分工', '各负其责。')).toBe('谢谢大家！')
  })

  it.each([
    ['en', 'My friends,', 'The canal is open. It is a good day.', 'Thank you. God bless you all.'],
    [
      'ja',
      '皆様、',
      'これから水路の話をいたします。よろしくお願いします。',
      '最後に、皆様のご健康をお祈りいたします。',
    ],
    [
      'ko',
      '존경하는 주민 여러분,',
      '오늘은 수로 이야기를 하겠습니다. 잘 들어 주십시오.',
      '감사합니다.',
    ],
  ])('is found in %s', (language, greeting, body, last) => {
    const speech = outlineOf(lines(greeting, '', body, '', body, '', last), 'x.txt')
    expect(speech).toMatchObject({ language, closing: last })
    expect(speech.salutation).not.toBeNull()
  })

  it('says how sure it is', () => {
    const sure = (...last: readonly string[]) =>
      outlineOf(lines('同志们：', ...P, ...last), 'x.txt').blocks.at(-1)?.sure ?? 0
    expect(sure('谢谢大家！')).toBeGreaterThan(0.9)
    expect(sure('让我们一起干。')).toBeLessThan(sure('同志们，一起干。'))
  })
})

describe('greetings', () => {
  it.each([
    [
      'Mr. President, Mr. Secretary-General, distinguished delegates,',
      'Mr. President, Mr. Secretary-General, distinguished delegates',
    ],
    ['Good evening, ladies and gentlemen.', 'Good evening, ladies and gentlemen'],
    [
      'Chancellor Reed, members of the faculty, parents, and graduates:',
      'Chancellor Reed, members of the faculty, parents, and graduates',
    ],
    ['Mr Speaker, Sir, I rise to speak of water.', 'Mr Speaker, Sir'],
  ])('in English: %s', (line, salutation) => {
    const speech = outlineOf(
      lines(line, '', 'The canal is open. It is a good day.', '', 'It was long in coming.'),
      'x.txt',
    )
    expect(speech.salutation).toBe(salutation)
  })

  it.each([
    '各位老乡：',
    '尊敬的秘书长先生，各位使节，女士们、先生们：',
    '同學們：',
    '记者朋友们，大家好。',
    '诸位同仁：',
  ])('in Chinese: %s', (line) => {
    const speech = outlineOf(lines(line, ...P), 'x.txt')
    expect(speech.blocks[0]).toMatchObject({ kind: 'salutation', text: line })
  })
})
