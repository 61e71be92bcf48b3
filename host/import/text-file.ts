/** Plain text (.txt). */
import { decodeText } from './decode-text.ts'
import type { Importer } from './importer.ts'

/** Reads plain text in whatever encoding it was saved. */
export const textFile: Importer = { extensions: ['.txt'], read: decodeText }
