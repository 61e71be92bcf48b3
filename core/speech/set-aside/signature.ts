/** What signs a text at its end: the date, the name of a person or of an office above or below it. */
import { widthOf } from '../characters.ts'
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'
import { markOf } from '../numbering.ts'
import { dateIn, endsBare, isDateLine, isPersonLine } from './head-lines.ts'

const NARROW = 44
const WIDEST = 96

/** Sets the signature aside. A speech of one or two lines has none. */
export function setSignatureAside(draft: Draft): void {
  if (draft.lines.length <= 3) return
  const signing = signatureOf(draft)
  const lines = new Set(signing)
  setLinesAside(draft, (line) => lines.has(line), 'date-and-venue', {
    // A name without a date may be the last word of the address.
    sure: signing.some((line) => isDateLine(textOf(draft, line))) ? 0.95 : 0.7,
  })
}

function signatureOf(draft: Draft): DraftLine[] {
  const [above, last] = draft.lines.slice(-2)
  if (above === undefined || last === undefined || last.end - last.start > WIDEST) return []
  const text = textOf(draft, last)
  const name = textOf(draft, above)
  const signs = (line: DraftLine, words: string): boolean =>
    line.depth === 0 && widthOf(words) <= NARROW && endsBare(words) && markOf(words) === null
  if (isDateLine(text)) {
    const date = dateIn(text)
    if (date !== null) draft.told.dates.push(date)
    return signs(above, name) ? [above, last] : [last]
  }
  if (!signs(last, text)) return []
  if (isDateLine(name)) {
    const date = dateIn(name)
    if (date !== null) draft.told.dates.push(date)
    return [above, last]
  }
  if (!isPersonLine(text)) return []
  draft.told.speakers.push(text.replaceAll(/\s+/g, ' '))
  return [last]
}
