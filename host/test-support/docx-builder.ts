/** Makes Word documents for tests from the XML of their parts. */
import { type ZipEntry, zipOf } from './zip-builder.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The XML inside of a document's parts; those that are not given are not there. */
export interface DocxParts {
  /** The content of w:body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  /** In the namespaces of ISO/IEC 29500 strict. */
  readonly strict?: true
  /** What the namespace of WordprocessingML is called in the file. */
  readonly prefix?: string
  /** Further files and relations of the document. */
  readonly more?: readonly ZipEntry[]
  readonly relations?: string
}

const BESIDE = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header'] as const

/** Packs a document. */
export function docxOf(parts: DocxParts): Buffer {
  const relationships =
    parts.strict === true ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : RELATIONS
  const prefix = parts.prefix ?? 'w'
  const root = (name: string, content: string) => {
    const xml =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${parts.strict === true ? STRICT : W}"` +
      ` xmlns:r="${relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
      ` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
      ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
      ` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
      ` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
      ` xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`
    return prefix === 'w'
      ? xml
      : xml
          .replaceAll(/(<\/?|xmlns:|\s)w:/g, `$1${prefix}:`)
          .replace('xmlns:w=', `xmlns:${prefix}=`)
  }
  const rels = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const beside = BESIDE.flatMap((name) => {
    const content = parts[name]
    const rootName = name === 'header' ? 'hdr' : name
    return content === undefined ? [] : [{ name, xml: root(rootName, content) }]
  })
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: rels(
        `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: 'word/document.xml', content: root('document', `<w:body>${parts.body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      content: rels(
        beside
          .map(
            ({ name }, index) =>
              `<Relationship Id="rId${index + 1}" Type="${relationships}/${name}" Target="${name}.xml"/>`,
          )
          .join('') + (parts.relations ?? ''),
      ),
    },
    ...beside.map(({ name, xml }) => ({ name: `word/${name}.xml`, content: xml })),
    ...(parts.more ?? []),
  ])
}

/** A run of text; `look` is the content of w:rPr. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph: its text, or runs; `properties` is the content of w:pPr. */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`

/** The properties of a paragraph of a style. */
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`

/** The properties of a paragraph in a list. */
export const listed = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

/** A list's definition and the list: levels are [way of counting, text], with more of their elements if need be. */
export function list(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): { readonly abstract: string; readonly num: string } {
  const abstract = levels
    .map(
      ([format, text, more = ''], level) =>
        `<w:lvl w:ilvl="${level}">${more.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')
  return {
    abstract: `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${abstract}</w:abstractNum>`,
    num: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  }
}

/** A paragraph style by its id and name; `more` is the rest of its elements. */
export const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
