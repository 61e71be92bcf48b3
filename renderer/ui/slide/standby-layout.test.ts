import { expect, test } from 'vitest'
import { CANVASES } from './canvas.ts'
import { fillsScreen, logoSize } from './standby-layout.ts'

test.each([
  [1920, 1080, true],
  [1280, 800, true],
  [1024, 768, true],
  [4000, 2250, true],
  [1919, 1081, true],
  // Too small to fill a wall, and shapes that no screen has.
  [640, 360, false],
  [1000, 1000, false],
  [2000, 500, false],
])('%s × %s fills the screen: %s', (width, height, fills) =>
  expect(fillsScreen({ width, height })).toBe(fills),
)

test('a logo keeps its shape, within the middle of the sheet, at most twice its size', () => {
  expect(logoSize({ width: 100, height: 50 }, CANVASES.wide)).toEqual({ width: 200, height: 100 })
  const wide = logoSize({ width: 4000, height: 400 }, CANVASES.standard)
  expect(wide.width).toBeCloseTo(1440 * 0.62)
  expect(wide.width / wide.height).toBeCloseTo(10)
  const high = logoSize({ width: 900, height: 3000 }, CANVASES.wide)
  expect(high.height).toBeCloseTo(1080 * 0.56)
})
