/** The journal on a disk that takes only a part of what it is given, as one does that is nearly full. */
import type * as fileSystem from 'node:fs'
import { expect, test, vi } from 'vitest'
import { initialState } from '#core/session/reduce.ts'
import type { JournalRecord } from '#core/session/state.ts'
import { hostMs } from '#core/time.ts'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { beginJournal, readJournal } from './journal.ts'

/** Bytes taken at a time. */
const AT_MOST = 7

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof fileSystem>()
  return {
    ...fs,
    writeSync: (file: number, data: string | Uint8Array, from = 0) =>
      fs.writeSync(file, Buffer.from(data).subarray(from, from + AT_MOST)),
  }
})

test('J2: a record that the disk takes in parts is whole all the same', async () => {
  const journal = beginJournal(temporaryFolder(), {
    program: '0.0.0-test',
    hostId: 'host',
    began: '2026-11-22T09:00:00.000Z',
    fileName: '讲话.txt',
    start: initialState(hostMs(0)),
  })
  const records: readonly JournalRecord[] = [
    { revision: 1, at: hostMs(20), command: { kind: 'set-screen', screen: 'black' } },
    { revision: 2, at: hostMs(30), command: { kind: 'set-screen', screen: 'standby' } },
  ]
  for (const record of records) journal.append(record)
  journal.close()
  expect(await readJournal(journal.path)).toMatchObject({ records, torn: false })
})
