/** Texts in OpenDocument format (.odt, .ott; .fodt is the same in one XML file): LibreOffice, WPS, web editors. */
import { CannotRead } from './cannot-read.ts'
import type { Importer, ImportResult } from './importer.ts'
import { odtStyles } from './odt-styles.ts'
import { odtText } from './odt-text.ts'
import { childOf, type XmlElement, xmlTree } from './xml-tree.ts'
import { zipParts } from './zip-parts.ts'

/** Reads an OpenDocument text. */
export const odtFile: Importer = { extensions: ['.odt', '.ott'], read: readPackage }

/** Reads an OpenDocument text that is one XML file. */
export const flatOdtFile: Importer = {
  extensions: ['.fodt'],
  read(content) {
    const root = xmlTree(content)
    return textIn(root, [root])
  },
}

async function readPackage(content: Uint8Array): Promise<ImportResult> {
  const parts = await zipParts(content)
  const manifest = await parts.read('META-INF/manifest.xml')
  // Every part is ciphertext then, and the archive itself says nothing of it.
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new CannotRead('encrypted')
  const written = await parts.read('content.xml')
  if (written === null) throw new CannotRead('damaged')
  const shared = await parts.read('styles.xml')
  const root = xmlTree(written)
  return textIn(root, shared === null ? [root] : [xmlTree(shared), root])
}

function textIn(root: XmlElement, styled: readonly XmlElement[]): ImportResult {
  const document = childOf(root, 'office:body')
  const body = childOf(document, 'office:text')
  if (body === undefined)
    throw document === undefined
      ? new CannotRead('damaged')
      : new CannotRead('other-format', 'other-document')
  return { ok: true, encoding: null, slides: [], ...odtText(body, odtStyles(styled)) }
}
