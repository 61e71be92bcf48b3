import { expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { sectionDepths } from './section-depth.ts'

const depthsOf = (...lines: string[]) =>
  sectionDepths(outlineOf(lines.join('\n'), 'x.txt').sections)

it('counts from the numbering the speech begins with', () => {
  expect(depthsOf('同志们:', '1.先说', '好。', '(1)细说', '好。', '2.再说', '好。')).toEqual([
    1, 2, 1,
  ])
  expect(depthsOf('同志们:', '一、先说', '好。', '(一)细说', '好。', '1.跳级', '好。')).toEqual([
    1, 2, 3,
  ])
})

it('counts no depth for a level that is left out', () => {
  expect(depthsOf('同志们:', '一、先说', '好。', '1.跳级', '好。')).toEqual([1, 2])
})
