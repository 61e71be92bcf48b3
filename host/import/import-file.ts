/** From a file's name and bytes to its text: picks the importer by the name's ending. */
import { extname } from 'node:path'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import type { Importer, ImportResult, ReadOptions } from './importer.ts'
import { markdownFile } from './markdown-file.ts'
import { textFile } from './text-file.ts'

export { LARGEST_FILE } from '#core/contract/limits.ts'
export type { ImportResult } from './importer.ts'

const importers: readonly Importer[] = [textFile, markdownFile]

/** The endings of names that can be opened, in lower case with their dot. */
export { SPEECH_ENDINGS as KNOWN_EXTENSIONS } from '#core/contract/file-formats.ts'

/** Gets the text out of a file. Never throws; why it could not is in the result. */
export async function importFile(
  fileName: string,
  content: Uint8Array,
  options: ReadOptions = {},
): Promise<ImportResult> {
  const extension = extname(fileName).toLowerCase()
  const importer = importers.find((one) => one.extensions.includes(extension))
  if (importer === undefined) return { ok: false, reason: 'unknown-format' }
  if (content.length > LARGEST_FILE) return { ok: false, reason: 'too-large' }
  if (content.length === 0) return { ok: false, reason: 'empty' }
  const read = await importer.read(content, options)
  return read.ok && read.text.trim() === '' ? { ok: false, reason: 'empty' } : read
}
