import { describe, expect, test } from 'vitest'
import { type Cells, type Reference, verdictOn } from '../driver/hall-verdict.ts'

const cells = (values: readonly number[], shape = 10): Cells => ({ shape, values })
const flat = (value: number) => Array.from({ length: 300 }, () => value)
const striped = flat(20).map((_, at) => (at % 30 < 15 ? 200 : 20))

const allowed: Reference[] = [
  { name: 'standby', fades: false, cells: cells(flat(90)) },
  { name: 'slide 0', fades: true, cells: cells(flat(150)) },
  { name: 'slide 1', fades: true, cells: cells(striped) },
]
const mixed = (part: number) =>
  flat(150).map((value, at) => value + part * ((striped[at] ?? 0) - value))

describe('a picture of the hall', () => {
  test('is known by its name', () => {
    expect(verdictOn(cells(flat(0)), allowed)).toBe('black')
    expect(verdictOn(cells(flat(95)), allowed)).toBe('standby')
    expect(verdictOn(cells(flat(146)), allowed)).toBe('slide 0')
    expect(verdictOn(cells(striped), allowed)).toBe('slide 1')
  })

  test.each([0.2, 0.5, 0.8])('in the middle of a fade (%d) is right', (part) =>
    expect(verdictOn(cells(mixed(part)), allowed)).toBe('slide 0 ~ slide 1'),
  )

  test('white, a dip to black between two slides, and another shape are wrong', () => {
    expect(verdictOn(cells(flat(255)), allowed)).toBeNull()
    expect(verdictOn(cells(flat(60)), allowed)).toBeNull()
    expect(verdictOn(cells([...flat(150), ...flat(150)], 20), allowed)).toBeNull()
  })

  test('of another width is right where it is the one before, cut off or with black beside it', () => {
    const rows = Array.from({ length: 10 }, (_, row) => row)
    const wider = rows.flatMap((row) => [
      ...striped.slice(row * 30, row * 30 + 30),
      ...flat(0).slice(0, 15),
    ])
    expect(verdictOn(cells(wider, 15), allowed)).toBe('slide 1 (cut off)')
    const narrow = rows.flatMap((row) => striped.slice(row * 30, row * 30 + 18))
    expect(verdictOn(cells(narrow, 6), allowed)).toBe('slide 1 (cut off)')
    const white = wider.map((value, at) => (at % 45 > 36 ? 255 : value))
    expect(verdictOn(cells(white, 15), allowed)).toBeNull()
  })

  test('one cell with something in it is wrong, on a slide, on black, and in a fade', () => {
    for (const values of [flat(150), flat(0), mixed(0.5)])
      expect(
        verdictOn(cells(values.map((value, at) => (at === 77 ? value + 60 : value))), allowed),
      ).toBeNull()
  })
})
