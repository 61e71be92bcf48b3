/**
 * The work on a speech, kept beside the file it came from: written whole to a new file that takes the old one's place, so
 * that a crash leaves the one or the other. What can't be read is moved aside, never written over.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { SpeechSource, SpeechWork } from '#core/contract/contract.ts'

/** What is kept. */
const Kept = z.object({
  schema: z.literal(1),
  revision: z.number().int().min(0),
  source: SpeechSource,
  work: SpeechWork,
})
/** The work on a speech as it was kept last. */
export type KeptWork = Omit<z.infer<typeof Kept>, 'schema'>

/** Codes that say that there is no such file. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

const placeOf = (folder: string) => join(folder, 'work.json')

/** Writes a file that is whole or not there, on the disk when this resolves. Throws where the disk refuses. */
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
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Keeps the work in a speech's folder. Throws where the disk refuses; the work kept before is still there then. */
export async function keepWork(folder: string, kept: KeptWork): Promise<void> {
  const whole: z.infer<typeof Kept> = { schema: 1, ...kept }
  await writeWhole(placeOf(folder), JSON.stringify(whole))
}

/**
 * The work kept in a speech's folder; null where there is none. One that can't be read is moved aside under another
 * name in the same folder, and `onProblem` is told where.
 */
export async function keptWork(
  folder: string,
  onProblem: (sentence: string) => void,
): Promise<KeptWork | null> {
  const place = placeOf(folder)
  const read = await readKept(place)
  if (read === 'absent') return null
  if (typeof read !== 'string') return read
  const aside = join(folder, `work-unreadable-${randomUUID().slice(0, 8)}.json`)
  try {
    await rename(place, aside)
    onProblem(
      `The work on a speech could not be read (${read}) and was put aside as ${aside}; its file was opened as it came.`,
    )
  } catch (error) {
    onProblem(
      `The work on a speech (${place}) could not be read (${read}), nor put aside: ${String(error)}`,
    )
  }
  return null
}

/** The work in a file, 'absent' where there is no such file, else what is wrong with it. */
async function readKept(place: string): Promise<KeptWork | string> {
  try {
    const read = Kept.safeParse(JSON.parse(await readFile(place, 'utf8')))
    return read.success ? read.data : 'it is no work as this version writes it'
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && ABSENT.has(String(error.code))
    return absent ? 'absent' : String(error)
  }
}
