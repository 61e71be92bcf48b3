/**
 * Small files beside a speech: written whole to a new file that takes the old one's place, so that a crash leaves the one or
 * the other, with a checksum, so that what the disk has spoilt is noticed. What can't be read is moved aside, never written
 * over; what a newer version of the program wrote is read as far as it can be, and left.
 */
import { createHash, randomUUID } from 'node:crypto'
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

/** The version of every form that this program writes and reads. */
export const FORM = 1

/** What a file holds begins with the version of its form: a newer one is known by the first bytes. */
interface Formed {
  readonly schema: typeof FORM
}

const FORM_OF = /^\{"schema":(\d{1,9})[,}]/

/** A file that a newer version of the program wrote would have been written over. */
export class NewerFormError extends Error {
  override readonly name = 'NewerFormError'
}

/**
 * Keeps a value as JSON with a checksum, in the place of what was there. Throws where the disk refuses, and a `NewerFormError`
 * where a newer version of the program wrote what is there: it stays.
 */
export async function keepJson(place: string, value: Formed): Promise<void> {
  if (await isNewer(place))
    throw new NewerFormError(`${place} was written by a newer version of this program and is left`)
  await writeWhole(place, jsonWithCheck(value))
}

/** The text of a kept file. */
export function jsonWithCheck(value: Formed): string {
  const text = JSON.stringify(value)
  return `${text.slice(0, -1)},"check":"${checkOf(text)}"}`
}

const checkOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32)

async function isNewer(place: string): Promise<boolean> {
  try {
    const file = await open(place, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(24), 0, 24, 0)
      const [, form] = FORM_OF.exec(buffer.toString('latin1', 0, bytesRead)) ?? []
      return form !== undefined && Number(form) > FORM
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
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
  /** Told which file was moved aside, or is of a newer version; with the sentence. */
  readonly onTrouble?: (trouble: 'aside' | 'newer') => void
}

/**
 * What is kept in a file; null where there is none. One that can't be read is moved aside under another name in the same
 * folder, and `onProblem` is told where. One of a newer version is left: what this one understands of it is given, null where
 * that is not enough.
 */
export async function keptJson<T>(kept: KeptJson<T>): Promise<T | null> {
  const { folder, name, schema, what, instead, onProblem, onTrouble } = kept
  const place = join(folder, `${name}.json`)
  const read = await readJson(place, schema)
  if (read.kind === 'read') return read.value
  if (read.kind === 'absent') return null
  if (read.kind === 'newer') {
    onTrouble?.('newer')
    onProblem(
      `${what} (${place}) was written by a newer version of this program: it is left as it is, and ${
        read.value === null ? instead : 'shown as far as this version understands it'
      }.`,
    )
    return read.value
  }
  const aside = join(folder, `${name}-unreadable-${randomUUID().slice(0, 8)}.json`)
  onTrouble?.('aside')
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

/** A file as it was read. */
export type ReadJson<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'wrong'; readonly wrong: string }
  /** `value`: what this version understands of it. */
  | { readonly kind: 'newer'; readonly value: T | null }

/** Reads a file that `keepJson` wrote, or an older program without a checksum; changes nothing. */
export async function readJson<T>(place: string, schema: z.ZodType<T>): Promise<ReadJson<T>> {
  try {
    return parsed(await readFile(place, 'utf8'), schema)
  } catch (error) {
    return isAbsent(error) ? { kind: 'absent' } : { kind: 'wrong', wrong: String(error) }
  }
}

/** The text of a kept file as it is read. */
export function parsed<T>(text: string, schema: z.ZodType<T>): ReadJson<T> {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch (error) {
    return { kind: 'wrong', wrong: String(error) }
  }
  const [, form] = FORM_OF.exec(text) ?? []
  if (form !== undefined && Number(form) > FORM && typeof whole === 'object') {
    const value = schema.safeParse({ ...whole, schema: FORM })
    return { kind: 'newer', value: value.success ? value.data : null }
  }
  const [tail, check] = CHECKED.exec(text) ?? []
  if (tail !== undefined && checkOf(`${text.slice(0, -tail.length)}}`) !== check)
    return { kind: 'wrong', wrong: 'it is not what was written' }
  const read = schema.safeParse(whole)
  return read.success
    ? { kind: 'read', value: read.data }
    : { kind: 'wrong', wrong: 'it is not as this version writes it' }
}

const CHECKED = /,"check":"([0-9a-f]{32})"\}$/

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ABSENT.has(String(error.code))
