import { describe, expect, it } from 'vitest'
import { ADDRESS } from './address.fixture.ts'
import { doubtsOf, MOST_DOUBTS } from './doubts.ts'
import { outlineOf } from './outline.ts'
import { lines } from './outlined.fixture.ts'
import { UNSURE } from './speech.ts'
import { HEADING_WEIGHTS, leastSure, logOdds, surenessOf } from './sureness.ts'

const BODY = '各级各部门要把这项工作摆上重要位置，主要负责同志亲自抓，分管同志具体抓，一级抓一级。'

describe('how sure the outline is', () => {
  it('weighs evidence in log-odds', () => {
    expect(surenessOf(0)).toBe(0.5)
    expect(surenessOf(-2)).toBeCloseTo(0.88, 2)
    expect(logOdds(HEADING_WEIGHTS, ['style han', 'short line without a stop'])).toBe(5)
    expect(logOdds(HEADING_WEIGHTS, ['style han', 'short line without a stop', 'stands out'])).toBe(
      6,
    )
    expect(
      leastSure([
        { sure: 0.9, doubt: 'level' },
        { sure: 0.7, doubt: 'closing' },
      ]),
    ).toEqual({ sure: 0.7, doubt: 'closing' })
  })

  it('has nothing to ask about an ordinary address', () => {
    const speech = outlineOf(ADDRESS, 'x.txt')
    expect(doubtsOf(speech)).toEqual([])
    for (const block of speech.blocks) {
      expect(block.sure).toBeGreaterThanOrEqual(UNSURE)
      expect(block.sure).toBeLessThanOrEqual(1)
    }
  })

  it('asks about a short line above a paragraph that may be a heading', () => {
    const speech = outlineOf(lines('同志们：', '今天开会。', '打好碧水保卫战', BODY, BODY), 'x.txt')
    const at = speech.blocks.findIndex((block) => block.text === '打好碧水保卫战')
    expect(speech.blocks[at]?.doubt).toBe('heading-or-paragraph')
    expect(doubtsOf(speech)).toContainEqual({
      doubt: 'heading-or-paragraph',
      place: { kind: 'block', index: at },
      sure: speech.blocks[at]?.sure,
    })
  })

  it('asks about one numbered paragraph that looks different from its run', () => {
    const long = `${BODY.slice(0, -1)}，${BODY}`
    const speech = outlineOf(
      lines('同志们：', '讲三点。', '1.抓产业', BODY, '2.抓治理', BODY, `3.${long}`, BODY),
      'x.txt',
    )
    const odd = speech.blocks.find((block) => block.text.startsWith('3.'))
    const even = speech.blocks.find((block) => block.text.startsWith('2.'))
    expect(odd?.sure).toBeLessThan(even?.sure ?? 0)
  })

  it('asks about the level of a style that never meets the others', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '讲几点。',
        '第一，要快',
        BODY,
        '第二，要好',
        BODY,
        '【一件小事】',
        BODY,
        BODY,
      ),
      'x.txt',
    )
    expect(speech.sections.length).toBeGreaterThan(1)
    expect(speech.blocks.every((block) => block.sure > 0)).toBe(true)
  })

  it('lists no more than a person looks at, the least sure ones, in the order of the text', () => {
    const block = (index: number) => ({
      id: `b${index}`,
      kind: 'paragraph' as const,
      text: 'x',
      pieces: [{ start: 10 * index, end: 10 * index + 1, at: 0 }],
      section: null,
      sure: index % 2 === 0 ? 0.4 : 0.55,
      doubt: 'heading-or-paragraph' as const,
    })
    const doubts = doubtsOf({
      titleSure: 0.3,
      blocks: Array.from({ length: 30 }, (_, index) => block(index)),
      setAside: [
        { start: 5, end: 6, text: 'y', reason: 'note', sure: 0.2, doubt: 'spoken-or-not' },
      ],
    })
    expect(doubts).toHaveLength(MOST_DOUBTS)
    expect(doubts.slice(0, 3).map(({ place }) => place.kind)).toEqual([
      'title',
      'block',
      'set-aside',
    ])
    expect(doubts.slice(1).every(({ sure }) => sure <= 0.4)).toBe(true)
  })
})
