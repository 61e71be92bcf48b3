/** The lines of a PDF's pages as text: blank lines and indents tell the outline where paragraphs begin. */
import type { TextHints } from '#core/speech/hints.ts'
import { lineWriter, type Mark } from './line-writer.ts'
import type { PdfLine } from './pdf-lines.ts'

/** A gap between base lines this much above the ordinary one parts paragraphs. */
const PARAGRAPH_GAP = 1.35
/** Type this much larger than the body's is a heading's; this much, the title's. */
const LARGER = 1.12
const TITLE = 1.3
/** Longest line, UTF-16 units, that may be a heading by its look. */
const LONGEST_STANDING_OUT = 80
/** An indent of more than this, in sizes, is none: the line is centred or set to the right. */
const DEEPEST_INDENT = 5

/** Share of the text a face of headings may have; share that must stand in lines of one face for faces to tell something. */
const RARE = 0.3
const LEAST_WHOLE = 0.6

/** A page with fewer lines may have nothing but first lines of paragraphs. */
const FEW_LINES = 6

interface Body {
  readonly size: number
  /** Faces that a smaller part of the text is set in, whole lines of it. */
  readonly rareFaces: ReadonlySet<string>
  /** From one base line to the next, sizes. */
  readonly pitch: number
}

/** Writes the pages one after the other; a sentence goes on from page to page. */
export function pdfText(pages: readonly (readonly PdfLine[])[]): {
  readonly text: string
  readonly hints: TextHints
} {
  const body = bodyOf(pages)
  const titled = largest(pages, body)
  const all = pages.flat()
  const writer = lineWriter()
  let last: PdfLine | null = null
  for (const page of pages) {
    // Right and left pages may have margins of their own; a short page does not show its margin.
    const left = usualLeft(page.length < FEW_LINES ? all : page, body)
    for (const [index, line] of page.entries()) {
      // Page by page and column by column the gap says nothing.
      const gap = index === 0 || last === null ? 0 : (last.y - line.y) / line.size
      const apart =
        last !== null &&
        (gap > PARAGRAPH_GAP * body.pitch || Math.abs(last.size - line.size) > 0.1 * line.size)
      if (apart) writer.line('')
      // Larger lines are centred: their distance from the edge is no indent.
      const indent = line.size >= LARGER * body.size ? '' : indentOf(line, columnOf(line, left))
      const start = writer.line(indent + line.text)
      for (const mark of marksOf(line, body, titled))
        writer.mark(start + indent.length, start + indent.length + line.text.length, mark)
      last = line
    }
  }
  return writer.written(false)
}

/** A line that is not in one of two columns stands where most lines of its page begin. */
const columnOf = (line: PdfLine, left: number): number =>
  line.column === line.x ? left : line.column

function indentOf(line: PdfLine, left: number): string {
  const sizes = (line.x - left) / line.size
  return sizes < 0.8 || sizes > DEEPEST_INDENT ? '' : '\u3000'.repeat(Math.round(sizes))
}

/** The type most characters are set in, and how far apart its lines are. */
function bodyOf(pages: readonly (readonly PdfLine[])[]): Body {
  const sizes = new Map<number, number>()
  const faces = new Map<string, number>()
  let all = 0
  for (const { text, size, face } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
    all += text.length
    if (face !== null) faces.set(face, (faces.get(face) ?? 0) + text.length)
  }
  const size = mostOf(sizes) ?? 12
  const pitches = new Map<number, number>()
  for (const page of pages)
    for (const [index, line] of page.entries()) {
      const above = page[index - 1]
      const pitch = above === undefined ? 0 : (above.y - line.y) / line.size
      if (pitch <= 0 || pitch > 5) continue
      const rounded = Math.round(pitch * 10) / 10
      pitches.set(rounded, (pitches.get(rounded) ?? 0) + 1)
    }
  const whole = [...faces.values()].reduce((sum, one) => sum + one, 0)
  // Some programs cut one face into many: then lines are set in several, and a face tells nothing.
  const rare = whole < LEAST_WHOLE * all ? [] : [...faces].filter(([, one]) => one < RARE * all)
  return { size, rareFaces: new Set(rare.map(([face]) => face)), pitch: mostOf(pitches) ?? 1.5 }
}

function mostOf<Key>(times: ReadonlyMap<Key, number>): Key | undefined {
  let most: Key | undefined
  let best = 0
  for (const [key, count] of times)
    if (count > best) {
      best = count
      most = key
    }
  return most
}

/** Where most lines of a page begin. */
function usualLeft(page: readonly PdfLine[], { size }: Body): number {
  const edges = new Map<number, number>()
  for (const { x } of page) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1)
  const often = Math.max(0, ...edges.values())
  const usual = [...edges]
    .filter(([, times]) => times >= Math.max(2, often / 4))
    .map(([edge]) => edge)
  const left = Math.min(...(usual.length > 0 ? usual : edges.keys()))
  // A page with nothing but first lines: its margin is not known.
  return Number.isFinite(left) ? left : size
}

/** Size of the title's type on the first page, or infinity where nothing there is clearly larger than all else. */
function largest(pages: readonly (readonly PdfLine[])[], body: Body): number {
  const size = Math.max(0, ...(pages[0] ?? []).map((line) => line.size))
  const lines = pages.flat().filter((line) => line.size > size * 0.97)
  const fits = size >= TITLE * body.size && lines.length <= 4
  return fits && lines.every((line) => line.text.length <= LONGEST_STANDING_OUT) ? size : Infinity
}

function marksOf(line: PdfLine, body: Body, title: number): Mark[] {
  if (line.text.includes('\t')) return [{ kind: 'table-row' }]
  if (line.size > title * 0.97) return [{ kind: 'title' }]
  const otherFace =
    line.face !== null && body.rareFaces.has(line.face) && line.size >= 0.95 * body.size
  const standsOut = line.size >= LARGER * body.size || otherFace
  return standsOut && line.text.length <= LONGEST_STANDING_OUT ? [{ kind: 'stands-out' }] : []
}
