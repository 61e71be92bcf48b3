import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sessionFixture } from '../test-support/session-fixture.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')

test('a presentation brings its notes as the script and its slides as the deck, each at its notes', async () => {
  const { host } = await sessionFixture()
  const content = readFileSync(join(DOCUMENTS, 'deck.pptx'))
  expect(await host.open({ fileName: 'deck.pptx', content })).toMatchObject({ ok: true })
  const open = host.openSpeech()
  if (open === null) throw new Error('no speech is open')
  const { deck, speech } = open.document
  expect(open.work.edits.fromOutline).toBe(false)
  expect(deck.slides.length).toBeGreaterThan(1)
  expect(deck.slides.every(({ source }) => source === 'by-hand')).toBe(true)
  // Its first slide says what it is called, better than the file's name.
  expect(speech.title).toBe(deck.slides[0]?.title)
  const cues = deck.slides.map(({ cue }) => cue.position)
  expect(cues).toEqual(cues.toSorted((one, other) => one - other))
})
