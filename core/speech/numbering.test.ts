import { describe, expect, it } from 'vitest'
import { valueOfNumber } from './number-value.ts'
import { markOf } from './numbering.ts'

describe('a number', () => {
  it.each([
    ['一、加强领导', 'han', '一、', 1],
    ['一 、加强领导', 'han', '一 、', 1],
    ['二十三、加强领导', 'han', '二十三、', 23],
    ['（ 二 ）加强领导', 'han-in-brackets', '（ 二 ）', 2],
    ['(十)加强领导', 'han-in-brackets', '(十)', 10],
    ['㈢加强领导', 'han-in-brackets', '㈢', 3],
    ['１２．加强领导', 'figure', '１２．', 12],
    ['3、加强领导', 'figure', '3、', 3],
    ['⒊加强领导', 'figure', '⒊', 3],
    ['（ 4 ）加强领导', 'figure-in-brackets', '（ 4 ）', 4],
    ['⑷加强领导', 'figure-in-brackets', '⑷', 4],
    ['4）加强领导', 'figure-and-bracket', '4）', 4],
    ['⑤加强领导', 'circled', '⑤', 5],
    ['第一部分 工作回顾', 'part', '第一部分', 1],
    ['第二部分：工作回顾', 'part', '第二部分：', 2],
    ['第三章　工作回顾', 'chapter', '第三章', 3],
    ['第四节、工作回顾', 'chapter-section', '第四节、', 4],
    ['第一，加强领导', 'ordinal', '第一，', 1],
    ['第二、加强领导', 'ordinal', '第二、', 2],
    ['第三点意见，加强领导', 'ordinal', '第三点意见，', 3],
    ['首先，加强领导', 'first-next', '首先，', 1],
    ['1.2 加强领导', 'figures-2', '1.2', 2],
    ['1.2.3 加强领导', 'figures-3', '1.2.3', 3],
  ])('%s: %s', (text, style, number, value) => {
    expect(markOf(text)).toMatchObject({ style, number, value })
  })

  it.each([
    ['Section IV - Housing', 'chapter-section', 'Section IV -', 4],
    ['PART TWO: HOUSING', 'part', 'PART TWO:', 2],
    ['II. Housing', 'roman', 'II.', 2],
    ['B. Housing', 'letter', 'B.', 2],
    ['2) Housing', 'figure-and-bracket', '2)', 2],
  ])('%s: %s', (text, style, number, value) => {
    expect(markOf(text, 'en')).toMatchObject({ style, number, value })
  })

  it.each([
    '一、二季度是关键',
    '一、二、三产业',
    '三、四线城市',
    '第一季度',
    '第一、第二产业',
    '第三十条规定',
    '（一）项的规定',
    '1.5万人',
    '1.1亿元',
    '2019年',
    '3、4月份',
    '一是抓落实',
    '一要抓落实',
    '首先我代表县委',
  ])('none: %s', (text) => expect(markOf(text)).toBeNull())

  it.each([
    ['十', 10],
    ['一百零二', 102],
    ['Ⅳ', 4],
    ['XIX', 19],
    ['seven', 7],
    ['다', 3],
    ['1.12', 12],
    ['甲', 0],
  ])('%s counts %i', (number, value) => expect(valueOfNumber(number)).toBe(value))
})
