import { describe, expect, it } from 'vitest'
import { scriptMs } from '#core/time.ts'
import { holds, type Row, rowAt } from './rows.ts'

const row = (level: Row['level'], start: number): Row => ({
  key: String(start),
  part: 'opening',
  level,
  start: scriptMs(start),
  end: scriptMs(start + 1),
  plannedMs: 0,
})
// Opening, 一 with （一） and （二）, 二, closing.
const rows = [row(0, 0), row(1, 10), row(2, 12), row(2, 20), row(1, 30), row(0, 40)]

describe('rowAt', () => {
  it('is the innermost part that has begun', () => {
    expect(rowAt(rows, scriptMs(0))).toBe(0)
    expect(rowAt(rows, scriptMs(11))).toBe(1)
    expect(rowAt(rows, scriptMs(12))).toBe(2)
    expect(rowAt(rows, scriptMs(29.9))).toBe(3)
    expect(rowAt(rows, scriptMs(1000))).toBe(5)
    expect(rowAt([], scriptMs(5))).toBe(-1)
  })
})

describe('holds', () => {
  it('knows a section from its sub-sections, its neighbours and the parts without a number', () => {
    expect(holds(rows, 1, 3)).toBe(true)
    expect(holds(rows, 1, 4)).toBe(false)
    expect(holds(rows, 2, 3)).toBe(false)
    expect(holds(rows, 3, 3)).toBe(false)
    expect(holds(rows, 0, 2)).toBe(false)
    expect(holds(rows, 4, 5)).toBe(false)
  })
})
