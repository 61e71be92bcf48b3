/** Earlier versions of the work: which are kept, and that none is written over. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { outlived, setPresentAside, versionsFolder, versionsOf } from './versions.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-24T10:30:00Z')

/** A speech's folder with work that was written then. */
function workAt(at: number, content: string, folder = temporaryFolder()): string {
  mkdirSync(folder, { recursive: true })
  // As the store does it: a new file in the place of the old one.
  const place = join(folder, 'work.json')
  writeFileSync(`${place}.new`, content)
  utimesSync(`${place}.new`, at / 1000, at / 1000)
  // A rename, so that names that share the old file keep it.
  renameSync(`${place}.new`, place)
  return folder
}

test('the last work of an hour is kept when the next hour writes over it, and the one before always', async () => {
  const folder = workAt(NOW - HOUR, 'first')
  await setPresentAside(folder, NOW)
  workAt(NOW, 'second', folder)
  await setPresentAside(folder, NOW + 1000)
  workAt(NOW + 2000, 'third', folder)
  expect(readFileSync(join(versionsFolder(folder), '2026-11-24T09.json'), 'utf8')).toBe('first')
  expect(readFileSync(join(folder, 'work-before.json'), 'utf8')).toBe('second')
  const found = await versionsOf(folder)
  expect(found.map(({ at }) => at)).toEqual([NOW, NOW - HOUR])
  expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([])
})

test('a clock that was set back overwrites no version', async () => {
  const folder = workAt(NOW - HOUR, 'first')
  await setPresentAside(folder, NOW)
  workAt(NOW - HOUR + 60_000, 'after the clock was set back', folder)
  await setPresentAside(folder, NOW)
  const names = readdirSync(versionsFolder(folder)).toSorted()
  expect(names).toEqual(['2026-11-24T09-2.json', '2026-11-24T09.json'])
  expect(readFileSync(join(versionsFolder(folder), '2026-11-24T09.json'), 'utf8')).toBe('first')
})

test('every hour of a day is kept, the last of every day of a month, and nothing older', () => {
  const hourly = Array.from({ length: 24 * 40 }, (_, hours) => {
    const at = NOW - hours * HOUR
    return { name: `${hours}`, at }
  })
  const gone = new Set(outlived(hourly, NOW))
  const kept = hourly.filter((version) => !gone.has(version))
  expect(kept.filter(({ at }) => NOW - at <= 24 * HOUR)).toHaveLength(25)
  const older = kept.filter(({ at }) => NOW - at > 24 * HOUR)
  expect(older.every(({ at }) => new Date(at).toISOString().includes('T23:'))).toBe(true)
  expect(older).toHaveLength(30)
  expect(outlived([{ name: 'of the future', at: NOW + 90 * 24 * HOUR }], NOW)).toEqual([])
})
