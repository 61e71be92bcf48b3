/** The outline comes as near to a person's as is promised (decision 1201). */
import { describe, expect, it } from 'vitest'
import { readFixtures } from './expected.ts'
import { f1, scoreOf } from './score.ts'

const scores = readFixtures().map(scoreOf)

describe('over the corpus', () => {
  it('is of at least forty texts', () => {
    expect(scores.length).toBeGreaterThanOrEqual(40)
  })

  it('F1 of (level, heading) is at least 0.97', () => {
    expect(f1(scores.map(({ headings }) => headings))).toBeGreaterThanOrEqual(0.97)
  })

  it('F1 of set-aside characters is at least 0.98', () => {
    expect(f1(scores.map(({ setAside }) => setAside))).toBeGreaterThanOrEqual(0.98)
  })

  it('F1 of lines a paragraph goes on over is at least 0.97', () => {
    expect(f1(scores.map(({ joined }) => joined))).toBeGreaterThanOrEqual(0.97)
  })

  it.each(scores)('$file: at most $mostUnsure decisions are unsure', ({ unsure, mostUnsure }) => {
    expect(unsure).toBeLessThanOrEqual(mostUnsure)
  })
})

describe('F1', () => {
  it('counts right ones twice, missing and spurious ones once', () => {
    expect(f1([{ right: 3, missing: 1, spurious: 1 }])).toBe(0.75)
    expect(
      f1([
        { right: 1, missing: 0, spurious: 0 },
        { right: 1, missing: 2, spurious: 0 },
      ]),
    ).toBe(4 / 6)
    expect(f1([])).toBe(1)
    expect(f1([{ right: 0, missing: 1, spurious: 0 }])).toBe(0)
  })
})
