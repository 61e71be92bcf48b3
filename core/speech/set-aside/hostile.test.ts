import { expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { partition } from '../partition.fixture.ts'
import { hostileFiles, UNITS } from './hostile.fixture.ts'

/** What is neither spoken nor set aside of a file, joined. */
const lost = (text: string): string =>
  partition(text, outlineOf(text, 'x.txt'))
    .filter(({ kind }) => kind === 'layout')
    .map(({ start, end }) => text.slice(start, end))
    .join('')

// A pattern that goes back over its own steps never ends here; how long the others take is in `npm run bench -- growth`.
it.each(UNITS)('nothing is lost of a file of %j', (unit) => {
  // White space, and the marks that are none to JavaScript but have no ink.
  for (const text of hostileFiles(unit, 100_000)) expect(lost(text)).toMatch(/^[\s\u200b]*$/)
})
