import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayNotBegin, mayNotEnd } from '#core/speech/line-marks.ts'
import { END, lineEndsIn } from '#core/speech/phrase-breaks.ts'
import { type Breakable, breakLines, type Chip } from './break-lines.ts'

/** Every character an em wide, but Latin ones half an em. */
function breakable(text: string, chips: readonly Chip[] = []): Breakable {
  return {
    advances: Float32Array.from(text, (one) => (one < '\u2000' ? 0.5 : 1)),
    ends: lineEndsIn(text, 'zh'),
    chips,
    mayTear: (at) => !mayNotBegin(text.charAt(at)) && !mayNotEnd(text.charAt(at - 1)),
  }
}

function lines(text: string, width: number, chips: readonly Chip[] = []): string[] {
  const starts = breakLines(breakable(text, chips), width)
  return [0, ...starts].map((start, index) => text.slice(start, starts[index]))
}

/** The whole numbers from one to another, both included. */
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

describe('lines', () => {
  it('end between phrases, before what has no room', () => {
    expect(lines('今天，我们在这里召开全县脱贫攻坚动员大会，主要任务是落实。', 14)).toEqual([
      '今天，我们在这里召开全县',
      '脱贫攻坚动员大会，主要任务',
      '是落实。',
    ])
  })

  it('keep a number with its measure word, and a mark with its word', () => {
    expect(lines('全县共有贫困户300余户，全部脱贫。', 9)).toEqual([
      '全县共有贫困户',
      '300余户，全部',
      '脱贫。',
    ])
  })

  it('are torn only where a stretch is wider than the column, and no mark begins one even then', () => {
    expect(lines('“七下八上”主汛期', 5)).toEqual(['“七下八', '上”主汛期'])
    expect(lines('ABCDEFGHIJKL', 2)).toEqual(['ABCD', 'EFGH', 'IJKL'])
  })

  it('have room for what stands between the characters, which stays with the one before it', () => {
    expect(lines('同志们大家好', 6)).toEqual(['同志们大家好'])
    expect(lines('同志们大家好', 6, [{ at: 3, width: 2 }])).toEqual(['同志们', '大家好'])
    expect(lines('同志们大家好', 6, [{ at: 6, width: 2 }])).toEqual(['同志们', '大家好'])
  })

  it('end before a note on a row of its own', () => {
    expect(lines('同志们大家好', 10, [{ at: 3, width: 'row' }])).toEqual(['同志们', '大家好'])
    expect(lines('同志们大家好', 10, [{ at: 0, width: 'row' }])).toEqual(['同志们大家好'])
  })

  it('of marks that may not be torn anywhere are torn where they are full', () => {
    const made = breakable('脱贫攻坚——————”——', [
      { at: 4, width: 1.5 },
      { at: 4, width: 1.5 },
    ])
    const starts = breakLines(made, 12)
    expect(starts.length).toBeGreaterThan(0)
    expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other))
  })

  it('of any text hold it whole, in order, within the column, and end only where they may', () => {
    const PIECES = [
      '脱贫攻坚',
      '我们',
      '在',
      '，',
      '。',
      '“',
      '”',
      '2023年',
      'GDP',
      ' ',
      '——',
      '《讲话》',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
        fc.integer({ min: 12, max: 30 }),
        fc.array(fc.nat(60), { maxLength: 2 }),
        (pieces, width, places) => {
          const text = pieces.join('')
          const chips = places
            .filter((at) => at <= text.length)
            .toSorted((one, other) => one - other)
            .map((at): Chip => ({ at, width: at % 3 === 0 ? 'row' : 1.5 }))
          const made = breakable(text, chips)
          const starts = breakLines(made, width)
          expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other))
          for (const [index, start] of starts.entries()) {
            expect(start).toBeGreaterThan(0)
            expect(start).toBeLessThan(Math.max(1, text.length))
            const end = starts[index + 1] ?? text.length
            const inside = chips.filter(
              ({ at, width: wide }) => wide !== 'row' && at > start && at <= end,
            ).length
            const words = text.slice(start, end).trimEnd()
            const wide = made.advances
              .slice(start, start + words.length)
              .reduce((sum, one) => sum + one, 0)
            expect(wide + 1.5 * inside).toBeLessThanOrEqual(width + 0.02)
          }
          const rows = new Set(
            chips.filter(({ width: wide }) => wide === 'row').map(({ at }) => at),
          )
          const torn = starts.filter((start) => made.ends[start] === END.never && !rows.has(start))
          // Where a line holds no place that may be torn, it is torn where it is full.
          const noneBefore = (start: number) => {
            const from = starts[starts.indexOf(start) - 1] ?? 0
            return !range(from + 1, start).some((at) => made.mayTear(at))
          }
          expect(torn.every((start) => made.mayTear(start) || noneBefore(start))).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
