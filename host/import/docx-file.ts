/** Word documents since 2007 (.docx). */
import { CannotRead } from './cannot-read.ts'
import type { Importer } from './importer.ts'
import { lineWriter } from './line-writer.ts'
import { childOf, childrenOf, textOf, xmlTree } from './xml-tree.ts'
import { zipParts } from './zip-parts.ts'

/** Reads a Word document. */
export const docxFile: Importer = {
  extensions: ['.docx', '.docm', '.dotx'],
  async read(content) {
    const parts = await zipParts(content)
    const part = await parts.read('word/document.xml')
    if (part === null) throw new CannotRead('damaged')
    const writer = lineWriter()
    const body = childOf(xmlTree(part), 'w:body')
    if (body === undefined) throw new CannotRead('damaged')
    for (const paragraph of childrenOf(body, 'w:p')) writer.line(textOf(paragraph))
    return { ok: true, encoding: null, slides: [], ...writer.written(true) }
  },
}
