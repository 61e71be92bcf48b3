/**
 * XML as a tree, within limits. A document type declaration is refused: office formats have none, and entities that
 * multiply are declared there. Names carry the prefixes of `PREFIXES`, whatever the file calls them.
 */
import sax, { type QualifiedTag, type Tag } from 'sax'
import { CannotRead } from './cannot-read.ts'

/** An element. */
export interface XmlElement {
  /** With its prefix from `PREFIXES`: w:p. In a namespace that is not known there: `?:p`; in none: p. */
  readonly name: string
  /** Values by name, prefixed the same way; an attribute without a prefix is in no namespace. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

/** An element or a stretch of text. */
export type XmlNode = XmlElement | string

/** Elements deeper than this are no document's (its text boxes and tables inside each other take about 60). */
const DEEPEST = 400
/** Elements in one part; a speech of 200,000 字 with every fifth character formatted anew has about 250,000. */
const MOST_ELEMENTS = 600_000

const OFFICE = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Namespaces in their transitional and strict (ISO/IEC 29500) form, and those of OpenDocument, by a prefix each. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OFFICE}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OFFICE}presentationml/2006/main`, 'p'],
  [`${STRICT}presentationml/main`, 'p'],
  [`${OFFICE}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OFFICE}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  [`${OFFICE}package/2006/relationships`, 'rel'],
  [`${OFFICE}package/2006/content-types`, 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ...['office', 'text', 'table', 'style', 'drawing', 'presentation', 'manifest', 'meta'].map(
    (name): [string, string] => [`${ODF}${name}:1.0`, name === 'drawing' ? 'draw' : name],
  ),
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}svg-compatible:1.0`, 'svg'],
])

/** An element while it is being read. */
interface Growing extends XmlElement {
  readonly children: XmlNode[]
}

/** Parses a part. Throws CannotRead: damaged, too-large-inside. */
export function xmlTree(content: Uint8Array): XmlElement {
  const text = decoded(content)
  // Counted first, which takes milliseconds where parsing would take seconds.
  if (elementsIn(text) > MOST_ELEMENTS) throw new CannotRead('too-large-inside')
  const parser = sax.parser(true, { xmlns: true, position: false })
  const open: Growing[] = []
  let root: XmlElement | null = null

  const addText = (more: string) => {
    const children = open.at(-1)?.children
    if (children === undefined) return
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') children[last] = before + more
    else children.push(more)
  }
  const refuse = () => {
    throw new CannotRead('damaged')
  }
  const openTag = (tag: Tag | QualifiedTag) => {
    if (open.length >= DEEPEST || (open.length === 0 && root !== null))
      throw new CannotRead('damaged')
    const element = elementOf(tag)
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  }
  Object.assign(parser, {
    onerror: refuse,
    ondoctype: refuse,
    onopentag: openTag,
    onclosetag: () => void open.pop(),
    ontext: addText,
    oncdata: addText,
  })
  parser.write(text).close()
  if (root === null) throw new CannotRead('damaged')
  return root
}

/** How many elements there may be at most: what opens a tag and is no end tag, comment or instruction. */
function elementsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1]
    if (next !== '/' && next !== '!' && next !== '?') count += 1
  }
  return count
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function elementOf(tag: Tag | QualifiedTag): Growing {
  if (!isQualified(tag)) return { name: tag.name, attributes: NO_ATTRIBUTES, children: [] }
  const values = Object.values(tag.attributes)
  const own = values.filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
  return {
    name: nameIn(tag.uri, tag.local),
    attributes:
      own.length === 0
        ? NO_ATTRIBUTES
        : new Map(own.map(({ uri, local, value }) => [nameIn(uri, local), value])),
    children: [],
  }
}

const isQualified = (tag: Tag | QualifiedTag): tag is QualifiedTag => 'uri' in tag

const nameIn = (uri: string, local: string): string =>
  uri === '' ? local : `${PREFIXES.get(uri) ?? '?'}:${local}`

/** UTF-8 unless it begins otherwise: XML 1.0, appendix F. */
function decoded(content: Uint8Array): string {
  const [first, second] = content
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  if (little || big) return new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(content)
  const head = new TextDecoder('latin1').decode(content.subarray(0, 200))
  const named = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(content)
  } catch {
    throw new CannotRead('damaged')
  }
}

/** The child elements, of one name if it is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child element of a name; undefined where there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** All text inside an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}
