/** Page numbers, headers and footers: what stands on the pages of a PDF but belongs to none of its sentences. */
import type { PdfLine } from './pdf-lines.ts'

/** Lines at the top and at the bottom of a page that may be its header or footer. */
const EDGE_LINES = 3
/** A header's place may differ by this from page to page, points. */
const SAME_PLACE = 6
/** Share of the pages on which a line must come again; right and left pages often differ. */
const OFTEN = 0.4
/** A header or footer is no longer than this, UTF-16 units. */
const LONGEST = 90

const PAGE_NUMBER =
  /^[-—–~·.\s|]*(?:第\s*|page\s*|p\.\s*|- )?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,4})\s*页?\s*(?:[,，]?\s*(?:[/／]|of|共)\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–~·.\s|]*$/i

/** A line at a page's edge, as it is compared with those of other pages. */
const likeness = ({ text }: PdfLine): string => text.replace(/\d+/g, '#').replace(/\s+/g, '')

/** The lines of each page without its furniture. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const edges = pages.map(edgesOf)
  const places = new Map<string, { y: number; pages: number }[]>()
  for (const page of edges)
    for (const line of page) {
      const known = places.get(likeness(line)) ?? []
      const place = known.find(({ y }) => Math.abs(y - line.y) <= SAME_PLACE)
      if (place === undefined) known.push({ y: line.y, pages: 1 })
      else place.pages += 1
      places.set(likeness(line), known)
    }
  const least = Math.max(2, OFTEN * pages.length)
  const comesAgain = (line: PdfLine) =>
    line.text.length <= LONGEST &&
    (places.get(likeness(line)) ?? []).some(
      (place) => place.pages >= least && Math.abs(place.y - line.y) <= SAME_PLACE,
    )
  return pages.map((page, index) => {
    const edge = edges[index] ?? new Set()
    const ends = new Set([outermost(page, 1), outermost(page, -1)])
    return page.filter(
      (line) => !((edge.has(line) && comesAgain(line)) || (ends.has(line) && isPageNumber(line))),
    )
  })
}

/** A bare number such as 一 is a heading's more likely than a page's: only figures and marks around them count for certain. */
const isPageNumber = ({ text }: PdfLine): boolean =>
  PAGE_NUMBER.test(text) && (/[\d页]/.test(text) || /^[ivx]+$/.test(text))

function edgesOf(page: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const down = page.toSorted((one, other) => other.y - one.y)
  return new Set([...down.slice(0, EDGE_LINES), ...down.slice(-EDGE_LINES)])
}

/** The highest (1) or lowest (-1) line of a page. */
function outermost(page: readonly PdfLine[], way: 1 | -1): PdfLine | undefined {
  return page.toSorted((one, other) => way * (other.y - one.y))[0]
}
