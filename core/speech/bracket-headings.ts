/** 【统一思想】 on a line of its own: one is a note of the editor, several with text below each are headings. */
import { type Draft, type DraftLine, textOf } from './draft.ts'

const ALONE = /^【\s*[^【】]{2,30}\s*】$/u
/** So many show that the author writes headings so. */
const FEWEST = 2

/** The lines that are headings in brackets. */
export function bracketHeadings(draft: Draft): ReadonlySet<DraftLine> {
  const { lines } = draft
  const isAlone = lines.map(
    (line) => line.end - line.start <= 40 && ALONE.test(textOf(draft, line)),
  )
  const found = lines.filter(
    (_, at) => isAlone[at] === true && at + 1 < lines.length && isAlone[at + 1] === false,
  )
  return new Set(found.length >= FEWEST ? found : [])
}
