/** Word documents since 2007 (.docx), from Word, WPS and the like. */
import { writeBody } from './docx-body.ts'
import { docxPackage } from './docx-package.ts'
import type { Importer } from './importer.ts'
import { zipParts } from './zip-parts.ts'

/** Reads a Word document. */
export const docxFile: Importer = {
  extensions: ['.docx', '.docm', '.dotx'],
  async read(content) {
    const source = await docxPackage(await zipParts(content))
    return { ok: true, encoding: null, slides: [], ...writeBody(source, new Map()) }
  },
}
