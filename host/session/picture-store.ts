/** The pictures of a speech, kept in its folder under an id of their bytes. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureType } from '../import/importer.ts'
import { pictureId, type SlidePicture } from './imported-slides.ts'
import { writeWhole } from './work-store.ts'

/** What the first bytes of a picture are, for each kind that every window can show. */
const HEADS: readonly (readonly [type: PictureType, holds: (content: Buffer) => boolean])[] = [
  ['image/png', (content) => content.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', (content) => content.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/gif', (content) => /^GIF8[79]a/.test(content.subarray(0, 6).toString('latin1'))],
  ['image/webp', (content) => /^RIFF....WEBP/s.test(content.subarray(0, 12).toString('latin1'))],
]

/** What kind of picture bytes are, by the bytes; null where they are none that can be shown. */
export function pictureType(content: Uint8Array): PictureType | null {
  const head = Buffer.from(content.subarray(0, 16))
  return HEADS.find(([, holds]) => holds(head))?.[0] ?? null
}

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
