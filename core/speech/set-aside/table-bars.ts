/** The bars of a table that was copied as text: | cell | cell |, │ cell │, and the lines between its rows. */
import { cut, type Draft, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import type { Span } from '../speech.ts'

const BAR = /[|｜│┃║]/
const BARS = /[|｜│┃║]/g
/** A line between rows: nothing but lines and corners, with at least one corner or bar. */
const BETWEEN =
  /^(?=.{0,400}[|+┌┬┐├┼┤└┴┘╔╗╚╝╠╣╬│┃║─━═])[|｜+\-=:\s┌┬┐├┼┤└┴┘╔╗╚╝╠╣╬╦╩─━═│┃║]{3,400}$/u
/** A table has at least so many rows. */
const FEWEST = 2
/** A row of Markdown's table has this below its head. */
const MARKDOWN_RULE = /^\|?\s*:?-{3,}:?\s*(?:\||$)/

/** Sets the bars aside; each row of a Markdown table is a paragraph. */
export function setTableBarsAside(draft: Draft): void {
  const isRow = (text: string): boolean => {
    const first = text.charAt(0)
    return (
      BAR.test(first) && (BAR.test(text.charAt(text.length - 1)) || text.slice(1).search(BAR) > 0)
    )
  }
  const texts = draft.lines.map((line) => textOf(draft, line))
  const rows = new Set(draft.lines.filter((_, at) => isRow(texts[at] ?? '')))
  if (rows.size < FEWEST) {
    aroundTheWhole(draft)
    return
  }
  const ofMarkdown = texts.some(
    (text) => text.length < 400 && MARKDOWN_RULE.test(text) && text.includes('|'),
  )
  setLinesAside(
    draft,
    (line) => line.end - line.start <= 400 && BETWEEN.test(textOf(draft, line)),
    'markup',
  )
  for (const line of draft.lines) {
    if (!rows.has(line)) continue
    if (ofMarkdown) line.begins = true
    const bars = line.spans.flatMap(({ start, end }): Span[] =>
      [...draft.source.slice(start, end).matchAll(BARS)].map(({ index }) => ({
        start: start + index,
        end: start + index + 1,
      })),
    )
    cut(draft, line, bars, 'markup')
  }
  dropEmptied(draft)
}

/** What a site puts around such a table has at most so many lines. */
const AROUND = 6

/** A table of one cell with all of the text in it, on one line. */
function aroundTheWhole(draft: Draft): void {
  const { lines, source } = draft
  const from = lines.slice(0, AROUND).find(({ start }) => BAR.test(source.charAt(start)))
  const to = lines.slice(-AROUND).findLast(({ end }) => BAR.test(source.charAt(end - 1)))
  if (from === undefined || to === undefined || from.start >= to.end - 1) return
  cut(draft, from, [{ start: from.start, end: from.start + 1 }], 'markup')
  cut(draft, to, [{ start: to.end - 1, end: to.end }], 'markup')
  dropEmptied(draft)
}
