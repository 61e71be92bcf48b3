import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { writeWhole } from './kept-json.ts'

describe('a file that is written whole', () => {
  test('stands in folders that were not there, and takes the place of the one before it', async () => {
    const folder = temporaryFolder()
    const place = join(folder, 'speeches', 'one', 'work.json')
    await writeWhole(place, '讲话')
    await writeWhole(place, new TextEncoder().encode('讲话，改过的'))
    expect(readFileSync(place, 'utf8')).toBe('讲话，改过的')
    expect(readdirSync(join(folder, 'speeches', 'one'))).toEqual(['work.json'])
  })

  test('where a folder stands in its place the error is told, and nothing unfinished is left', async () => {
    const folder = temporaryFolder()
    await writeWhole(join(folder, 'taken', 'inside'), '')
    await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY/)
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  // A limit on the size of files: the disk takes a part, and refuses only when it is asked again.
  test.skipIf(process.platform === 'win32')(
    'where the disk takes only a part the error is told, and the one before it is still there',
    async () => {
      const place = join(temporaryFolder(), 'work.json')
      const script = join(import.meta.dirname, '..', 'test-support', 'write-letters.ts')
      const write = (letter: string, count: number) =>
        execFileSync(
          'sh',
          [
            '-c',
            'ulimit -f 80 && exec "$@"',
            'sh',
            process.execPath,
            script,
            place,
            letter,
            String(count),
          ],
          { encoding: 'utf8' },
        )
      expect(write('a', 20_000)).toBe('')
      expect(write('b', 60_000)).toBe('EFBIG')
      expect(readFileSync(place, 'utf8')).toBe('a'.repeat(20_000))
      expect(readdirSync(join(place, '..'))).toEqual(['work.json'])
    },
  )
})
