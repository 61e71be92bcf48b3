/** The takes of a speech, kept beside it: a file each, whole or not there, never written over where it can't be read. */
import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { TakeAbout } from '#core/contract/takes.ts'
import { takeLength } from '#core/takes/legs.ts'
import { Take } from '#core/takes/take.ts'
import { keepJson, keptJson } from '../session/kept-json.ts'
import { takesFolder } from './take-journal.ts'

/** Version of the file's form. */
const SCHEMA = 1

const KeptTake = z.object({ schema: z.literal(SCHEMA), durationMs: z.number(), take: Take })

/** As much of it as a list needs. */
const KeptAbout = KeptTake.extend({
  take: TakeAbout.omit({ durationMs: true, sound: true }).extend({ sounds: z.array(z.unknown()) }),
})

/** A take's id is the name of its file: nothing else is let near the disk. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id that no other take has. */
export const newTakeId = (): string => randomUUID()

/** Keeps a take in a speech's folder, in the place of what was kept of it before. Throws where the disk refuses, or the id is none. */
export async function keepTake(speechFolder: string, take: Take): Promise<void> {
  if (!ID.test(take.id)) throw new Error(`A take can't have the id ${take.id}`)
  const kept: z.infer<typeof KeptTake> = { schema: SCHEMA, durationMs: takeLength(take), take }
  await keepJson(join(takesFolder(speechFolder), `${take.id}.json`), kept)
}

/** Reads one; what can't be read is put aside in the same folder, and told of. */
async function read<T>(
  speechFolder: string,
  id: string,
  schema: z.ZodType<T>,
  onProblem: (sentence: string) => void,
): Promise<T | null> {
  if (!ID.test(id)) return null
  return keptJson({
    folder: takesFolder(speechFolder),
    name: id,
    schema,
    what: 'A take of a speech',
    instead: 'the other takes are as they were',
    onProblem,
  })
}

/** A take by its id; null where there is none, or it can't be read. */
export async function keptTake(
  speechFolder: string,
  id: string,
  onProblem: (sentence: string) => void,
): Promise<Take | null> {
  return (await read(speechFolder, id, KeptTake, onProblem))?.take ?? null
}

/** The takes of a speech in the order they were begun. */
export async function takesOf(
  speechFolder: string,
  onProblem: (sentence: string) => void,
): Promise<TakeAbout[]> {
  const names = await namesIn(takesFolder(speechFolder))
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  const found = await Promise.all(ids.map((id) => read(speechFolder, id, KeptAbout, onProblem)))
  return found
    .filter((kept) => kept !== null)
    .map(({ durationMs, take: { sounds, ...about } }) => ({
      ...about,
      durationMs,
      sound: sounds.length > 0,
    }))
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

/** Deletes a take with its sound, because a person said so. Throws where the disk refuses; one that isn't there is deleted already. */
export async function deleteTake(speechFolder: string, id: string): Promise<void> {
  if (!ID.test(id)) return
  const folder = takesFolder(speechFolder)
  const own = (await namesIn(folder)).filter(
    (name) => name === `${id}.json` || name.startsWith(`${id}-sound-`),
  )
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })))
}

const soundPath = (speechFolder: string, id: string, sound: number): string =>
  join(takesFolder(speechFolder), `${id}-sound-${sound}.webm`)

/** Adds a part to a sound of a take. Throws where the disk refuses, or the id is none. */
export async function keepSoundPart(
  speechFolder: string,
  id: string,
  sound: number,
  part: Uint8Array,
): Promise<void> {
  if (!ID.test(id)) throw new Error(`A take can't have the id ${id}`)
  await mkdir(takesFolder(speechFolder), { recursive: true })
  await appendFile(soundPath(speechFolder, id, sound), part)
}

/** A sound of a take; null where there is none. */
export async function keptSound(
  speechFolder: string,
  id: string,
  sound: number,
): Promise<Uint8Array | null> {
  return ID.test(id) ? readFile(soundPath(speechFolder, id, sound)).catch(() => null) : null
}
