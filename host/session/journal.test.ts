import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialState } from '#core/session/reduce.ts'
import type { JournalRecord } from '#core/session/state.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { beginJournal, readJournal, readNewestJournal } from './journal.ts'

const header = {
  program: '0.0.0-test',
  hostId: 'host',
  began: '2026-11-22T09:00:00.000Z',
  fileName: '讲话.txt',
  start: initialState(hostMs(12.5)),
}
const records: readonly JournalRecord[] = [
  { revision: 1, at: hostMs(20.25), command: { kind: 'set-rate', rate: rate(1.2) } },
  { revision: 2, at: hostMs(30), command: { kind: 'set-screen', screen: 'black' } },
  { revision: 2, at: hostMs(31), command: { kind: 'checkpoint', position: scriptMs(0.125) } },
  { revision: 3, at: hostMs(40), command: { kind: 'set-screen', screen: 'standby' } },
]

/** A journal with the records above, in a folder of its own. */
function written() {
  const folder = temporaryFolder()
  const journal = beginJournal(folder, header)
  for (const record of records) journal.append(record)
  journal.close()
  return { folder, path: journal.path }
}

const noProblem = (sentence: string) => {
  throw new Error(sentence)
}

describe('the journal on disk', () => {
  test('J2: gives back the header and the records as they were written', async () => {
    const { folder, path } = written()
    const read = await readNewestJournal(folder, noProblem)
    expect(read).toEqual({ path, header: { schema: 1, ...header }, records, torn: false })
  })

  test('is one JSON record a line', () => {
    const lines = readFileSync(written().path, 'utf8').trimEnd().split('\n')
    const crc: unknown = expect.stringMatching(/^[0-9a-f]{8}$/)
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { crc, record: { schema: 1, ...header } },
      ...records.map((record) => ({ crc, record })),
    ])
  })

  test('is there, complete, before append returns', async () => {
    const journal = beginJournal(temporaryFolder(), header)
    for (const [index, record] of records.entries()) {
      journal.append(record)
      expect((await readJournal(journal.path))?.records).toEqual(records.slice(0, index + 1))
    }
    journal.close()
  })

  test('begins a new file each time, and reads the newest', async () => {
    const { folder, path } = written()
    const second = beginJournal(folder, { ...header, fileName: 'second' })
    const third = beginJournal(folder, { ...header, fileName: 'third' })
    second.close()
    third.close()
    expect(new Set([path, second.path, third.path]).size).toBe(3)
    expect((await readNewestJournal(folder, noProblem))?.header.fileName).toBe('third')
  })

  test('takes no more once it is closed, and may be closed twice', () => {
    const journal = beginJournal(temporaryFolder(), header)
    journal.close()
    journal.close()
    const [record] = records
    expect(() => record && journal.append(record)).toThrow('closed')
  })

  test('there is none in an empty folder', async () => {
    expect(await readNewestJournal(temporaryFolder(), noProblem)).toBeNull()
  })

  test('J8: cut off anywhere, what stands before is read, and the file is left as it is', async () => {
    const { path } = written()
    const whole = readFileSync(path)
    const headerEnd = whole.indexOf('\n') + 1
    for (let length = headerEnd; length < whole.length; length += 1) {
      const cut = whole.subarray(0, length)
      writeFileSync(path, cut)
      const read = await readJournal(path)
      const complete = cut.filter((byte) => byte === 0x0a).length - 1
      expect(read?.records).toEqual(records.slice(0, complete))
      expect(read?.torn).toBe(cut.at(-1) !== 0x0a)
      expect(readFileSync(path)).toEqual(cut)
    }
  })

  test('J8: with any byte wrong it gives the records before it and none that is wrong', async () => {
    const { path } = written()
    const whole = readFileSync(path)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const bad = Buffer.from(whole)
          bad[at] = (bad[at] ?? 0) ^ flip
          writeFileSync(path, bad)
          const read = await readJournal(path)
          const line = whole.subarray(0, at).filter((byte) => byte === 0x0a).length
          expect(read?.records ?? []).toEqual(records.slice(0, Math.max(0, line - 1)))
        },
      ),
    )
  })

  test('J8: a record that fits no rule of the form is not believed, whatever its checksum', async () => {
    const { path } = written()
    const foreign = beginJournal(temporaryFolder(), header)
    // @ts-expect-error no such command
    foreign.append({ revision: 4, at: hostMs(50), command: { kind: 'explode' } })
    foreign.close()
    appendFileSync(path, `${readFileSync(foreign.path, 'utf8').split('\n')[1] ?? ''}\n`)
    expect(await readJournal(path)).toMatchObject({ records, torn: true })
  })

  test('one whose header cannot be read is kept aside and told of', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'journals'))
    writeFileSync(join(folder, 'journals', '000007.jsonl'), '\0\0\0\n\0')
    const problems: string[] = []
    expect(await readNewestJournal(folder, (sentence) => problems.push(sentence))).toBeNull()
    expect(readdirSync(join(folder, 'journals'))).toEqual(['000007.jsonl.unreadable'])
    expect(readFileSync(join(folder, 'journals', '000007.jsonl.unreadable'), 'utf8')).toBe(
      '\0\0\0\n\0',
    )
    expect(problems).toHaveLength(1)
  })

  test('one that is kept aside keeps its number: the next one kept aside does not take its place', async () => {
    const folder = temporaryFolder()
    for (const text of ['first\n', 'second\n']) {
      const journal = beginJournal(folder, header)
      journal.close()
      writeFileSync(journal.path, text)
      await readNewestJournal(folder, () => undefined)
    }
    const kept = readdirSync(join(folder, 'journals')).toSorted()
    expect(kept).toEqual(['000001.jsonl.unreadable', '000002.jsonl.unreadable'])
    expect(readFileSync(join(folder, 'journals', kept[0] ?? ''), 'utf8')).toBe('first\n')
  })

  test('J8: one whose header was never finished holds nothing: the one before it is read', async () => {
    const { folder, path } = written()
    for (const [number, text] of ['', '\0\0\0', '{"crc":"0000'].entries())
      writeFileSync(join(folder, 'journals', `00000${number + 2}.jsonl`), text)
    expect(await readNewestJournal(folder, noProblem)).toMatchObject({ path, records })
    expect(readdirSync(join(folder, 'journals'))).toHaveLength(4)
  })

  test('one of a later version is kept aside, not taken for what it is not', async () => {
    const { folder, path } = written()
    const text = readFileSync(path, 'utf8').replace('"schema":1', '"schema":2')
    writeFileSync(path, text)
    const problems: string[] = []
    expect(await readNewestJournal(folder, (sentence) => problems.push(sentence))).toBeNull()
    expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(text)
  })
})
