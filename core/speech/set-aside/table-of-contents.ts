/** A table of contents: 目录 and the lines under it, which come again as headings, or end with the numbers of pages. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'

const HEADING =
  /^[#【\s]{0,6}(?:目\s{0,4}[录次錄]|(?:table of )?contents|차례|목차)[】\s]{0,4}[:：]?$/iu
/** ……12: dots or a gap, and a page. */
const WITH_PAGE = /(?:[.．…·]{3,}|[\s　]{3,}|\t)\s*[（(]?\d{1,3}[)）]?$/u
const HEAD_LINES = 30
const MOST_LINES = 80
const LONGEST = 100

/** Sets it aside where there is one among the first lines. */
export function setTableOfContentsAside(draft: Draft): void {
  const head = draft.lines.slice(0, HEAD_LINES)
  const from = head.findIndex(
    (line) => line.end - line.start < 40 && HEADING.test(textOf(draft, line)),
  )
  if (from < 0) {
    withoutHeading(draft)
    return
  }
  const known = new Map<string, number>()
  for (const [position, line] of draft.lines.entries()) {
    if (line.end - line.start <= LONGEST) known.set(bare(textOf(draft, line)), position)
  }
  let end = from + 1
  for (; end < Math.min(draft.lines.length, from + MOST_LINES); end += 1) {
    const line = draft.lines[end]
    if (line === undefined || line.end - line.start > LONGEST) break
    const text = textOf(draft, line)
    const again = known.get(bare(text)) ?? -1
    if (!WITH_PAGE.test(text) && again <= end && !/^[-*]\s+\[[^\]]{1,80}\]\(#/.test(text)) break
  }
  // Headings that come once only are the text itself.
  if (end > from + 1) {
    setLinesAside(draft, (_, position) => position >= from && position < end, 'front-matter')
  }
}

/** Three lines in a row with dots and a page need no heading above them. */
function withoutHeading(draft: Draft): void {
  const dotted = draft.lines.map(
    (line, position) =>
      position < MOST_LINES &&
      line.end - line.start <= LONGEST &&
      /(?:[.．…·]{4,})\s*[（(]?\d{1,3}[)）]?$/u.test(textOf(draft, line)),
  )
  if (dotted.filter(Boolean).length < 3) return
  setLinesAside(draft, (_, position) => dotted[position] === true, 'front-matter')
}

/** A line as it would stand again: without page, dots, Markdown's marks and white space. */
const bare = (text: string): string =>
  text
    .replace(WITH_PAGE, '')
    .replace(/^(?:#{1,6}|[-*])\s+/u, '')
    .replaceAll(/[\s　。.]/gu, '')
