import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Emphasis } from '#core/speech/speech.ts'
import { insertsOf, stretchesOf, wholeOf } from './block-parts.ts'

const blockOf = (text: string, emphasis: Emphasis[] = []): Block => ({
  id: 'b0',
  kind: 'paragraph',
  text,
  pieces: [],
  section: null,
  sure: 1,
  doubt: null,
  emphasis,
})
const stress = (start: number, end: number): Emphasis => ({ start, end, as: { kind: 'stress' } })
const reading = (start: number, end: number, text = 'x'): Emphasis => ({
  start,
  end,
  as: { kind: 'reading', text },
})

describe('stretches', () => {
  it('a text without marks is one, an empty one none', () => {
    expect(stretchesOf(blockOf('同志们'), [])).toEqual([
      { from: 0, to: 3, gap: false, stress: false, reading: null },
    ])
    expect(stretchesOf(blockOf(''), [])).toEqual([])
  })

  it('marks may overlap: what is stressed within a reading, a gap that is stressed', () => {
    const made = stretchesOf(blockOf('尉迟敬德**同志', [reading(0, 4, 'Yùchí'), stress(2, 6)]), [
      { offset: 4, length: 2 },
    ])
    expect(made.map((one) => [one.from, one.to, one.stress, one.gap, one.reading?.text])).toEqual([
      [0, 2, false, false, 'Yùchí'],
      [2, 4, true, false, 'Yùchí'],
      [4, 6, true, true, undefined],
      [6, 8, false, false, undefined],
    ])
    expect(made[0]?.reading).toBe(made[1]?.reading)
  })

  it('of any marks are the text, in order', () => {
    const span = fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (stresses, readings) => {
        const text = '一二三四五六七八九十'
        const emphasis = [
          ...stresses.map(([from, length]) => stress(from, from + length)),
          ...readings.map(([from, length]) => reading(from, from + length)),
        ].toSorted((one, other) => one.start - other.start)
        const made = stretchesOf(blockOf(text, emphasis), [])
        expect(made.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
        expect(made.every(({ from, to }) => from < to)).toBe(true)
      }),
    )
  })
})

it('names and short readings are kept on one line, long readings are not', () => {
  const text = '尉迟敬德同志在六安市金安区的讲话很好'
  const block = blockOf(text, [
    { start: 0, end: 4, as: { kind: 'whole' } },
    reading(7, 9),
    reading(0, text.length),
    stress(1, 3),
  ])
  expect(wholeOf(block).map(({ start, end }) => [start, end])).toEqual([
    [0, 4],
    [7, 9],
  ])
})

it('inserts stand in the text, in order', () => {
  const what = { kind: 'pause' as const, ms: 1000 }
  const block: Block = {
    ...blockOf('同志们'),
    inserts: [
      { at: 99, start: 0, end: 1, what },
      { at: 1, start: 0, end: 1, what },
    ],
  }
  expect(insertsOf(block).map(({ at }) => at)).toEqual([1, 3])
})
