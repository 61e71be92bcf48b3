import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '#core/prompter/contrast.ts'
import {
  COLOUR_SCHEMES,
  COMFORTABLE_CONTRAST,
  DEFAULT_LOOK,
  type PrompterLook,
} from '#core/prompter/look.ts'
import { BUILT_IN_PRESETS } from '#core/prompter/presets.ts'
import { BREATH, boldOf, dimmingOf, mixed, stageVariables, textSizeOn } from './look-style.ts'

const STAGE = { width: 1920, height: 980 }
const withPart = (part: Partial<PrompterLook>): PrompterLook => ({ ...DEFAULT_LOOK, ...part })
const px = (value: string | undefined) => Number.parseFloat(value ?? '')

describe('the text size', () => {
  it('is the look’s own, or such that so many lines stand on the stage', () => {
    expect(textSizeOn(STAGE, withPart({ size: { by: 'px', px: 90 } }))).toBe(90)
    for (let lines = 4; lines <= 12; lines += 1)
      for (const lineHeight of [1.2, 1.6, 2.4]) {
        const size = textSizeOn(STAGE, withPart({ size: { by: 'lines', lines }, lineHeight }))
        const room = STAGE.height / (size * lineHeight)
        expect(room).toBeGreaterThanOrEqual(lines)
        expect(room).toBeLessThan(lines + 0.1)
      }
  })
})

describe('the column', () => {
  it('has room for its characters, and beside it for marks and what points at the line', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 600, max: 4000 }),
          size: fc.integer({ min: 24, max: 200 }),
          lineLength: fc.integer({ min: 8, max: 40 }),
          margin: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        }),
        ({ width, size, lineLength, margin }) => {
          const look = withPart({ size: { by: 'px', px: size }, lineLength, margin })
          const made = stageVariables(look, { width, height: 900 })
          const column = px(made['--measure'])
          const gutter = px(made['--gutter'])
          expect(column).toBeLessThanOrEqual(lineLength * size)
          expect(column + 2 * gutter).toBeLessThanOrEqual(width)
          expect(gutter).toBeGreaterThanOrEqual(Math.min(Math.floor(0.86 * size), width / 3 - 1))
        },
      ),
    )
  })

  it('is no wider than the margins leave it', () => {
    const made = stageVariables(withPart({ margin: 0.25, lineLength: 40 }), STAGE)
    expect(px(made['--measure'])).toBe(960)
  })
})

describe('the colours', () => {
  const looks = [
    ...Object.entries(COLOUR_SCHEMES).map(([name, colours]) => ({
      name,
      look: withPart({ colours }),
    })),
    ...BUILT_IN_PRESETS.map(({ id, look }) => ({ name: id, look })),
  ]
  it.each(looks)(
    'of $name are read in half-darkness: words, notes, gaps, what is lit',
    ({ look }) => {
      const made = stageVariables(look, STAGE)
      const colour = (name: `--${string}`) => made[name] ?? ''
      const pairs = [
        ['--script-text', '--script-ground'],
        ['--script-note', '--script-ground'],
        ['--script-gap', '--script-gap-ground'],
        ['--script-text', '--script-lit'],
      ] as const
      const poor = pairs.filter(
        ([one, other]) => contrast(colour(one), colour(other)) < COMFORTABLE_CONTRAST,
      )
      expect(poor).toEqual([])
      // Light on the reading line lies over words and ground alike.
      const { text, ground, note } = look.colours
      const lit = mixed(ground, text, BREATH)
      expect(contrast(mixed(note, text, BREATH), lit)).toBeGreaterThan(COMFORTABLE_CONTRAST)
      expect(contrast(text, lit)).toBeGreaterThan(COMFORTABLE_CONTRAST)
    },
  )

  it('dimmed as the program comes are still at 7 to 1', () => {
    const { text, ground } = DEFAULT_LOOK.colours
    expect(contrast(mixed(text, ground, dimmingOf(DEFAULT_LOOK)), ground)).toBeGreaterThan(7)
  })

  it('are never dimmed so far that large text can’t be read', () => {
    for (const colours of Object.values(COLOUR_SCHEMES)) {
      const part = dimmingOf(withPart({ colours, dimming: 0.8 }))
      expect(contrast(mixed(colours.text, colours.ground, part), colours.ground)).toBeGreaterThan(
        2.99,
      )
      expect(part).toBeGreaterThan(0.4)
    }
    expect(dimmingOf(withPart({ dimming: 0 }))).toBe(0)
  })
})

it('what stands out is heavier than the text at every weight but the heaviest', () => {
  expect([300, 400, 500, 600, 900].map(boldOf)).toEqual([700, 700, 800, 900, 900])
})
