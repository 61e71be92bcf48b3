import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { COLOUR_SCHEMES, COMFORTABLE_CONTRAST, DEFAULT_LOOK, PrompterLook } from './look.ts'
import {
  BUILT_IN_PRESETS,
  LOOKS_KEPT,
  lookOf,
  type Preset,
  withLook,
  withoutPreset,
  withPreset,
} from './presets.ts'

const larger = { ...DEFAULT_LOOK, size: { by: 'px' as const, px: 96 } }
const mine: Preset = { id: 'mine', name: '大礼堂', look: larger }

describe('contrast', () => {
  it('is 21 between black and white, either way round', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  })

  it('is 1 between a colour and itself', () => {
    expect(contrast('#8a5a00', '#8a5a00')).toBe(1)
  })

  it('is that of the examples everybody knows: #767676 on white is just readable', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each(Object.entries(COLOUR_SCHEMES))('of %s is comfortable', (_, { text, ground, note }) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(COMFORTABLE_CONTRAST)
    expect(contrast(note, ground)).toBeGreaterThanOrEqual(COMFORTABLE_CONTRAST)
  })
})

describe('looks', () => {
  it('that came with the program are sound', () => {
    for (const { look } of BUILT_IN_PRESETS) expect(PrompterLook.parse(look)).toEqual(look)
  })

  it('in which the text cannot be told from the ground are refused', () => {
    const colours = { text: '#777777', ground: '#101012', note: '#333333' }
    expect(PrompterLook.safeParse({ ...DEFAULT_LOOK, colours }).success).toBe(false)
  })

  it('are those of the speech, else of the speech shown last, else of the first preset', () => {
    const none = { looks: [], presets: BUILT_IN_PRESETS }
    expect(lookOf(none, 'a')).toEqual({ preset: 'desk', look: DEFAULT_LOOK })
    const looks = withLook([], 'a', { preset: null, look: larger })
    expect(lookOf({ ...none, looks }, 'a').look).toEqual(larger)
    expect(lookOf({ ...none, looks }, 'b').look).toEqual(larger)
    const both = withLook(looks, 'b', { preset: 'desk', look: DEFAULT_LOOK })
    expect(lookOf({ ...none, looks: both }, 'a').look).toEqual(larger)
    expect(lookOf({ ...none, looks: both }, 'c').look).toEqual(DEFAULT_LOOK)
  })

  it('are kept once a speech, and of the latest speeches', () => {
    let looks = withLook([], 'a', { preset: null, look: larger })
    for (let n = 0; n < LOOKS_KEPT; n += 1)
      looks = withLook(looks, `${n}`, { preset: null, look: DEFAULT_LOOK })
    expect(looks).toHaveLength(LOOKS_KEPT)
    expect(looks.some(({ documentId }) => documentId === 'a')).toBe(false)
    expect(withLook(looks, '5', { preset: null, look: larger })).toHaveLength(LOOKS_KEPT)
  })
})

describe('presets', () => {
  it('are saved at the end, and again in their place', () => {
    const saved = withPreset(BUILT_IN_PRESETS, mine)
    expect(saved.map(({ id }) => id)).toEqual(['desk', 'glass', 'far', 'mine'])
    const again = withPreset(saved, { ...mine, id: 'glass' })
    expect(again.map(({ id }) => id)).toEqual(['desk', 'glass', 'far', 'mine'])
    expect(again[1]?.look).toEqual(larger)
  })

  it('are removed, and those that came with the program come back as they came', () => {
    const saved = withPreset(withPreset(BUILT_IN_PRESETS, mine), { ...mine, id: 'glass' })
    expect(withoutPreset(withoutPreset(saved, 'mine'), 'glass')).toEqual(BUILT_IN_PRESETS)
  })
})
