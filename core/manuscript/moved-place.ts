/** Where a place of a text is after the text was edited, when only both texts are known. */
import { endOfLine } from './end-of-line.ts'

/** Characters of a line that are compared at most: enough to tell lines apart, the same cost for any length. */
const LINE_KEY = 200

/**
 * The place of the same words in the newer text. What stands before and behind all changes is exact. Within what changed a
 * line that is still there, word for word, keeps its place; in a line that is not there any more it is the same way into
 * the change. Linear in the texts.
 */
export function movedPlace(before: string, after: string, place: number): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  if (place < head) return place
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  if (place >= before.length - tail) return place + after.length - before.length
  return inChange(before, after, place, head, tail)
}

function inChange(
  before: string,
  after: string,
  place: number,
  head: number,
  tail: number,
): number {
  const lineStart = before.lastIndexOf('\n', place - 1) + 1
  const lineEnd = endOfLine(before, place)
  const line = before.slice(lineStart, Math.min(lineEnd, lineStart + LINE_KEY))
  const share = (place - head) / Math.max(1, before.length - tail - head)
  const expected = head + share * (after.length - tail - head)
  const same = line.trim() === '' ? null : nearestLine(after, line, lineEnd - lineStart, expected)
  if (same !== null) return same + place - lineStart
  return Math.round(Math.min(Math.max(expected, head), after.length - tail))
}

/** Start of the line of a text that is this one, nearest to where it is expected; null where there is none. */
function nearestLine(text: string, line: string, length: number, expected: number): number | null {
  let best: number | null = null
  for (let at = 0; at <= text.length; at = endOfLine(text, at) + 1) {
    const matches = text.startsWith(line, at) && endOfLine(text, at) - at === length
    if (matches && (best === null || Math.abs(at - expected) < Math.abs(best - expected))) best = at
  }
  return best
}
