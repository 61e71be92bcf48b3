/**
 * Crumbs: what a scanner, a converter or a table leaves between the words. Lines of nothing but marks,
 * characters of symbol fonts that no other font has.
 */
import { cut, type Draft, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import type { Span } from '../speech.ts'

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
/** Marks that say something by themselves: a gap to be filled in, a rule, brackets and quotations that go on. */
const MEANT = /[*＊_＿×□○〇“”"「」『』《》（）()【】[\]。！？!?…#—]/u
const LONGEST = 12
/** White space of no width, soft hyphens, characters of symbol fonts, characters that could not be read. */
const INVISIBLE =
  /^[\u200b-\u200f\u2060\u00ad\ufffc\ufffd\ue000-\uf8ff\s]+|[\u200b-\u200f\u2060\u00ad\ufffc\ufffd\ue000-\uf8ff]+$/u

/** Sets crumbs aside. */
export function setCrumbsAside(draft: Draft): void {
  for (const line of draft.lines) {
    const text = textOf(draft, line)
    const lead = INVISIBLE.exec(text.slice(0, 16))
    const tail = INVISIBLE.exec(text.slice(-16))
    const ranges: Span[] = []
    if (lead !== null && lead.index === 0 && lead[0].trim() !== '') {
      ranges.push({ start: line.start, end: line.start + lead[0].length })
    }
    if (tail !== null && tail.index > 0 && text.length > 16) {
      ranges.push({ start: line.end - tail[0].length, end: line.end })
    }
    if (ranges.length > 0) cut(draft, line, ranges, 'markup')
  }
  dropEmptied(draft)
  setLinesAside(
    draft,
    (line) => {
      if (line.end - line.start > 400) return false
      const text = textOf(draft, line)
      return text.length <= LONGEST && !LETTER_OR_FIGURE.test(text) && !MEANT.test(text)
    },
    'markup',
    { between: 'goes-on' },
  )
}
