/** Numbers that a site has put before every paragraph, the greeting too: they are not the speech's own. */
import { cutLead, type Draft, dropEmptied, textOf } from '../draft.ts'
import { type Mark, markOf } from '../numbering.ts'

/** Share of the lines that must be numbered; a list inside an address never comes near it. */
const ALMOST_ALL = 0.8

/** Sets the numbers aside when nearly every line has one, counted up from 1 at the first line. */
export function setParagraphNumbersAside(draft: Draft): void {
  const [first] = draft.lines
  if (first === undefined || markOf(textOf(draft, first)) === null) return
  const marks: (Mark | null)[] = []
  for (const line of draft.lines) {
    const mark = markOf(textOf(draft, line))
    // 一、 and （一） are the speech's own.
    if (mark !== null && mark.level < 3) return
    marks.push(mark)
  }
  const numbered = marks.filter((mark) => mark !== null)
  if (numbered.length < 3 || numbered.length < ALMOST_ALL * marks.length) return
  if (numbered.some((mark, at) => mark.value !== at + 1)) return
  for (const [position, line] of draft.lines.entries()) {
    const mark = marks[position]
    line.begins = true
    if (mark !== null && mark !== undefined) cutLead(draft, line, mark.number.length, 'markup')
  }
  dropEmptied(draft)
}
