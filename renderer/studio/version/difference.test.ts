import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference.ts'

const told = (mine: string, newer: string) =>
  differenceOf(mine, newer).map(({ is, text }) => `${is} ${text}`)

describe('differenceOf', () => {
  it('tells what is gone and what came', () => {
    expect(told('年底前完成。', '春节前完成。')).toEqual(['gone 年底', 'new 春节', 'same 前完成。'])
  })

  it('shows a pause or a note of the person as kept, not as struck out', () => {
    expect(told('我同意。[停顿 4秒]下面，讲三点。', '我同意。下面，讲四点。')).toEqual([
      'same 我同意。',
      'kept [停顿 4秒]',
      'same 下面，讲',
      'gone 三',
      'new 四',
      'same 点。',
    ])
    expect(told('好。[备注：看一眼]一要认识。[停顿 2秒]', '好。一要认识，二要干。')).toEqual([
      'same 好。',
      'kept [备注：看一眼]',
      'same 一要认识',
      'new ，二要干',
      'same 。',
      'kept [停顿 2秒]',
    ])
  })

  it('of a paragraph that is gone, its notations are gone too', () => {
    expect(told('好。[停顿 4秒]', '')).toEqual(['gone 好。[停顿 4秒]'])
  })

  it('what finds no place in the newer text is gone', () => {
    const parts = differenceOf('好。[备注：慢]你好。', '好。', new Set(['[备注：慢]']))
    expect(parts).toEqual([
      { is: 'same', text: '好。' },
      { is: 'gone', text: '[备注：慢]你好。' },
    ])
  })
})
