/**
 * Word 97 to 2003 (.doc, and .wps of WPS, which is the same inside). word-extractor finds the pieces of the text and what was
 * deleted; automatic numbers and styles it does not know.
 */
import BufferReader from 'word-extractor/lib/buffer-reader.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'
import { CannotRead } from './cannot-read.ts'
import { type DocParts, docText } from './doc-text.ts'
import type { Importer } from './importer.ts'

/** Reads a Word 97 document. */
export const docFile: Importer = {
  extensions: ['.doc', '.dot', '.wps'],
  async read(content) {
    const { buffer, byteOffset, byteLength } = content
    const bytes = Buffer.from(buffer, byteOffset, byteLength)
    if (isCutOff(bytes)) throw new CannotRead('damaged')
    const parts = new PartsReader()
    await parts.extract(new BufferReader(bytes))
    return {
      ok: true,
      encoding: null,
      slides: [],
      missing: 'numbers-and-styles',
      ...docText(parts.parts()),
    }
  },
}

/** [MS-DOC] 2.5.1 and 2.5.4: places in the file information block. */
const FIB = { magic: 0, flags: 0x0a, counts: 0x4c } as const
const WORD_97 = 0xa5ec
const ENCRYPTED = 0x0100
/** How many characters each part of a document has, in the order in which their texts follow each other. */
const PARTS = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
type Part = (typeof PARTS)[number]

/** word-extractor, stopped before it tidies the text: what is missing, and where notes begin, shows only there. */
class PartsReader extends WordOleExtractor {
  #counts: readonly number[] = []

  override extractWordDocument(compound: object, stream: Buffer): Promise<unknown> {
    if (stream.readUInt16LE(FIB.magic) !== WORD_97)
      throw new CannotRead('other-format', 'other-document')
    if ((stream.readUInt16LE(FIB.flags) & ENCRYPTED) !== 0) throw new CannotRead('encrypted')
    this.#counts = PARTS.map((_, at) => stream.readUInt32LE(FIB.counts + 4 * at))
    return super.extractWordDocument(compound, stream)
  }

  /** Reads the 8-bit pieces anew: of the characters from 0x80 to 0x9F the library knows not all. */
  override writePieces(stream: Buffer, table: Buffer): void {
    super.writePieces(stream, table)
    const latin = new TextDecoder('windows-1252')
    let place = 0
    for (const piece of this._pieces) {
      if (piece.bpc === 1)
        piece.text = latin.decode(
          stream.subarray(piece.startFilePos, piece.startFilePos + piece.size),
        )
      piece.length = piece.text.length
      if (piece.length !== piece.totLength) throw new CannotRead('damaged')
      piece.startCp = place
      place += piece.length
      piece.endCp = place
    }
    if (place < this.#counts.reduce((sum, count) => sum + count, 0)) throw new CannotRead('damaged')
  }

  /** Nothing: what it makes of the text is not used. */
  override buildDocument(): null {
    return null
  }

  parts(): DocParts {
    const text = this._pieces.map((piece) => piece.text).join('')
    const parts: Record<Part, string> = {
      body: '',
      footnotes: '',
      headers: '',
      macros: '',
      comments: '',
      endnotes: '',
      boxes: '',
      headerBoxes: '',
    }
    let start = 0
    for (const [at, part] of PARTS.entries()) {
      const end = start + (this.#counts[at] ?? 0)
      parts[part] = text.slice(start, end)
      start = end
    }
    return parts
  }
}

/** [MS-CFB] 2.2: where the header names the sectors of the allocation table. */
const CFB = { shift: 30, table: 76, header: 512 } as const
const FREE = 0xffff_ffff

/**
 * Whether sectors that are in use lie beyond the end: word-extractor reads them as zeros. The first sector of the table tells
 * of the first 64 KB, the others in the header of 7 MB.
 */
function isCutOff(content: Buffer): boolean {
  if (content.length < CFB.header) return true
  const size = 1 << content.readUInt16LE(CFB.shift)
  if (size !== 512 && size !== 4096) return true
  for (let at: number = CFB.table, first = 0; at < CFB.header; at += 4, first += size / 4) {
    const sector = content.readUInt32LE(at)
    if (sector === FREE) return false
    const from = (sector + 1) * size
    if (from + size > content.length) return true
    for (let entry = size / 4 - 1; entry >= 0; entry -= 1) {
      if (content.readUInt32LE(from + 4 * entry) === FREE) continue
      // Its last sector need not be whole.
      if ((first + entry + 1) * size >= content.length) return true
      break
    }
  }
  return false
}
