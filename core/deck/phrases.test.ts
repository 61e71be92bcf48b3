import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, phrasesOf, unitsOf } from './phrases.ts'

describe('phrasesOf', () => {
  it('keeps words, short quotations and closing marks together', () => {
    const phrases = phrasesOf('以“实干”精神，推动党组织发挥作用。')
    expect(phrases).toContain('党组织')
    expect(phrases.some((phrase) => phrase.includes('“实干”'))).toBe(true)
    expect(phrases.at(-1)).toBe('作用。')
  })

  it('never begins a piece with a closing mark and never ends one with an opening mark', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '。',
            '，',
            '“',
            '”',
            '的',
            '人民',
            '在',
            '《',
            '》',
            ' ',
            'word',
            '12',
            '%',
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const text = parts.join('')
          const phrases = phrasesOf(text)
          expect(phrases.join('')).toBe(text)
          for (const phrase of phrases.slice(1)) expect(phrase).not.toMatch(/^[，。％%]/u)
          for (const phrase of phrases.slice(0, -1)) expect(phrase).not.toMatch(/[（《“]$/u)
        },
      ),
    )
  })
})

describe('linesOf', () => {
  it('sets a text in lines of so many units, whole words first', () => {
    expect(linesOf('全面推进乡村振兴战略实施', 8)).toEqual(['全面推进乡村振兴', '战略实施'])
  })

  it('loses nothing, and no line is wider than it may be, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (text, units) => {
          const lines = linesOf(text, units)
          expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
          for (const line of lines) expect(unitsOf(line)).toBeLessThanOrEqual(units + 0.01)
        },
      ),
    )
  })
})
