/** Numbers of pages, and the line that a converter repeats at the head or foot of each page. */
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'
import { lineEndOf } from '../sentence.ts'
import type { Span, Sureness } from '../speech.ts'
import { cutRanges } from './ranges.ts'

/** Certainly the number of a page, wherever it stands: 第 3 页, - 3 -, Page 3 of 12. */
const PAGE_NUMBER =
  /^(?:[^\s。！？，,；;]{0,24}\s{1,8}第\s*\d+\s*页|第\s*\d+\s*页(?:\s*[,，/／]?\s*共\s*\d+\s*页)?|(?:[-—–－·~]\s*){1,2}\d{1,3}\s*(?:[-—–－·~]\s*){1,2}|[〔[【]\s*\d{1,3}\s*[〕\]】]|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|p\.\s*\d{1,4}|-?\s*\d{1,3}\s*[/／]\s*\d{1,3}\s*-?|\d{1,3}\s*页)$/iu
/** A figure alone on its line is one only in a row of them. */
const FIGURE = /^\d{1,3}$/
const LONGEST = 60
const FEWEST = 3

/** Sets them aside; the text goes on across them. */
export function setRunningHeadsAside(draft: Draft): void {
  const short = draft.lines.map((line) =>
    line.end - line.start <= LONGEST ? textOf(draft, line) : null,
  )
  const aside = new Set<DraftLine>()
  for (const [position, line] of draft.lines.entries()) {
    const text = short[position]
    if (text !== null && text !== undefined && PAGE_NUMBER.test(text)) aside.add(line)
  }
  const counted = countedFigures(draft, short)
  for (const line of repeated(draft, short, new Set([...aside, ...counted.lines]))) aside.add(line)
  setLinesAside(draft, (line) => aside.has(line), 'boilerplate', { between: 'goes-on' })
  const figures = new Set(counted.lines)
  setLinesAside(draft, (line) => figures.has(line), 'boilerplate', {
    between: 'goes-on',
    sure: counted.sure,
  })
  insideLines(draft)
}

/** Figures alone on their lines that count up by one: 1 … 2 … 3. Of fewer than three it is less sure that they are. */
function countedFigures(
  draft: Draft,
  short: readonly (string | null)[],
): { readonly lines: readonly DraftLine[]; readonly sure: Sureness } {
  const figures = draft.lines.flatMap((line, position) => {
    const text = short[position]
    return text !== null && text !== undefined && FIGURE.test(text)
      ? [{ line, value: Number(text), position }]
      : []
  })
  const counted = figures.filter(({ value, position }, at) => {
    const before = figures[at - 1]
    const after = figures[at + 1]
    const follows =
      before !== undefined && before.value === value - 1 && before.position < position - 1
    const leads = after !== undefined && after.value === value + 1 && after.position > position + 1
    return follows || leads
  })
  if (counted.length >= FEWEST) return { lines: counted.map(({ line }) => line), sure: 1 }
  const pages = figures.every(
    ({ value, position }, at) =>
      value === at + 1 && position > 2 && position - (figures[at - 1]?.position ?? 0) > 2,
  )
  if (!pages) return { lines: [], sure: 1 }
  return { lines: figures.map(({ line }) => line), sure: figures.length > 1 ? 0.8 : 0.55 }
}

/** The same short line again and again, beside the number of a page or in the middle of a sentence. */
function repeated(
  draft: Draft,
  short: readonly (string | null)[],
  pages: ReadonlySet<DraftLine>,
): DraftLine[] {
  const places = new Map<string, number[]>()
  for (const [position, text] of short.entries()) {
    if (text === null || text.length < 3) continue
    const key = text.replaceAll(/\d{1,3}/g, '0').replaceAll(/\s+/g, '')
    const known = places.get(key)
    if (known === undefined) places.set(key, [position])
    else known.push(position)
  }
  return [...places.values()].flatMap((positions) => {
    if (positions.length < FEWEST) return []
    const [first = 0] = positions
    const text = short[first] ?? ''
    if (lineEndOf(text) !== 'bare' || beginsSalutation(text, draft.language)) return []
    const breaks = positions.filter((position) => {
      const above = draft.lines[position - 1]
      const below = draft.lines[position + 1]
      if ((above !== undefined && pages.has(above)) || (below !== undefined && pages.has(below))) {
        return true
      }
      return above !== undefined && lineEndOf(textOf(draft, above)) === 'open'
    })
    if (2 * breaks.length < positions.length) return []
    // Where it stands first it is the title.
    return positions.flatMap((position) => (position < 2 ? [] : (draft.lines[position] ?? [])))
  })
}

/** 坚- 3 -持: numbers of pages inside lines, where they count up. */
const INSIDE =
  /(?<![\w.%％-])(?:[-—–]\s?(\d{1,3})\s?[-—–]|第\s?(\d{1,3})\s?页\s?共\s?\d{1,3}\s?页)(?![\w.%％-])/gu

function insideLines(draft: Draft): void {
  const found: (Span & { readonly value: number })[] = []
  for (const { spans } of draft.lines) {
    for (const { start, end } of spans) {
      for (const place of draft.source.slice(start, end).matchAll(INSIDE)) {
        found.push({
          start: start + place.index,
          end: start + place.index + place[0].length,
          value: Number(place[1] ?? place[2]),
        })
      }
    }
  }
  const counted = found.filter(
    ({ value }, at) => found[at - 1]?.value === value - 1 || found[at + 1]?.value === value + 1,
  )
  if (counted.length >= 2) cutRanges(draft, counted, 'boilerplate', 0.9)
}
