import { expect, test } from 'vitest'
import type { DisplayTold } from '#core/contract/displays-told.ts'
import { pictureOf, sizeOf } from './picture-scale.ts'

const display = (
  id: number,
  [x, y, width, height]: readonly [number, number, number, number],
  more: Partial<DisplayTold> = {},
): DisplayTold => ({
  id,
  label: '',
  bounds: { x, y, width, height },
  scale: 1,
  internal: false,
  primary: false,
  mirrors: null,
  ...more,
})

test('displays are drawn to scale and where they stand, left of the primary and above it too', () => {
  const { ratio, boxes } = pictureOf([
    display(1, [0, 0, 1000, 500]),
    display(2, [-1000, -500, 1000, 1000]),
  ])
  expect(ratio).toBe(2)
  expect(boxes.get(1)).toEqual({ left: 50, top: 50, width: 50, height: 50 })
  expect(boxes.get(2)).toEqual({ left: 0, top: 0, width: 50, height: 100 })
})

test('a mirror is not drawn', () => {
  const { boxes } = pictureOf([
    display(1, [0, 0, 1000, 500]),
    display(2, [0, 0, 800, 600], { mirrors: 1 }),
  ])
  expect([...boxes.keys()]).toEqual([1])
})

test('no display: an empty picture', () => {
  expect(pictureOf([])).toEqual({ ratio: 1, boxes: new Map() })
})

test('the size is in device px', () => {
  expect(sizeOf(display(1, [0, 0, 1093, 614], { scale: 1.25 }))).toBe('1366×768')
})
