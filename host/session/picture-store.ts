/** The pictures of a speech, kept in its folder under an id of their bytes. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureType } from '../import/picture-type.ts'
import { pictureId, type SlidePicture } from './imported-slides.ts'
import { writeWhole } from './kept-json.ts'

const placeOf = (folder: string, id: string) => join(folder, 'pictures', id)

/** Keeps a picture, if it isn't there already; answers its id. Throws where the disk refuses. */
export async function keepPicture(folder: string, content: Uint8Array): Promise<string> {
  const id = pictureId(content)
  const place = placeOf(folder, id)
  if (!existsSync(place)) await writeWhole(place, content)
  return id
}

/** A kept picture by its id; null where it isn't there or is not what the id says. */
export async function keptPicture(folder: string, id: string): Promise<SlidePicture | null> {
  if (!/^[0-9a-f]{24}$/.test(id)) return null
  try {
    const content = await readFile(placeOf(folder, id))
    const type = pictureType(content)
    return type === null || pictureId(content) !== id ? null : { id, type, content }
  } catch {
    return null
  }
}
