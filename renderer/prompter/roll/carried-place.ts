/** Where the line that was seen at the reading line stands after the text was edited. */

/** A line of a script: where it begins (offset) and its upper edge, px from the top of the text. */
export interface PlacedLine {
  readonly start: number
  readonly end: number
  readonly top: number
}

/** A script as it stands on the page. */
export interface PlacedText {
  readonly text: string
  readonly lines: readonly PlacedLine[]
}

/** Words shorter than this, UTF-16 units, are found again by chance. */
const TELLING = 6

/**
 * The place of the new text, px, at which the same line stands as at a place of the old one; null where that line is no
 * more. So the text can be drawn on without a movement, wherever it was edited.
 */
export function carriedPlace(before: PlacedText, after: PlacedText, px: number): number | null {
  const line = before.lines.findLast(({ top }) => top <= px) ?? before.lines[0]
  if (line === undefined) return null
  const offset = carriedOffset(before.text, after.text, line)
  if (offset === null) return null
  const now = after.lines.findLast(({ start }) => start <= offset)
  return now === undefined ? null : now.top + (px - line.top)
}

/** Where the first character of a line stands in the text after an edit; null where that line is no more. */
export function carriedOffset(
  before: string,
  after: string,
  { start, end }: Pick<PlacedLine, 'start' | 'end'>,
): number | null {
  if (before === after) return start
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same += 1
  if (start < same) return start
  let tail = 0
  while (
    tail < most - same &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  const shift = after.length - before.length
  if (start >= before.length - tail) return start + shift
  // Changed both before and after it: its own words tell, where they stand nearest to where they were.
  const words = before.slice(start, end)
  if (words.length < TELLING) return null
  const below = after.indexOf(words, start)
  const above = after.lastIndexOf(words, start)
  if (below < 0 || above < 0) return below < 0 ? (above < 0 ? null : above) : below
  return below - start < start - above ? below : above
}
