/** What kind of picture bytes are, whatever their name says. */

/** Media types of pictures that every window can show. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** How the first bytes of each kind begin and end, as characters of one byte. */
const HEADS: readonly (readonly [type: PictureType, begins: string, ends: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n', ''],
  ['image/jpeg', '\xff\xd8\xff', ''],
  ['image/gif', 'GIF87a', ''],
  ['image/gif', 'GIF89a', ''],
  // Between the two stands the size.
  ['image/webp', 'RIFF', 'WEBP'],
]

/** The kind by the first twelve bytes; null for what is none, and for those that not every window can show (EMF, TIFF, SVG). */
export function pictureType(content: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...content.subarray(0, 12))
  const found = HEADS.find(([, begins, ends]) => head.startsWith(begins) && head.endsWith(ends))
  return found?.[0] ?? null
}
