import { describe, expect, it } from 'vitest'
import { fitted, heightOf, SMALLEST } from './layout.ts'

const WAYS = [
  { lines: 1, sizes: [120] },
  { lines: 3, sizes: [100, 80] },
]
const lay = (text: string, height: number) =>
  fitted(height, (set) => {
    const setting = set(text, 1000, WAYS)
    return { height: heightOf(setting, 1.4), value: setting }
  })

describe('fitted', () => {
  it('leaves what fits as it is', () => {
    expect(lay('狠抓落实', 900).size).toBe(120)
  })

  it('makes a text smaller until it fits, but no smaller than can be read', () => {
    const text = '一直说下去，'.repeat(12)
    const setting = lay(text, 700)
    expect(heightOf(setting, 1.4)).toBeLessThanOrEqual(700)
    expect(setting.size).toBeGreaterThanOrEqual(SMALLEST)
    expect(setting.size).toBeLessThan(100)
  })

  it('rather makes a text too small than cuts it', () => {
    const text = '一直说下去，'.repeat(60)
    const setting = lay(text, 700)
    expect(heightOf(setting, 1.4)).toBeLessThanOrEqual(700)
    expect(setting.lines.join('')).toBe(text)
  })
})
