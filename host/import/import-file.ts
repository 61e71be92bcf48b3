/**
 * From a file's name and bytes to its text. The content decides how it is read, the name only where the content tells
 * nothing (plain text). Text is read here; all else in a thread of its own (binary-formats.ts lists its importers).
 */
import { extname } from 'node:path'
import { SPEECH_ENDINGS } from '#core/contract/file-formats.ts'
import { LARGEST_FILE, LONGEST_TEXT } from '#core/contract/limits.ts'
import { decodeText } from './decode-text.ts'
import { fileHead } from './file-head.ts'
import { readInThread } from './import-thread.ts'
import type { ImportResult, ReadOptions } from './importer.ts'
import { markdownFile } from './markdown-file.ts'
import { textFile } from './text-file.ts'

export { LARGEST_FILE } from '#core/contract/limits.ts'
export type { ImportResult } from './importer.ts'

/** Gets the text out of a file. Never throws on what is in it; why it could not is in the result. */
export async function importFile(
  fileName: string,
  content: Uint8Array,
  options: ReadOptions = {},
): Promise<ImportResult> {
  if (content.length > LARGEST_FILE) return { ok: false, reason: 'too-large' }
  const extension = extname(fileName).toLowerCase()
  const known = SPEECH_ENDINGS.includes(extension)
  if (content.length === 0) return { ok: false, reason: known ? 'empty' : 'unknown-format' }
  const read = await byContent(extension, content, options)
  // A name that promises nothing is not at odds with its content.
  if (!read.ok && read.reason === 'other-format' && !known)
    return { ok: false, reason: 'unknown-format' }
  if (!read.ok) return read
  if (read.text.length > LONGEST_TEXT) return { ok: false, reason: 'too-large-inside' }
  return read.text.trim() === '' ? { ok: false, reason: 'empty' } : read
}

async function byContent(
  extension: string,
  content: Uint8Array,
  options: ReadOptions,
): Promise<ImportResult> {
  const head = fileHead(content, extension)
  if (head?.kind === 'found') return { ok: false, reason: 'other-format', found: head.found }
  if (head?.kind === 'readable') return readInThread({ content, head: head.head, options })
  if (!SPEECH_ENDINGS.includes(extension)) return { ok: false, reason: 'unknown-format' }
  if (textFile.extensions.includes(extension)) return textFile.read(content, options)
  if (markdownFile.extensions.includes(extension)) return markdownFile.read(content, options)
  // Old programs and web forms give plain text the name .doc. What is neither that nor its format has lost its beginning.
  const read = decodeText(content)
  return read.ok ? read : { ok: false, reason: 'damaged' }
}
