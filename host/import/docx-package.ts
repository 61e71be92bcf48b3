/** The parts of a Word document, found by the relations that the package names. */
import { CannotRead } from './cannot-read.ts'
import { childrenOf, type XmlElement, xmlTree } from './xml-tree.ts'
import type { ZipParts } from './zip-parts.ts'

/** What is read of a Word document. Absent parts are null. */
export interface DocxPackage {
  readonly document: XmlElement
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly footnotes: XmlElement | null
  readonly endnotes: XmlElement | null
  readonly comments: XmlElement | null
  /** Whole documents of other formats set into this one, by the id of their relation. */
  readonly chunk: (id: string) => Promise<{ name: string; content: Uint8Array } | null>
}

interface Relation {
  readonly id: string
  /** The last word of its type, the same in transitional and strict documents. */
  readonly type: string
  readonly target: string
}

/** Reads the parts. Throws CannotRead where the document itself is not there. */
export async function docxPackage(parts: ZipParts): Promise<DocxPackage> {
  const names = new Map(parts.names.map((name) => [name.toLowerCase(), name]))
  const read = async (path: string): Promise<Uint8Array | null> =>
    // Names are compared without regard to case: ECMA-376-2, 9.1.
    parts.read(names.get(path.toLowerCase()) ?? path)
  const readXml = async (path: string | undefined) => {
    const content = path === undefined ? null : await read(path)
    return content === null ? null : xmlTree(content)
  }
  const relationsOf = async (path: string): Promise<Relation[]> => {
    const slash = path.lastIndexOf('/') + 1
    const folder = path.slice(0, slash)
    const xml = await readXml(`${folder}_rels/${path.slice(slash)}.rels`)
    return xml === null ? [] : relationsIn(xml, folder)
  }
  const main =
    (await relationsOf('')).find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml'
  const document = await readXml(main)
  if (document === null) throw new CannotRead('damaged')
  const relations = await relationsOf(main)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  // The parts beside the text make it better; the text is there without them.
  const part = async (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target
    return readXml(target ?? `${folder}${type}.xml`)
  }
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    comments: await part('comments'),
    async chunk(id) {
      const target = relations.find((relation) => relation.id === id)?.target
      const content = target === undefined ? null : await read(target)
      return target === undefined || content === null ? null : { name: target, content }
    },
  }
}

function relationsIn(xml: XmlElement, folder: string): Relation[] {
  return childrenOf(xml).flatMap(({ attributes }) => {
    const target = attributes.get('Target')
    if (target === undefined || attributes.get('TargetMode') === 'External') return []
    const type = attributes.get('Type') ?? ''
    return [
      {
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(target, folder),
      },
    ]
  })
}

/** A target relative to its folder, or from the root. */
function resolved(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
