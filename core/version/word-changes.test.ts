import { describe, expect, it } from 'vitest'
import { otherWords } from './other-words.fixture.ts'
import { wordChanges } from './word-changes.ts'

const joined = (changes: ReturnType<typeof wordChanges>, without: 'added' | 'removed') =>
  changes
    .filter((change) => !change[without])
    .map(({ value }) => value)
    .join('')

describe('wordChanges', () => {
  it('tells characters', () => {
    expect(wordChanges('年底前完成', '月底前完成').map(({ value }) => value)).toEqual([
      '年',
      '月',
      '底前完成',
    ])
  })

  it('tells words of letters and numbers as a whole', () => {
    const told = (one: string, other: string) =>
      wordChanges(one, other)
        .filter(({ added, removed }) => added || removed)
        .map(({ value }) => value)
    expect(told('by the middle of April', 'by the tenth of April')).toEqual(['middle', 'tenth'])
    expect(told('造林3.2万亩', '造林3.6万亩')).toEqual(['3.2', '3.6'])
    expect(told('1,500 trees', '1,900 trees')).toEqual(['1,500', '1,900'])
  })

  it.each([
    ['all is other words', otherWords(20_000, 1), otherWords(20_000, 2)],
    [
      'no clause ends',
      otherWords(20_000, 1).replaceAll('，', ''),
      otherWords(20_000, 2).replaceAll('，', ''),
    ],
    [
      'a third is',
      otherWords(30_000, 1),
      otherWords(10_000, 1) + otherWords(10_000, 3) + otherWords(20_000, 1),
    ],
  ])('of a paragraph of thousands of characters nothing is lost: %s', (_name, one, other) => {
    const changes = wordChanges(one, other)
    expect(joined(changes, 'added')).toBe(one)
    expect(joined(changes, 'removed')).toBe(other)
  })

  it('a long paragraph with a gap filled in and much else changed still shows the gap by itself', () => {
    const [one, other] = [otherWords(6000, 1), otherWords(6000, 2)]
    const same = '全镇共有贫困户，'
    const changes = wordChanges(
      `${one}，${same}张家村有三户，${same}`,
      `${other}，${same}***村有三户，${same}`,
    )
    expect(changes).toContainEqual(expect.objectContaining({ value: '张家', removed: true }))
    expect(changes).toContainEqual(expect.objectContaining({ value: '***', added: true }))
  })
})
