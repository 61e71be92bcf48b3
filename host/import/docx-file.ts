/** Word documents since 2007 (.docx), from Word, WPS and the like. */
import { writeBody } from './docx-body.ts'
import { type DocxPackage, docxPackage } from './docx-package.ts'
import type { Importer } from './importer.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'
import { zipParts } from './zip-parts.ts'

/** Reads a Word document. */
export const docxFile: Importer = {
  extensions: ['.docx', '.docm', '.dotx'],
  async read(content) {
    const source = await docxPackage(await zipParts(content))
    return { ok: true, encoding: null, slides: [], ...writeBody(source, await chunksOf(source)) }
  },
}

/**
 * The text of the web pages set into a document, by the id of their relation: programs that make Word documents of pages
 * leave it to Word to read them.
 */
async function chunksOf(source: DocxPackage): Promise<Map<string, string>> {
  const chunks = new Map<string, string>()
  for (const id of chunkIds(source.document)) {
    const chunk = await source.chunk(id)
    if (chunk === null || !/\.x?html?$/i.test(chunk.name)) continue
    const { htmlFile } = await import('./html-file.ts')
    const read = await htmlFile.read(chunk.content, {})
    if (read.ok) chunks.set(id, read.text.replace(/\n$/, ''))
  }
  return chunks
}

function chunkIds(element: XmlElement): string[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:altChunk' ? [child.attributes.get('r:id') ?? ''] : chunkIds(child),
  )
}
