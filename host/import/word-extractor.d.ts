/** What doc-file.ts uses of word-extractor, which brings no types. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** A stretch of the text as Word 97 keeps it. */
  export interface Piece {
    text: string
    length: number
    startCp: number
    endCp: number
    /** Bytes of a character: 1 (Windows-1252) or 2 (UTF-16). */
    readonly bpc: 1 | 2
    readonly size: number
    /** How many characters the table of pieces promises. */
    readonly totLength: number
    readonly startFilePos: number
  }
  export default class WordOleExtractor {
    _pieces: Piece[]
    extract(reader: object): Promise<unknown>
    extractWordDocument(compound: object, stream: Buffer): Promise<unknown>
    buildDocument(): unknown
    writePieces(stream: Buffer, table: Buffer): void
  }
}
declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(content: Buffer)
    open(): Promise<unknown>
  }
}
