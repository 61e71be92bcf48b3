/** Markdown (.md). Its marks stay in the text: the outline sets them aside, so that nothing of the file is lost. */
import { decodeText } from './decode-text.ts'
import type { Importer } from './importer.ts'

/** Reads Markdown in whatever encoding it was saved. */
export const markdownFile: Importer = { extensions: ['.md', '.markdown'], read: decodeText }
