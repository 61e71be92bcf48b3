/**
 * The journal on disk: one file a run, in order of their numbers, written while the host lives and never changed or
 * deleted afterwards. About 110 bytes a record, so 400 KB for half an hour of speech.
 */
import { mkdirSync, openSync, readdirSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { JournalRecord, SessionState } from '#core/session/state.ts'
import { recordsOfLines } from './journal-line.ts'
import { beginLines, type LineFile } from './line-file.ts'

/** Version of the file's form. A file of another version is not read. */
const SCHEMA = 1

/** First line of a journal: what its records begin from. */
const JournalHeader = z.object({
  schema: z.literal(SCHEMA),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** The host's id; instants of different hosts can't be compared. */
  hostId: z.string(),
  /** The day and hour by the wall clock, ISO 8601: for people, nothing is worked out from it. */
  began: z.string(),
  /** Name of the speech's file, null where none was open. */
  fileName: z.string().nullable(),
  /** The state before the first record. */
  start: SessionState,
})
export type JournalHeader = z.infer<typeof JournalHeader>

/** An open journal. */
export interface Journal extends LineFile<JournalRecord> {
  readonly path: string
}

const NAME = /^(\d{6,})\.jsonl$/
/** A number that was given, also to a file that was put aside: it is never given again. */
const NUMBER = /^(\d{6,})\.jsonl/

const folderOf = (dataFolder: string) => join(dataFolder, 'journals')

/** Begins a new journal, numbered after those that are there. Throws where the disk refuses. */
export function beginJournal(dataFolder: string, header: Omit<JournalHeader, 'schema'>): Journal {
  const folder = folderOf(dataFolder)
  mkdirSync(folder, { recursive: true })
  const { path, file } = openNext(folder)
  const lines = beginLines(file, { schema: SCHEMA, ...header } satisfies JournalHeader)
  return { path, ...lines }
}

function openNext(folder: string): { path: string; file: number } {
  for (let number = lastNumber(readdirSync(folder)) + 1; ; number += 1) {
    const path = join(folder, `${String(number).padStart(6, '0')}.jsonl`)
    try {
      return { path, file: openSync(path, 'ax') }
    } catch (error) {
      // Another host on the same folder took the number a moment ago.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

const lastNumber = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => Number(NUMBER.exec(name)?.[1] ?? 0)))

/** A journal as read back. */
export interface ReadJournal {
  readonly path: string
  readonly header: JournalHeader
  readonly records: readonly JournalRecord[]
  /** True where the reading stopped before the end of the file (J8). */
  readonly torn: boolean
}

/**
 * Reads the newest journal of a data folder; null where there is none. A file whose first line was never finished (the
 * disk was full, the power failed) holds nothing and is passed over. One whose first line can't be read otherwise is renamed
 * (`000012.jsonl.unreadable`) and told of, and there is nothing to resume.
 */
export async function readNewestJournal(
  dataFolder: string,
  onProblem: (sentence: string) => void,
): Promise<ReadJournal | null> {
  const folder = folderOf(dataFolder)
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted((a, b) => lastNumber([b]) - lastNumber([a]))
  for (const name of names) {
    const path = join(folder, name)
    const text = await readFile(path, 'utf8')
    if (!text.includes('\n')) continue
    const read = parseJournal(path, text)
    if (read !== null) return read
    await rename(path, `${path}.unreadable`)
    onProblem(
      `The journal of the last run could not be read, so it can't be resumed. It was kept as ${path}.unreadable.`,
    )
    return null
  }
  return null
}

/** Reads one journal up to its first line that is torn or wrong; null where that is the header. */
export async function readJournal(path: string): Promise<ReadJournal | null> {
  return parseJournal(path, await readFile(path, 'utf8'))
}

function parseJournal(path: string, text: string): ReadJournal | null {
  const { records: headers } = recordsOfLines(text.slice(0, text.indexOf('\n') + 1), JournalHeader)
  const [header] = headers
  if (header === undefined) return null
  return { path, header, ...recordsOfLines(text.slice(text.indexOf('\n') + 1), JournalRecord) }
}
