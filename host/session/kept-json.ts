/**
 * Small files beside a speech: written whole to a new file that takes the old one's place, so that a crash leaves the one or
 * the other. What can't be read is moved aside, never written over.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as z from 'zod'

/** Codes that say that there is no such file. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/**
 * Writes a file that is whole or not there, on the disk when this resolves; makes the folders it stands in. Throws where the
 * disk refuses, also where it takes only a part; what was there before is still there then. By no library: decision 0203.
 */
export async function writeWhole(place: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(place)
  await mkdir(folder, { recursive: true })
  const unfinished = `${place}.${randomUUID().slice(0, 8)}.unfinished`
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, place)
    await syncFolder(folder)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/**
 * Has the names in a folder put on the disk: without it a power failure can leave the old file behind a new name. Windows does not
 * let a folder be opened and keeps the names itself.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } catch (error) {
    // Some file systems (a share, a stick) know no such thing; the file itself is on the disk.
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EPERM') throw error
  } finally {
    await opened.close()
  }
}

/** Which file is read, what must be in it, and how a person is told of one that can't be read. */
export interface KeptJson<T> {
  readonly folder: string
  /** Name without `.json`. */
  readonly name: string
  readonly schema: z.ZodType<T>
  /** What it is, at the beginning of a sentence. */
  readonly what: string
  /** What was done without it, at the end of that sentence. */
  readonly instead: string
  readonly onProblem: (sentence: string) => void
}

/**
 * What is kept in a file; null where there is none. One that can't be read is moved aside under another name in the same
 * folder, and `onProblem` is told where.
 */
export async function keptJson<T>(kept: KeptJson<T>): Promise<T | null> {
  const { folder, name, schema, what, instead, onProblem } = kept
  const place = join(folder, `${name}.json`)
  const read = await readJson(place, schema)
  if (read.ok) return read.value
  if (read.wrong === null) return null
  const aside = join(folder, `${name}-unreadable-${randomUUID().slice(0, 8)}.json`)
  try {
    await rename(place, aside)
    onProblem(
      `${what} could not be read (${read.wrong}) and was put aside as ${aside}; ${instead}.`,
    )
  } catch (error) {
    onProblem(
      `${what} (${place}) could not be read (${read.wrong}), nor put aside: ${String(error)}`,
    )
  }
  return null
}

type ReadJson<T> =
  | { readonly ok: true; readonly value: T }
  /** `wrong` null: there is no such file. */
  | { readonly ok: false; readonly wrong: string | null }

async function readJson<T>(place: string, schema: z.ZodType<T>): Promise<ReadJson<T>> {
  try {
    const read = schema.safeParse(JSON.parse(await readFile(place, 'utf8')))
    if (read.success) return { ok: true, value: read.data }
    return { ok: false, wrong: 'it is not as this version writes it' }
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && ABSENT.has(String(error.code))
    return { ok: false, wrong: absent ? null : String(error) }
  }
}
