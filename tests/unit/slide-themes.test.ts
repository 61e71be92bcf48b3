/** The four themes keep the contrasts a hall needs: words 7:1 on their ground, what is quiet or a mark 4.5:1. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Theme } from '#core/deck/deck.ts'

const CSS = readFileSync('renderer/ui/slide/themes.module.css', 'utf8')

/** The colours a theme's rule sets, by name. */
function tokensOf(theme: string): Map<string, string> {
  const rule = new RegExp(`\\.theme\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`, 'u').exec(CSS)
  const colours = (rule?.[1] ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gu)
  return new Map([...colours].map(([, name = '', colour = '']) => [name, colour]))
}

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['read', 'solemn'] as const
const LEAST = { ink: 7, headline: 7, quiet: 4.5 } as const
const MARKS = { read: ['mark', 'figure'], solemn: [] } as const

describe.each(Theme.options)('theme %s', (theme) => {
  const tokens = tokensOf(theme)
  const colour = (name: string): string => tokens.get(name) ?? ''

  it.each(GROUNDS)('has words that can be read on its %s ground', (ground) => {
    for (const [name, least] of Object.entries(LEAST)) {
      const ratio = contrast(colour(`${ground}-${name}`), colour(`${ground}-ground`))
      expect(ratio).toBeGreaterThanOrEqual(least)
    }
    for (const name of MARKS[ground]) {
      const ratio = contrast(colour(`${ground}-${name}`), colour(`${ground}-ground`))
      expect(ratio).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('has rules and marks that can be told from their ground', () => {
    const ratios = GROUNDS.map((ground) =>
      contrast(colour(`${ground}-accent`), colour(`${ground}-ground`)),
    )
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(2)
  })

  it('is a theme of its own', () => {
    const others = Theme.options.filter((other) => other !== theme)
    for (const other of others) {
      expect(tokensOf(other).get('solemn-ground')).not.toBe(colour('solemn-ground'))
    }
  })
})
