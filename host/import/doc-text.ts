/** The text of a Word 97 document, whose layout stands in it as control characters ([MS-DOC] 2.4.3). */
// oxlint-disable no-control-regex -- the layout of such a text is in its control characters
import type { TextHints } from '#core/speech/hints.ts'
import type { SetAsideReason } from '#core/speech/speech.ts'
import { CELL_SEPARATOR, type LineWriter, lineWriter } from './line-writer.ts'

/** The parts of a document as Word keeps them, control characters and all. */
export interface DocParts {
  readonly body: string
  readonly footnotes: string
  readonly endnotes: string
  readonly comments: string
  readonly boxes: string
}

/** Ends of a paragraph, a line, a page or section, a column. */
const LINE_END = /[\r\n\v\f\x0E]/
/** A cell's end. word-extractor makes a line end of that of a row. */
const CELL = '\x07'
const FIELD = { begin: '\x13', middle: '\x14', end: '\x15' } as const

/** Writes out a document: its text boxes follow its body, its notes are set aside at the end. */
export function docText({ body, footnotes, endnotes, comments, boxes }: DocParts): {
  readonly text: string
  readonly hints: TextHints
} {
  const writer = lineWriter()
  writeLines(writer, body)
  writeLines(writer, boxes)
  writeNotes(writer, footnotes, 'footnote')
  writeNotes(writer, endnotes, 'footnote')
  writeNotes(writer, comments, 'comment')
  return writer.written(true)
}

function writeLines(writer: LineWriter, source: string): void {
  if (source === '') return
  let row = ''
  for (const line of shown(source).replace(/\r$/, '').split(LINE_END)) {
    const inRow = row !== '' || line.includes(CELL)
    if (!inRow) {
      writer.line(tidied(line))
      continue
    }
    // A cell of several paragraphs goes on in the next line.
    row += row === '' || row.endsWith(CELL) ? line : ` ${line}`
    if (!row.endsWith(CELL) && row.length < LONGEST_ROW) continue
    const written = row.split(CELL).map(tidied).join(CELL_SEPARATOR).trim()
    if (written !== '') writer.line(written, [{ kind: 'table-row' }])
    row = ''
  }
  if (row !== '') writer.line(tidied(row.replaceAll(CELL, ' ')))
}

/** Cells that never end: something else was meant. UTF-16 units. */
const LONGEST_ROW = 2000

function writeNotes(writer: LineWriter, source: string, reason: SetAsideReason): void {
  for (const note of shown(source).split('\r')) {
    const text = tidied(note.replace(/[\n\v\f\x07\x0E]/g, ' '))
    if (text !== '') writer.line(text, [{ kind: 'set-aside', reason }])
  }
}

/** A line as it is seen: without marks of notes, pictures and deleted characters. */
const tidied = (line: string): string =>
  line
    .replace(/\x1E/g, '-')
    .replace(/[\x00-\x08\x0F-\x1F]/g, '')
    .replace(/[\t \u00A0]+/g, ' ')
    .trim()

/** Of a field (a link, a date, a page number) only what it shows; fields may stand in fields. */
function shown(source: string): string {
  if (!source.includes(FIELD.begin)) return source
  const open: boolean[] = []
  let hidden = 0
  let from = 0
  let text = ''
  for (const { 0: sign, index } of source.matchAll(/[\x13-\x15]/g)) {
    if (hidden === 0) text += source.slice(from, index)
    from = index + 1
    if (sign === FIELD.begin) {
      open.push(true)
      hidden += 1
    } else if (open.length > 0) {
      const wasHidden = open.pop()
      if (wasHidden === true) hidden -= 1
      if (sign === FIELD.middle) open.push(false)
    }
  }
  // A field without an end: better its instructions than a text without its end.
  return hidden === 0 ? text + source.slice(from) : source
}
