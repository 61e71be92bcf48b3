import { describe, expect, it } from 'vitest'
import { Settings } from '#core/contract/settings.ts'
import { nextTextSize, TEXT_SIZES } from './text-size.ts'

describe('text sizes', () => {
  it('are what the settings take, to both ends', () => {
    const takes = (size: number) => Settings.shape.prompterSize.safeParse(size).success
    expect(TEXT_SIZES.every(takes)).toBe(true)
    expect(takes((TEXT_SIZES[0] ?? 0) - 1) || takes((TEXT_SIZES.at(-1) ?? 0) + 1)).toBe(false)
  })

  it('step up and down and stop at the ends', () => {
    expect(nextTextSize(72, 1)).toBe(76)
    expect(nextTextSize(72, -1)).toBe(70)
    expect(nextTextSize(200, 1)).toBe(200)
    expect(nextTextSize(24, -1)).toBe(24)
  })
})
