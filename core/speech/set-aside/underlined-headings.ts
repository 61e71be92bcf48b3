/** Markdown's underlined headings: a line of = or - below the heading's own. */
import { cutLead, type Draft, dropEmptied, textOf } from '../draft.ts'
import { lineEndOf } from '../sentence.ts'

/** A heading underlined in Markdown's way is not longer than this. */
const LONGEST_UNDERLINED = 100

/** A line of = or - right below a short line that stands alone underlines a heading: = of depth 1, - of depth 2. */
export function findUnderlinedHeadings(draft: Draft): void {
  for (const [position, line] of draft.lines.entries()) {
    const above = draft.lines[position - 1]
    if (above === undefined || line.gap > 0 || line.end - line.start > LONGEST_UNDERLINED) continue
    const underline = /^(?:={2,}|-{2,})$/.exec(textOf(draft, line))?.[0].charAt(0)
    if (underline === undefined || (underline === '-' && !draft.markdown)) continue
    const alone = position === 1 || above.gap > 0 || draft.lines[position - 2]?.depth !== 0
    const text = textOf(draft, above)
    if (!alone || text.length > LONGEST_UNDERLINED || lineEndOf(text) !== 'bare') continue
    above.depth = underline === '=' ? 1 : 2
    above.begins = true
    // One that is shorter than a rule is a mark all the same.
    if (line.end - line.start < 3) cutLead(draft, line, line.end - line.start, 'markup')
  }
  dropEmptied(draft)
}
