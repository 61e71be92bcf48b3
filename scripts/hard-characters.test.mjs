import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tablesFile } from './hard-characters.mjs'
import { ROOT } from './places.mjs'

it('core/speech/character-tables.ts is what the bundled fonts give (else: node scripts/hard-characters.mjs)', () => {
  expect(readFileSync(join(ROOT, 'core', 'speech', 'character-tables.ts'), 'utf8')).toBe(
    tablesFile(),
  )
})
