import { describe, expect, it } from 'vitest'
import { TextSize } from '#core/prompter/look.ts'
import { nextSize, TEXT_SIZES } from './size-steps.ts'

const px = (size: number): TextSize => ({ by: 'px', px: size })
const lines = (count: number): TextSize => ({ by: 'lines', lines: count })

describe('text sizes', () => {
  it('are what a look takes, to both ends', () => {
    const takes = (size: number) => TextSize.safeParse(px(size)).success
    expect(TEXT_SIZES.every(takes)).toBe(true)
    expect(takes((TEXT_SIZES[0] ?? 0) - 1) || takes((TEXT_SIZES.at(-1) ?? 0) + 1)).toBe(false)
  })

  it('step up and down and stop at the ends', () => {
    expect(nextSize(px(72), 1)).toEqual(px(76))
    expect(nextSize(px(72), -1)).toEqual(px(70))
    expect(nextSize(px(400), 1)).toEqual(px(400))
    expect(nextSize(px(24), -1)).toEqual(px(24))
  })

  it('by lines: larger is one line fewer, down to 4 and up to 12', () => {
    expect(nextSize(lines(6), 1)).toEqual(lines(5))
    expect(nextSize(lines(6), -1)).toEqual(lines(7))
    expect(nextSize(lines(4), 1)).toEqual(lines(4))
    expect(nextSize(lines(12), -1)).toEqual(lines(12))
    expect(nextSize(lines(6.5), 1)).toEqual(lines(6))
    expect(nextSize(lines(6.5), -1)).toEqual(lines(7))
  })
})
