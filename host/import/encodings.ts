/** How a text file reads in each encoding it may be in. */
import { decodeText } from './decode-text.ts'

/** A text file's beginning in one encoding. */
export interface EncodingPreview {
  /** As in `EncodingFound.name`. */
  readonly name: string
  /** The first characters, about `PREVIEW` of them. */
  readonly preview: string
}

const PREVIEW = 300

/** The encodings that make sense of a text file, the likeliest first; empty where none does. */
export function readEncodings(content: Uint8Array): readonly EncodingPreview[] {
  const read = decodeText(content)
  return read.ok && read.encoding !== null
    ? [{ name: read.encoding.name, preview: read.text.slice(0, PREVIEW) }]
    : []
}
