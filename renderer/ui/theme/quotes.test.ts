import { readFileSync, globSync } from 'node:fs'
import { expect, test } from 'vitest'

const theme = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test('the English interface takes its quotation marks from the narrow font, on every page', () => {
  expect(theme('base.css')).toContain("@import './quotes.css'")
  expect(theme('quotes.css')).toMatch(
    /:root:lang\(en\) \{\s*--font-ui: 'Narrow Quotes', var\(--font-sans\)/,
  )
})

test('the narrow font is declared once', () => {
  const root = new URL('../../', import.meta.url).pathname
  const declaring = globSync('**/*.css', { cwd: root }).filter((path) =>
    /@font-face\s*\{[^}]*'Narrow Quotes'/.test(readFileSync(root + path, 'utf8')),
  )
  expect(declaring).toEqual(['ui/theme/quotes.css'])
})
