/**
 * The body of an OpenDocument text, paragraph by paragraph: numbers of lists written out, tables row by row, footnotes and
 * comments set aside at the end, what was deleted with changes tracked left out.
 */
import type { TextHints } from '#core/speech/hints.ts'
import { CELL_SEPARATOR, lineWriter, type Mark } from './line-writer.ts'
import { odtLists } from './odt-lists.ts'
import { numberOr, type OdtStyles, OUTLINE } from './odt-styles.ts'
import { childrenOf, textOf, type XmlElement } from './xml-tree.ts'

/** Not part of the text that is read. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:bibliography-source',
  'text:ruby-text',
  'text:page-number',
  'text:page-count',
  'text:script',
  'office:forms',
  'office:binary-data',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'table:table-column',
  'text:toc-mark',
])
const INDEXES =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/
/** A cell with more than this holds paragraphs: the table only arranges the page. */
const LONGEST_CELL = 200
/** Longest line, UTF-16 units, that may be a heading by its look. */
const LONGEST_STANDING_OUT = 120

/** Where a paragraph stands. */
interface Place {
  readonly marks: readonly Mark[]
  /** What stands before the first paragraph's words: the number of its item. */
  readonly item: { mark: string } | null
  readonly list: {
    readonly count: ReturnType<ReturnType<typeof odtLists>['begin']>
    readonly level: number
  } | null
}
const BODY: Place = { marks: [], item: null, list: null }

/** The words of a paragraph while they are collected. */
interface Words {
  text: string
  bold: number
  all: number
  /** Paragraphs of text boxes that hang on this one: they follow it. */
  readonly boxes: XmlElement[]
}

/** Writes out a document's body (office:text). */
export function odtText(body: XmlElement, styles: OdtStyles): { text: string; hints: TextHints } {
  const writer = lineWriter()
  const lists = odtLists(styles)
  const notes: { readonly text: string; readonly reason: 'footnote' | 'comment' }[] = []
  const chapters = lists.begin(OUTLINE, '', null, false)

  function blocks(elements: readonly XmlElement[], place: Place): void {
    for (const element of elements) block(element, place)
  }

  function block(element: XmlElement, place: Place): void {
    const { name, attributes } = element
    if (LEFT_OUT.has(name)) return
    if (name === 'text:p' || name === 'text:h') paragraph(element, place)
    else if (name === 'text:list') list(element, place)
    else if (name === 'table:table') table(element, place)
    else if (INDEXES.test(name))
      blocks(childrenOf(element), {
        ...place,
        marks: [{ kind: 'set-aside', reason: 'front-matter' }],
      })
    else if (name === 'text:section' && attributes.get('text:display') === 'none') return
    else blocks(childrenOf(element), place)
  }

  function list(element: XmlElement, place: Place): void {
    const { attributes } = element
    const level = (place.list?.level ?? 0) + 1
    const named = attributes.get('text:style-name')
    const count =
      place.list !== null && named === undefined
        ? place.list.count
        : lists.begin(
            named ?? styleInside(element) ?? '',
            attributes.get('xml:id') ?? '',
            attributes.get('text:continue-list') ?? null,
            attributes.get('text:continue-numbering') === 'true',
          )
    for (const item of childrenOf(element)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue
      const [first] = childrenOf(item).filter((child) => !LEFT_OUT.has(child.name))
      const isCounted =
        item.name === 'text:list-item' && first !== undefined && first.name !== 'text:list'
      const start = item.attributes.get('text:start-value')
      const mark = isCounted
        ? lists.mark(count, level, start === undefined ? null : numberOr(start, 1))
        : ''
      blocks(childrenOf(item), {
        marks: isCounted
          ? [...withoutItem(place.marks), { kind: 'list-item', depth: level }]
          : place.marks,
        item: { mark },
        list: { count, level },
      })
    }
  }

  /** A list without a style of its own takes that of its paragraphs. */
  function styleInside(element: XmlElement): string | null {
    for (const item of childrenOf(element))
      for (const child of childrenOf(item)) {
        const style = styles.listOf(child.attributes.get('text:style-name') ?? '')
        if (style !== null) return style
      }
    return null
  }

  function paragraph(element: XmlElement, place: Place): void {
    const style = element.attributes.get('text:style-name') ?? ''
    const words: Words = { text: '', bold: 0, all: 0, boxes: [] }
    inline(element, styles.isBold('paragraph', style) ?? false, words)
    const lines = words.text.split('\n').map((line) => line.replace(/ +/g, ' ').trim())
    const isHeading = element.name === 'text:h'
    const depth = numberOr(element.attributes.get('text:outline-level'), 1)
    const kind = styles.kindOf(style)
    const marks: Mark[] = []
    const said = lines.join('')
    if (kind !== null) marks.push({ kind })
    else if (isHeading) marks.push({ kind: 'heading', depth })
    else if (
      said.length <= LONGEST_STANDING_OUT &&
      said !== '' &&
      (words.bold === words.all || styles.isCentred(style))
    )
      marks.push({ kind: 'stands-out' })
    let mark = place.item?.mark ?? ''
    if (said !== '' && place.item !== null) place.item.mark = ''
    if (
      isHeading &&
      said !== '' &&
      place.list === null &&
      element.attributes.get('text:is-list-header') !== 'true'
    )
      mark = lists.mark(chapters, depth, null)
    if (said === '') writer.line('')
    for (const line of lines) {
      if (line === '') continue
      writer.line(mark + line, [...(isHeading ? withoutItem(place.marks) : place.marks), ...marks])
      mark = ''
    }
    for (const box of words.boxes) blocks(childrenOf(box), BODY)
  }

  function inline(element: XmlElement, bold: boolean, words: Words): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        const text = child.replace(/[ \t\r\n\u00A0]+/g, ' ')
        words.text += text
        words.all += text.trim().length
        if (bold) words.bold += text.trim().length
      } else inlineElement(child, bold, words)
    }
  }

  function inlineElement(element: XmlElement, bold: boolean, words: Words): void {
    const { name, attributes } = element
    if (LEFT_OUT.has(name)) return
    switch (name) {
      case 'text:s':
      case 'text:tab':
        words.text += ' '
        return
      case 'text:line-break':
        words.text += '\n'
        return
      case 'text:note':
        return note(
          element,
          'footnote',
          'text:note-body',
          textOfFirst(element, 'text:note-citation'),
        )
      case 'office:annotation':
        return note(element, 'comment', 'text:p', '')
      case 'draw:text-box':
        words.boxes.push(element)
        return
      case 'text:p':
      case 'text:h':
        // A shape's own words.
        words.boxes.push({ name: 'draw:text-box', attributes: new Map(), children: [element] })
        return
      case 'text:span': {
        const style = attributes.get('text:style-name') ?? ''
        if (!styles.isHidden(style)) inline(element, styles.isBold('text', style) ?? bold, words)
        return
      }
      default:
        inline(element, bold, words)
    }
  }

  function note(
    element: XmlElement,
    reason: 'footnote' | 'comment',
    part: string,
    sign: string,
  ): void {
    const text = childrenOf(element, part).map(spaced).join(' ').replace(/\s+/g, ' ').trim()
    if (text !== '') notes.push({ text: sign === '' ? text : `${sign} ${text}`, reason })
  }

  function table(element: XmlElement, place: Place): void {
    const rows = rowsOf(element)
    const cells = rows.map((row) =>
      childrenOf(row, 'table:table-cell').map((cell) => cellText(cell)),
    )
    const isPlain =
      cells.some((row) => row.length > 1) &&
      !cells.some((row) => row.some((cell) => cell === null || cell.length > LONGEST_CELL))
    if (!isPlain) {
      for (const row of rows)
        for (const cell of childrenOf(row, 'table:table-cell'))
          blocks(childrenOf(cell), { ...place, item: null, list: null })
      return
    }
    for (const row of cells) {
      const line = row.join(CELL_SEPARATOR)
      if (line.trim() !== '') writer.line(line.trimEnd(), [...place.marks, { kind: 'table-row' }])
    }
  }

  /** A cell's words on one line; null where it holds a table of its own. */
  function cellText(cell: XmlElement): string | null {
    const words: Words = { text: '', bold: 0, all: 0, boxes: [] }
    for (const child of childrenOf(cell)) {
      if (child.name === 'table:table') return null
      if (words.text !== '') words.text += ' '
      if (child.name === 'text:p' || child.name === 'text:h') inline(child, false, words)
      else if (!LEFT_OUT.has(child.name)) words.text += spaced(child)
    }
    for (const box of words.boxes) words.text += ` ${spaced(box)}`
    return words.text.replace(/\s+/g, ' ').trim()
  }

  blocks(childrenOf(body), BODY)
  for (const { text, reason } of notes) writer.line(text, [{ kind: 'set-aside', reason }])
  return writer.written(true)
}

/** Rows in order, those of headings and groups too. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [child]
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : []
  })
}

const textOfFirst = (element: XmlElement, name: string): string => {
  const [first] = childrenOf(element, name)
  return first === undefined ? '' : textOf(first).trim()
}

/** All words inside, with a space between paragraphs and for every kind of white space. */
function spaced(element: XmlElement): string {
  if (LEFT_OUT.has(element.name) || element.name === 'office:annotation') return ''
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      return /^text:(?:s|tab|line-break)$/.test(child.name) ? ' ' : spaced(child)
    })
    .join(/^text:(?:note-body|list|list-item)$|^draw:text-box$/.test(element.name) ? ' ' : '')
}

const withoutItem = (marks: readonly Mark[]): Mark[] =>
  marks.filter(({ kind }) => kind !== 'list-item')
