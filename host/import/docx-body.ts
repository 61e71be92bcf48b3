/** A Word document's paragraphs, tables and text boxes, written line by line. */
import { fieldsOf } from './docx-fields.ts'
import { type ListNumber, numbererOf } from './docx-numbering.ts'
import type { DocxPackage } from './docx-package.ts'
import { type Notes, notesOf } from './docx-notes.ts'
import { standingOut, type LineLook } from './docx-standing-out.ts'
import { over, type ParagraphLook, paragraphLook, type Style, stylesOf } from './docx-styles.ts'
import { addWords, type Aside, chosen, type NoteMark, noWords, type Words } from './docx-words.ts'
import { CELL_SEPARATOR, lineWriter, type Mark } from './line-writer.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** A paragraph that is read. */
interface Paragraph {
  readonly words: Words
  readonly marks: readonly Mark[]
  readonly centred: boolean
  /** A heading or a title by its style, an item of a list: its look adds nothing. */
  readonly isTold: boolean
}

/** Takes paragraphs in. */
type Sink = (paragraph: Paragraph) => void

/** A row with more than this is a page laid out as a table: its cells are read as paragraphs, UTF-16 units. */
const LONGEST_ROW = 600

/** Containers of blocks that are read as if they were not there. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'w:ins w:moveTo w:customXml w:smartTag w:sdtContent'.split(' '),
)

/** Writes a document. `chunks`: the text of documents set into it, by the id of their relation. */
export function writeBody(source: DocxPackage, chunks: ReadonlyMap<string, string>) {
  const styles = stylesOf(source.styles)
  const numberer = numbererOf(source.numbering, styles)
  const notes: Notes = notesOf(source)
  const writer = lineWriter()
  const looks: LineLook[] = []
  const fields = fieldsOf()
  let titleIs: 'to come' | 'here' | 'over' = 'to come'
  /** Words whose paragraph mark was deleted: they go on in the next paragraph. */
  let carried: Words | null = null

  const readBlocks = (parent: XmlElement, sink: Sink): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === 'w:p') readParagraph(child, sink)
      else if (child.name === 'w:tbl') readTable(child, sink)
      else if (child.name === 'w:sdt') readControl(child, sink)
      else if (TRANSPARENT.has(child.name)) readBlocks(child, sink)
      else if (child.name === 'mc:AlternateContent')
        for (const branch of chosen(child)) readBlocks(branch, sink)
      else if (child.name === 'w:altChunk') {
        const text = chunks.get(child.attributes.get('r:id') ?? '')
        for (const line of text?.split('\n') ?? []) sink(plainParagraph(line))
      }
    }
  }

  function readControl(control: XmlElement, sink: Sink): void {
    const content = childOf(control, 'w:sdtContent')
    if (content === undefined) return
    const gallery = childOf(
      childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'),
      'w:docPartGallery',
    )
    const isContents = /table of contents/i.test(gallery?.attributes.get('w:val') ?? '')
    readBlocks(content, isContents ? (one) => sink(wholly(one, 'front-matter')) : sink)
  }

  function readParagraph(element: XmlElement, sink: Sink): void {
    const properties = childOf(element, 'w:pPr')
    const style = styles.paragraph(childOf(properties, 'w:pStyle')?.attributes.get('w:val'))
    const look = over<ParagraphLook>(style, paragraphLook(properties))
    const words = carried ?? noWords()
    carried = null
    addWords(element, words, { styles, fields, base: style })
    const mark = childOf(properties, 'w:rPr')
    const isMarkDeleted =
      childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
    if (isMarkDeleted) {
      carried = words
      return
    }
    const number = numberOf(properties, look, style)
    const numbered = number === null ? words : withNumber(words, number.text)
    const marks = marksOf(look, style, number, words.text.trim() !== '')
    const paragraph = {
      words: numbered,
      marks,
      centred: look.centred === true,
      isTold: marks.length > 0,
    }
    sink(style.role === 'contents' ? wholly(paragraph, 'front-matter') : paragraph)
  }

  /** The number that a paragraph shows. A list that only its style names has the level that is tied to the style. */
  function numberOf(
    properties: XmlElement | undefined,
    look: ParagraphLook,
    style: Style,
  ): ListNumber | null {
    if (look.list === undefined || look.list === '0') return null
    const own = paragraphLook(properties)
    const level =
      own.list === undefined && own.listLevel === undefined ? style.listLevel : look.listLevel
    return numberer.next(look.list, level, style.id)
  }

  function marksOf(
    look: ParagraphLook,
    style: Style,
    number: ListNumber | null,
    hasWords: boolean,
  ): Mark[] {
    if (!hasWords) return []
    if (style.role === 'title' || style.role === 'subtitle') {
      // Titles further down are somebody's headings.
      if (titleIs === 'over') return [{ kind: 'stands-out' }]
      if (style.role === 'title') titleIs = 'here'
      return [{ kind: style.role }]
    }
    if (titleIs === 'here') titleIs = 'over'
    if (look.outline !== undefined && look.outline < 9)
      return [{ kind: 'heading', depth: look.outline + 1 }]
    return number?.ofPoints === true ? [{ kind: 'list-item', depth: number.level + 1 }] : []
  }

  function readTable(table: XmlElement, sink: Sink): void {
    for (const row of tableParts(table, 'w:tr')) {
      const cells = tableParts(row, 'w:tc').map((cell) => {
        const paragraphs: Paragraph[] = []
        readBlocks(cell, (one) => paragraphs.push(one))
        return paragraphs
      })
      const filled = cells.filter((cell) => cell.some(({ words }) => words.text.trim() !== ''))
      const length = filled.flat().reduce((sum, { words }) => sum + words.text.length, 0)
      if (filled.length <= 1 || length > LONGEST_ROW) for (const one of cells.flat()) sink(one)
      else sink(rowParagraph(filled))
    }
  }

  const write: Sink = ({ words, marks, centred, isTold }) => {
    for (const box of words.boxes) readBlocks(box, write)
    const start = writer.line(words.text, marks)
    for (const { start: from, end, reason } of words.asides)
      writer.mark(start + from, start + end, { kind: 'set-aside', reason })
    if (!isTold) looks.push({ start, end: start + words.text.length, centred, look: words.look })
    for (const note of words.notes) writeNote(note)
  }
  function writeNote(mark: NoteMark): void {
    const content = notes.take(mark)
    if (content === null) return
    const paragraphs: string[] = []
    for (const paragraph of childrenOf(content.element, 'w:p')) {
      const words = noWords()
      addWords(paragraph, words, { styles, fields: fieldsOf(), base: {} })
      if (words.text.trim() !== '') paragraphs.push(words.text.trim().replaceAll('\n', ' '))
    }
    if (paragraphs.length === 0) return
    writer.line(content.label + paragraphs.join(' '), [
      { kind: 'set-aside', reason: mark.kind === 'comment' ? 'comment' : 'footnote' },
    ])
  }

  const body = childOf(source.document, 'w:body')
  if (body !== undefined) readBlocks(body, write)
  if (carried !== null) write({ words: carried, marks: [], centred: false, isTold: false })
  for (const { start, end } of standingOut(looks)) writer.mark(start, end, { kind: 'stands-out' })
  return writer.written(true)
}

const plainParagraph = (text: string): Paragraph => ({
  words: { ...noWords(), text },
  marks: [],
  centred: false,
  isTold: true,
})

/** The same paragraph, all of it set aside. */
function wholly({ words, centred }: Paragraph, reason: Aside['reason']): Paragraph {
  const asides = words.text === '' ? [] : [{ start: 0, end: words.text.length, reason }]
  return { words: { ...words, asides }, marks: [], centred, isTold: true }
}

function withNumber(words: Words, number: string): Words {
  // A paragraph without words shows its number in Word; in a speech it would be a number and nothing else.
  if (number === '' || words.text.trim() === '') return words
  return shifted(words, number + words.text, number.length)
}

function shifted(words: Words, text: string, by: number): Words {
  const asides = words.asides.map(({ start, end, reason }) => ({
    start: start + by,
    end: end + by,
    reason,
  }))
  return { ...words, text, asides }
}

function rowParagraph(cells: readonly (readonly Paragraph[])[]): Paragraph {
  const row = noWords()
  for (const [index, cell] of cells.entries()) {
    let isFirst = true
    for (const { words } of cell) {
      const text = words.text.replace(/[\n\t]/g, ' ')
      row.notes.push(...words.notes)
      row.boxes.push(...words.boxes)
      if (text.trim() === '') continue
      const separator = !isFirst ? ' ' : index === 0 ? '' : CELL_SEPARATOR
      isFirst = false
      const { asides } = shifted(words, text, row.text.length + separator.length)
      row.asides.push(...asides)
      row.text += separator + text
    }
  }
  return { words: row, marks: [{ kind: 'table-row' }], centred: false, isTold: true }
}

/** Of rows and cells: the element that tells its properties, and the one in there that tells that it was deleted. */
const TABLE_PARTS = {
  'w:tr': ['w:trPr', 'w:del'],
  'w:tc': ['w:tcPr', 'w:cellDel'],
} as const

/** The rows of a table or the cells of a row, through the content controls that may stand around them; deleted ones are gone. */
function tableParts(parent: XmlElement, name: keyof typeof TABLE_PARTS): XmlElement[] {
  const [properties, deleted] = TABLE_PARTS[name]
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name)
      return childOf(childOf(child, properties), deleted) === undefined ? [child] : []
    if (child.name === 'w:sdt') return tableParts(childOf(child, 'w:sdtContent') ?? child, name)
    return TRANSPARENT.has(child.name) ? tableParts(child, name) : []
  })
}
