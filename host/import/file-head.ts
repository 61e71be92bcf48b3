/** What a file is by its first bytes, whatever its name says. */
import type { FoundFormat } from '#core/contract/file-formats.ts'
import { pictureType } from './picture-type.ts'
import type { ReadOrder } from './read-order.ts'

/** Formats that an importer may read, as far as the first bytes tell: what is inside a zip is looked at later. */
export type ReadableHead = ReadOrder['head']

/** What the first bytes tell: something to be read, something that can't be; null for text and all else. */
export type FileHead =
  | { readonly kind: 'readable'; readonly head: ReadableHead }
  | { readonly kind: 'found'; readonly found: FoundFormat }
  | null

/**
 * Bytes by which a format is known: at the start, or after the four of a size or of RIFF. Pictures that every window can
 * show: picture-type.ts.
 */
type Mark = readonly [mark: string, what: ReadableHead | FoundFormat]

const AT_START: readonly Mark[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'ole'],
  ['{\\rtf', 'rtf'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['8BPS\0', 'picture'],
  ['\0\0\x01\0', 'picture'],
  ['ID3\x03', 'sound'],
  ['ID3\x04', 'sound'],
  ['fLaC', 'sound'],
  ['OggS\0', 'sound'],
  ['#!AMR', 'sound'],
  ['\xFF\xFB', 'sound'],
  ['\x1A\x45\xDF\xA3', 'video'],
  ['FLV\x01', 'video'],
  ['\0\0\x01\xBA', 'video'],
  ['Rar!\x1A\x07', 'archive'],
  ['7z\xBC\xAF\x27\x1C', 'archive'],
  ['\x1F\x8B\x08', 'archive'],
  ['BZh', 'archive'],
  ['\xFD7zXZ\0', 'archive'],
  ['\x7FELF', 'program'],
  ['\xCA\xFE\xBA\xBE', 'program'],
  ['\xCF\xFA\xED\xFE', 'program'],
  ['wOFF', 'font'],
  ['wOF2', 'font'],
  ['OTTO\0', 'font'],
  ['ttcf\0', 'font'],
  ['\0\x01\0\0\0', 'font'],
  ['%!PS', 'other-document'],
]

/** In RIFF files at 8. */
const IN_RIFF: readonly Mark[] = [
  ['WAVE', 'sound'],
  ['AVI ', 'video'],
]

/** In ISO base media files at 8, the brand; every other is a video. */
const BRANDS: readonly Mark[] = [
  ['heic', 'picture'],
  ['heix', 'picture'],
  ['mif1', 'picture'],
  ['avif', 'picture'],
  ['M4A ', 'sound'],
]

const READABLE: ReadonlySet<string> = new Set<ReadableHead>([
  'zip',
  'ole',
  'pdf',
  'html',
  'rtf',
  'fodt',
])
const isReadable = (what: string): what is ReadableHead => READABLE.has(what)

/** PDF readers look this far for a PDF's mark. */
const PDF_WITHIN = 1024

/** Looks at a file's first bytes. `extension`: in lower case with its dot. */
export function fileHead(content: Uint8Array, extension: string): FileHead {
  if (pictureType(content) !== null) return { kind: 'found', found: 'picture' }
  const head = String.fromCharCode(...content.subarray(0, PDF_WITHIN))
  const what = byMark(head) ?? textual(head, content, extension)
  if (what === null) return null
  return isReadable(what) ? { kind: 'readable', head: what } : { kind: 'found', found: what }
}

function byMark(head: string): ReadableHead | FoundFormat | null {
  const among = (marks: readonly Mark[], at: number) =>
    marks.find(([mark]) => head.startsWith(mark, at))?.[1]
  if (head.startsWith('RIFF')) return among(IN_RIFF, 8) ?? null
  if (head.startsWith('ftyp', 4)) return among(BRANDS, 8) ?? 'video'
  // Two letters that a text can begin with: the rest of the header must agree.
  if (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)) return 'picture'
  if (head.startsWith('MZ') && head.slice(0, 64).includes('\0')) return 'program'
  if (head.startsWith('ustar', 257)) return 'archive'
  return among(AT_START, 0) ?? null
}

function textual(
  head: string,
  content: Uint8Array,
  extension: string,
): ReadableHead | FoundFormat | null {
  const start = head.search(/%PDF-\d/)
  if (start >= 0 && (extension === '.pdf' || head.slice(0, start).trim() === '')) return 'pdf'
  const text = /^(\xFF\xFE|\xFE\xFF)/.test(head)
    ? new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(
        content.subarray(0, PDF_WITHIN),
      )
    : head.replace(/^\xEF\xBB\xBF/, '')
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html[\s>])/i.test(text))
    return 'html'
  if (/^\s*<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)*<office:document[\s>]/.test(text)) return 'fodt'
  // Word's own web archive and its XML forms before docx.
  if (/^MIME-Version:/i.test(text)) return 'other-document'
  if (/^\s*<\?xml[^>]*>\s*<\?mso-application/i.test(text)) return 'other-document'
  return extension === '.html' || extension === '.htm' ? 'html' : null
}
