import { describe, expect, it } from 'vitest'
import { nearestRatio } from './canvas.ts'

describe('nearestRatio', () => {
  it.each([
    [1920, 1080, 'wide'],
    [1280, 720, 'wide'],
    [1280, 800, 'wide'],
    [2560, 1080, 'wide'],
    [1024, 768, 'standard'],
    [1280, 1024, 'standard'],
    [1440, 960, 'standard'],
    [768, 1024, 'standard'],
    [0, 0, 'wide'],
  ])('%i x %i is %s', (width, height, ratio) => {
    expect(nearestRatio(width, height)).toBe(ratio)
  })
})
