/** The words of a page of a PDF, which have only a place, as lines in reading order. Lengths are points (1/72 inch). */

/** A run of words at its place, as pdf.js tells it. y grows upwards. */
export interface Words {
  readonly text: string
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly width: number
  /** Size of the type. */
  readonly size: number
  /** Name of its face inside the file: equal names, equal faces. */
  readonly face: string
}

/** A line of a page, or its part in one column. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** The face of all its characters; null where they have several. */
  readonly face: string | null
  /** Left edge of the column it stands in. */
  readonly column: number
}

/** Base lines this near, in sizes, are one line: raised and lowered marks belong to it. */
const SAME_LINE = 0.45
/** A gap this wide, in sizes, parts words; between Han characters, which are often set apart, a wider one does. */
const WORD_GAP = 0.18
const HAN_GAP = 0.9
/** A gap this wide, in sizes, parts columns or cells. */
const COLUMN_GAP = 1.6
/** A gutter is looked for in this middle share of the width; lines each side must have at least. */
const MIDDLE = [0.3, 0.7] as const
const LEAST_LINES = 5
/** Share of a page's parts of lines that may cross the gutter (a title, a wide table). */
const MOST_CROSSING = 0.25
/** A column's lines fill it in this share, in the median; cells of a table do not. */
const FILLED = 0.55

const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/

/** Puts the words of one page into lines, column by column where the page has two. */
export function linesOf(words: readonly Words[]): PdfLine[] {
  const seen = words.filter((one) => one.text.trim() !== '' && one.size > 0)
  const parts = rowsOf(seen).flatMap(partsOf)
  const gutter = gutterOf(parts)
  if (gutter === null) return joinRows(parts)
  const lines: PdfLine[] = []
  let left: PdfLine[] = []
  let right: PdfLine[] = []
  const flush = () => {
    lines.push(...inColumn(left), ...inColumn(right))
    left = []
    right = []
  }
  for (const part of parts) {
    if (part.right <= gutter) left.push(part)
    else if (part.x >= gutter) right.push(part)
    else {
      flush()
      lines.push(part)
    }
  }
  flush()
  return lines
}

/** Words on one base line, from left to right; rows from the top down. */
function rowsOf(words: readonly Words[]): Words[][] {
  const rows: { words: Words[]; y: number; size: number }[] = []
  for (const one of words.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && row.y - one.y <= SAME_LINE * Math.max(row.size, one.size)) {
      row.words.push(one)
      // The base line is that of the largest type: a raised figure above it came first.
      if (one.size > row.size) {
        row.size = one.size
        row.y = one.y
      }
    } else rows.push({ words: [one], y: one.y, size: one.size })
  }
  return rows.map((row) => row.words.toSorted((a, b) => a.x - b.x))
}

/** A row cut at its wide gaps. */
function partsOf(row: readonly Words[]): PdfLine[] {
  const parts: Words[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const one of row) {
    const part = parts.at(-1)
    if (part === undefined || one.x - right > COLUMN_GAP * one.size) parts.push([one])
    else part.push(one)
    right = Math.max(right, one.x + one.width)
  }
  return parts.map(lineOf)
}

function lineOf(words: readonly Words[]): PdfLine {
  let text = ''
  let right = 0
  const faces = new Set(words.map((one) => one.face))
  let size = 0
  let y = 0
  for (const one of words) {
    if (text !== '') {
      const gap = one.x - right
      const han = HAN.test(text.slice(-1)) && HAN.test(one.text.slice(0, 1))
      const isClosing = /^[,.;:!?)\]}，。；：！？）】》、”’%]/.test(one.text)
      if (!isClosing && gap > (han ? HAN_GAP : WORD_GAP) * one.size && !/\s$/.test(text))
        text += ' '
    }
    text += one.text
    right = Math.max(right, one.x + one.width)
    if (one.size > size) {
      size = one.size
      y = one.y
    }
  }
  const face = faces.size === 1 ? (words[0]?.face ?? null) : null
  const x = words[0]?.x ?? 0
  return { text: text.replace(/\s+/g, ' ').trim(), x, right, y, size, face, column: x }
}

/** The gap between two columns of running text, or null. */
function gutterOf(parts: readonly PdfLine[]): number | null {
  if (parts.length < 2 * LEAST_LINES) return null
  const left = Math.min(...parts.map((part) => part.x))
  const width = Math.max(...parts.map((part) => part.right)) - left
  let best: { at: number; crossing: number } | null = null
  for (let share = MIDDLE[0]; share <= MIDDLE[1]; share += 0.01) {
    const at = left + share * width
    const crossing = parts.filter((part) => part.x < at && part.right > at).length
    if (best === null || crossing < best.crossing) best = { at, crossing }
  }
  if (best === null || best.crossing > MOST_CROSSING * parts.length) return null
  const gutter = best.at
  const sides = [
    parts.filter((part) => part.right <= gutter),
    parts.filter((part) => part.x >= gutter),
  ]
  return sides.every(isColumn) ? gutter : null
}

/** Lines below each other that mostly fill the same width. */
function isColumn(parts: readonly PdfLine[]): boolean {
  if (parts.length < LEAST_LINES) return false
  const left = Math.min(...parts.map((part) => part.x))
  const width = Math.max(...parts.map((part) => part.right)) - left
  const widths = parts.map((part) => part.right - part.x).toSorted((a, b) => a - b)
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  const size = parts[0]?.size ?? 0
  return median >= FILLED * width && median >= 8 * size
}

/** The left edge that most lines of a column share. */
function inColumn(parts: readonly PdfLine[]): PdfLine[] {
  const edges = new Map<number, number>()
  for (const { x } of parts) {
    const edge = Math.round(x)
    edges.set(edge, (edges.get(edge) ?? 0) + 1)
  }
  const often = Math.max(0, ...edges.values())
  // The leftmost edge that is usual: first lines of short paragraphs can outnumber the others.
  const usual = [...edges]
    .filter(([, times]) => times >= Math.max(2, often / 4))
    .map(([edge]) => edge)
  const column = usual.length === 0 ? Math.min(...parts.map((part) => part.x)) : Math.min(...usual)
  return joinRows(parts).map((part) => ({ ...part, column }))
}

/** Parts of one row that are not in different columns: cells, or words set far apart. */
function joinRows(parts: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const sameRow =
      last !== undefined &&
      part.x >= last.right &&
      Math.abs(last.y - part.y) <= SAME_LINE * Math.max(last.size, part.size)
    if (sameRow) {
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}\t${part.text}`,
        right: part.right,
        size: Math.max(last.size, part.size),
        face: last.face === part.face ? last.face : null,
      }
    } else lines.push(part)
  }
  return lines
}
