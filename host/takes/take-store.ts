/** The takes of a speech, kept beside it: a file each, whole or not there, never written over where it can't be read. */
import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Take } from '#core/takes/take.ts'
import { keptJson, writeWhole } from '../session/kept-json.ts'

/** Version of the file's form. */
const SCHEMA = 1

const KeptTake = z.object({ schema: z.literal(SCHEMA), take: Take })

/** What a list shows of a take. */
export const TakeAbout = Take.pick({ id: true, kind: true, name: true, notes: true, began: true })
export type TakeAbout = z.infer<typeof TakeAbout>

const KeptAbout = z.object({ schema: z.literal(SCHEMA), take: TakeAbout })

/** A take's id is the name of its file: nothing else is let near the disk. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id that no other take has. */
export const newTakeId = (): string => randomUUID()

const folderOf = (speechFolder: string) => join(speechFolder, 'takes')

/** Keeps a take in a speech's folder, in the place of what was kept of it before. Throws where the disk refuses, or the id is none. */
export async function keepTake(speechFolder: string, take: Take): Promise<void> {
  if (!ID.test(take.id)) throw new Error(`A take can't have the id ${take.id}`)
  const kept: z.infer<typeof KeptTake> = { schema: SCHEMA, take }
  await writeWhole(join(folderOf(speechFolder), `${take.id}.json`), JSON.stringify(kept))
}

/** Reads one; what can't be read is put aside in the same folder, and told of. */
async function read<T>(
  speechFolder: string,
  id: string,
  schema: z.ZodType<{ schema: 1; take: T }>,
  onProblem: (sentence: string) => void,
): Promise<T | null> {
  if (!ID.test(id)) return null
  const kept = await keptJson({
    folder: folderOf(speechFolder),
    name: id,
    schema,
    what: 'A take of a speech',
    instead: 'the other takes are as they were',
    onProblem,
  })
  return kept?.take ?? null
}

/** A take by its id; null where there is none, or it can't be read. */
export const keptTake = (
  speechFolder: string,
  id: string,
  onProblem: (sentence: string) => void,
): Promise<Take | null> => read(speechFolder, id, KeptTake, onProblem)

/** The takes of a speech in the order they were begun. */
export async function takesOf(
  speechFolder: string,
  onProblem: (sentence: string) => void,
): Promise<TakeAbout[]> {
  const names = await namesIn(folderOf(speechFolder))
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  const found = await Promise.all(ids.map((id) => read(speechFolder, id, KeptAbout, onProblem)))
  return found
    .filter((take) => take !== null)
    .toSorted((one, other) => (one.began < other.began ? -1 : one.began > other.began ? 1 : 0))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Deletes a take, because a person said so. Throws where the disk refuses; one that isn't there is deleted already. */
export async function deleteTake(speechFolder: string, id: string): Promise<void> {
  if (ID.test(id)) await rm(join(folderOf(speechFolder), `${id}.json`), { force: true })
}
