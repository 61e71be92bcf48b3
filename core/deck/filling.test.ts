/** No picture stands for minutes where something could be said; what is no claim is left to the ear. */
import { describe, expect, it } from 'vitest'
import { madeDeck } from './test-deck.ts'

const TOLD = '去年的今天，雨下了整整一夜，河边的人都记得水是怎么涨上来的。'
const LONG = TOLD.repeat(9)
const titlesOf = (text: string) =>
  madeDeck(text)
    .deck.slides.filter(({ kind }) => kind === 'points')
    .map(({ title }) => title)

describe('stretches in which the picture would stand still', () => {
  it.each([
    ['a demand', '必须把防汛责任落实到每一个岗位。', '必须把防汛责任落实到每一个岗位'],
    ['a statement', '抓早抓小是防汛工作的关键。', '抓早抓小是防汛工作的关键'],
    [
      'a demand within a long sentence',
      '回头看那一夜的情形和后来几年里大家一起走过的路，各村各户必须守望相助，任何时候都不能心存侥幸，更不能存着等一等再看的念头过日子。',
      null,
    ],
    ['a demand to us all', '我们要牢记教训、警钟长鸣。', '要牢记教训、警钟长鸣'],
  ])('show %s', (_, words, expected) => {
    const titles = titlesOf(`同志们：\n${LONG}\n${words}${LONG}\n${LONG}`)
    expect(titles).toEqual(expected === null ? [] : [expected])
  })

  it.each([
    ['a story', '村东头的老王那天晚上背着孩子蹚过了河。'],
    ['a question', '我们要怎样才能守住这条河？'],
    ['what has a gap', '必须把***村的责任落实到位。'],
    ['what leans on the words before', '这就要求我们必须早做准备。'],
    ['what points at words before it', '必须紧扣这两个方面办实事、搞服务。'],
    [
      'a clause that waits for the next',
      '要在这样一种谁也没有经历和见识的复杂形势下，一年接着一年地把这件看上去不起眼的小事情干下去才行。',
    ],
  ])('do not show %s', (_, words) => {
    expect(titlesOf(`同志们：\n${LONG}\n${words}${LONG}\n${LONG}`)).toEqual([])
  })

  it('shows a speech in three short parts in three slides', () => {
    const { deck } = madeDeck(
      '同志们：\n今天讲三件事。\n一、抓早\n早抓主动，晚抓被动。\n二、抓小\n小事不抓，大事难办。\n三、抓实\n抓而不实，等于白抓。\n',
    )
    const sections = deck.slides.filter(({ kind }) => kind === 'section')
    expect(sections.map(({ title }) => title)).toEqual(['抓早', '抓小', '抓实'])
  })
})
