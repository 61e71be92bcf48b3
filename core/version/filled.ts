/** Gaps of the text that the person has filled in: recognised in a newer version that has the gaps still. */
import { gapsIn } from '../speech/placeholders.ts'

/** Longest text a gap is taken to be filled with, characters: a name, a date, a figure. */
const LONGEST_FILL = 60

/** Whether a line (without white space) is another one with some or all of its gaps filled in. */
export function isFilled(withGaps: string, filled: string): boolean {
  const gaps = gapsIn(withGaps)
  if (gaps.length === 0) return false
  const parts: string[] = []
  let at = 0
  for (const { start, end } of gaps) {
    parts.push(withGaps.slice(at, start))
    at = end
  }
  parts.push(withGaps.slice(at))
  // Nothing but gaps says nothing of what it was.
  if (parts.join('').length < 2) return false
  let from = 0
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    const found = last && index > 0 ? filled.length - part.length : filled.indexOf(part, from)
    if (found < from || !filled.startsWith(part, found)) return false
    if (index === 0 ? found !== 0 : found === from || found - from > LONGEST_FILL) return false
    from = found + part.length
  }
  return from === filled.length
}
