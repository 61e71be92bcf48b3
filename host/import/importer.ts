/** What an importer is: one file format, from bytes to text. */
import type { FoundFormat, MissingPart } from '#core/contract/file-formats.ts'
import type { OpenFailure } from '#core/contract/contract.ts'
import type { TextHints } from '#core/speech/hints.ts'
import type { PictureType } from './picture-type.ts'

/** The encoding a text file was read in. Formats that are not bytes of text have none. */
export interface EncodingFound {
  /** As the studio shows it: UTF-8, GB18030, Big5 … */
  readonly name: string
  /** False where the bytes make sense in several encodings: the person is shown how it reads in each. */
  readonly sure: boolean
}

/** A slide that a file brings with it. */
export interface ImportedSlide {
  /** Where in the text it comes on, UTF-16 units. */
  readonly at: number
  readonly title: string
  /** The other words on it, a line each. */
  readonly lines: readonly string[]
  /** Its largest picture, if it has one that a browser can show. */
  readonly picture: { readonly type: PictureType; readonly content: Uint8Array } | null
}

/** What came out of a file. */
export interface Imported {
  readonly ok: true
  readonly text: string
  readonly encoding: EncodingFound | null
  readonly hints: TextHints
  /** Slides of a presentation, in order; empty for every other format. */
  readonly slides: readonly ImportedSlide[]
  /** What its format has and the importer can't read; absent where it can read all. */
  readonly missing?: MissingPart
}

/** Why nothing came out of it. `found` names what the file really is where that is the reason (a PNG picture). */
export interface NotImported {
  readonly ok: false
  readonly reason: OpenFailure
  readonly found?: FoundFormat
}

/** The text of a file with what its format knows of it, or why it can't be had. */
export type ImportResult = Imported | NotImported

/** Wishes of the person who opens a file. */
export interface ReadOptions {
  /** Read a text file in this encoding, whatever it looks like. */
  readonly encoding?: string | undefined
}

/** Reads one file format. */
export interface Importer {
  /** The endings of the names it reads, in lower case with their dot. */
  readonly extensions: readonly string[]
  /** Gets the text out of a file that is neither empty nor too large. Must not throw on what is in the file. */
  readonly read: (content: Uint8Array, options: ReadOptions) => ImportResult | Promise<ImportResult>
}
