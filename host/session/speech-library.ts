/**
 * The speeches that were opened, as they came (original bytes and file name), so that a restarted host can open them
 * again. Each stands in a folder named by its content; none is ever changed or deleted.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { syncFolder } from './kept-json.ts'

/** A file as it was opened. */
export interface SpeechFile {
  readonly fileName: string
  readonly content: Uint8Array
}

const About = z.object({ schema: z.literal(1), fileName: z.string() })

/** The id of a file: the same name and bytes have the same. */
export function speechId({ fileName, content }: SpeechFile): string {
  return createHash('sha256')
    .update(fileName)
    .update('\0')
    .update(content)
    .digest('hex')
    .slice(0, 24)
}

const folderOf = (dataFolder: string) => join(dataFolder, 'speeches')

/** The folder of a speech: its file as it came, the work on it, its pictures. */
export const speechFolder = (dataFolder: string, id: string): string =>
  join(folderOf(dataFolder), id)

/** Keeps a file, if it isn't there already. Throws where the disk refuses; then nothing half-written stays under its id. */
export async function keepSpeech(dataFolder: string, file: SpeechFile): Promise<void> {
  const folder = folderOf(dataFolder)
  const place = join(folder, speechId(file))
  if (existsSync(join(place, 'about.json'))) return
  await mkdir(folder, { recursive: true })
  const unfinished = await mkdtemp(join(folder, 'unfinished-'))
  try {
    await writeFile(join(unfinished, 'content'), file.content, { flush: true })
    const about: z.infer<typeof About> = { schema: 1, fileName: file.fileName }
    await writeFile(join(unfinished, 'about.json'), JSON.stringify(about), { flush: true })
    await settle(unfinished, place)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another host on the same folder kept the same speech a moment ago.
    if (!existsSync(join(place, 'about.json'))) throw error
  }
}

/** Puts what was written in its place; a folder that work or pictures made first gets the file beside them. */
async function settle(unfinished: string, place: string): Promise<void> {
  if (!existsSync(place)) {
    await rename(unfinished, place)
    await syncFolder(dirname(place))
    return
  }
  await rename(join(unfinished, 'content'), join(place, 'content'))
  await rename(join(unfinished, 'about.json'), join(place, 'about.json'))
  await syncFolder(place)
  await rm(unfinished, { recursive: true, force: true })
}

/** A kept file by its id; null where it isn't there or is not what the id says. */
export async function keptSpeech(dataFolder: string, id: string): Promise<SpeechFile | null> {
  if (!/^[0-9a-f]+$/.test(id)) return null
  const place = join(folderOf(dataFolder), id)
  try {
    const about = About.parse(JSON.parse(await readFile(join(place, 'about.json'), 'utf8')))
    const file = { fileName: about.fileName, content: await readFile(join(place, 'content')) }
    return speechId(file) === id ? file : null
  } catch {
    return null
  }
}
