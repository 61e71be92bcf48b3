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

/** A table of one cell with all of the text in it, on one line. */
function aroundTheWhole(draft: Draft): void {
  const first = draft.lines[0]
  const last = draft.lines.at(-1)
  if (first === undefined || last === undefined) return
  if (!BAR.test(draft.source.charAt(first.start)) || !BAR.test(draft.source.charAt(last.end - 1))) {
    return
  }
  cut(draft, first, [{ start: first.start, end: first.start + 1 }], 'markup')
  cut(draft, last, [{ start: last.end - 1, end: last.end }], 'markup')
  dropEmptied(draft)
}
