/**
 * Which importer reads a file that is not plain text, by what is inside. Runs in the importers' own thread; an importer is
 * loaded when its first file comes.
 */
import type { FoundFormat } from '#core/contract/file-formats.ts'
import { CannotRead, notImported } from './cannot-read.ts'
import type { ReadableHead } from './file-head.ts'
import type { Importer, ImportResult, NotImported, ReadOptions } from './importer.ts'
import { oleStreams } from './ole-streams.ts'
import { zipParts } from './zip-parts.ts'

/** Formats with an importer of their own. */
export type BinaryFormat = 'docx' | 'doc' | 'odt' | 'fodt' | 'pptx' | 'pdf' | 'html'

const IMPORTERS: Readonly<Record<BinaryFormat, () => Promise<Importer>>> = {
  docx: async () => (await import('./docx-file.ts')).docxFile,
  doc: async () => (await import('./doc-file.ts')).docFile,
  odt: async () => (await import('./odt-file.ts')).odtFile,
  fodt: async () => (await import('./odt-file.ts')).flatOdtFile,
  pptx: async () => (await import('./pptx-file.ts')).pptxFile,
  pdf: async () => (await import('./pdf-file.ts')).pdfFile,
  html: async () => (await import('./html-file.ts')).htmlFile,
}

/** Reads a file that is not plain text. Never throws on what is in it. */
export async function readBinary(
  content: Uint8Array,
  head: ReadableHead,
  options: ReadOptions,
): Promise<ImportResult> {
  const format = await orFailure(() => formatOf(content, head))
  if (typeof format !== 'string') return format
  if (!isBinaryFormat(format)) return { ok: false, reason: 'other-format', found: format }
  // An importer that can't be loaded is our own defect, and no file's.
  const importer = await IMPORTERS[format]()
  return orFailure(() => importer.read(content, options))
}

async function orFailure<Result>(
  work: () => Result | Promise<Result>,
): Promise<Result | NotImported> {
  try {
    return await work()
  } catch (error) {
    return notImported(error)
  }
}

const isBinaryFormat = (format: string): format is BinaryFormat => Object.hasOwn(IMPORTERS, format)

type Format = BinaryFormat | FoundFormat

function formatOf(content: Uint8Array, head: ReadableHead): Format | Promise<Format> {
  switch (head) {
    case 'zip':
      return inZip(content)
    case 'ole':
      return inOle(content)
    case 'rtf':
      return 'rtf'
    case 'fodt':
    case 'pdf':
    case 'html':
      return head
    default:
      return head satisfies never
  }
}

/** Media types that an archive names itself by in its first entry (OpenDocument, EPUB). */
const BY_MEDIA_TYPE: readonly (readonly [start: string, format: Format])[] = [
  ['application/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument', 'other-document'],
  ['application/epub+zip', 'e-book'],
]

async function inZip(content: Uint8Array): Promise<Format> {
  const parts = await zipParts(content)
  const has = (start: string) => parts.names.some((name) => name.startsWith(start))
  if (parts.names.includes('[Content_Types].xml')) {
    if (has('word/')) return 'docx'
    if (has('ppt/')) return 'pptx'
    return has('xl/') ? 'spreadsheet' : 'other-document'
  }
  if (parts.names.includes('OFD.xml')) return 'ofd'
  const mediaType = await parts.read('mimetype')
  if (mediaType === null) return 'archive'
  const type = new TextDecoder().decode(mediaType).trim()
  return BY_MEDIA_TYPE.find(([start]) => type.startsWith(start))?.[1] ?? 'archive'
}

function inOle(content: Uint8Array): Format {
  const streams = oleStreams(content)
  if (streams === null) throw new CannotRead('damaged')
  const has = (name: string) => streams.includes(name)
  // A docx, pptx or xlsx with a password: [MS-OFFCRYPTO].
  if (has('EncryptedPackage')) throw new CannotRead('encrypted')
  if (has('Workbook') || has('Book')) return 'spreadsheet'
  if (has('WordDocument')) return 'doc'
  if (has('PowerPoint Document')) return 'old-presentation'
  return 'other-document'
}
