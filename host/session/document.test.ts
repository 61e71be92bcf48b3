import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SpeechSource } from '#core/contract/contract.ts'
import { readWork } from './document.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')

test.each([
  ['speech.doc', '讲话.docx', 'numbers-and-styles'],
  ['speech.odt', '讲话.doc', undefined],
])('what could not be read of %s called %s is told: %s', async (name, fileName, missing) => {
  const content = new Uint8Array(readFileSync(join(DOCUMENTS, name)))
  const read = await readWork({ fileName, content })
  if (!read.ok) throw new Error(read.reason)
  // As a page gets it, and as it is kept.
  expect(SpeechSource.parse(JSON.parse(JSON.stringify(read.source))).missing).toBe(missing)
})
