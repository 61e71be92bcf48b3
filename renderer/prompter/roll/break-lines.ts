/**
 * Breaks a paragraph of a script without spaces into lines that end between phrases. The browser can't: it knows no phrases of
 * Chinese, and a mark for every one of them in 200,000 字 would make the page three times as large.
 */
import { END, type LineEnds } from '#core/speech/phrase-breaks.ts'

/** What is to be broken. Widths are in em of the text. */
export interface Breakable {
  /** Width of every UTF-16 unit. */
  readonly advances: Float32Array
  readonly ends: LineEnds
  /** Whether even a stretch that belongs together may be torn at a place, where it is wider than the column. */
  readonly mayTear: (at: number) => boolean
  /** What stands between the characters, by place; it clings to the character before it. */
  readonly chips: readonly Chip[]
}

/** Something shown before the character at a place that is no text of the script. */
export interface Chip {
  readonly at: number
  /** Em; 'row' for one that takes a row of its own. */
  readonly width: number | 'row'
}

/** A line is at least this full before it is broken at a better place than it need be, in parts of the width. */
const CHOICES: readonly (readonly [level: number, full: number])[] = [
  [END.phrase, 0.72],
  [END.inPhrase, 0.72],
  [END.phrase, 0.5],
  [END.inPhrase, 0.5],
  [END.inWord, 0],
  [END.inPhrase, 0],
  [END.phrase, 0],
]

/** A line may be this much too wide, em: what is left of rounding. */
const ROUNDING = 0.01

/**
 * Offsets at which lines begin, without the first, for a column of a width in em. A stretch that belongs together but is
 * wider than the column is broken where the column ends. Linear in the length.
 */
export function breakLines({ advances, ends, chips, mayTear }: Breakable, width: number): number[] {
  const starts: number[] = []
  const { length } = advances
  let start = 0
  let filled = 0
  let nextChip = 0
  /** The last place of each level in this line, and how full the line is there. */
  const places = [0, 0, 0, 0]
  const fills = [0, 0, 0, 0]
  const begin = (at: number): void => {
    start = at
    filled = 0
    places.fill(0)
    if (at > 0) starts.push(at)
  }
  const endBefore = (at: number): number => {
    for (const [level, full] of CHOICES) {
      const place = places[level] ?? 0
      if (place > start && (fills[level] ?? 0) >= full * width) return place
    }
    // Nowhere: torn where it is full, or a little before.
    for (let tear = at; tear > start; tear -= 1) if (mayTear(tear)) return tear
    return Math.max(start + 1, at)
  }
  let at = 0
  while (at < length) {
    for (let chip = chips[nextChip]; chip !== undefined && chip.at <= at; chip = chips[nextChip]) {
      nextChip += 1
      if (chip.at < at) continue
      if (chip.width !== 'row') filled += chip.width
      else if (at > start) begin(at)
    }
    const level = ends[at] ?? END.never
    if (at > start && level !== END.never && filled <= width + ROUNDING) {
      places[level] = at
      fills[level] = filled
    }
    const advance = advances[at] ?? 0
    // White space hangs over the end of the line.
    if (filled + advance > width + ROUNDING && at > start && advance > 0) {
      const end = endBefore(at)
      if (end < length) begin(end)
      at = end
      // The chips before the place where it was broken stand at the end of the line above.
      while (nextChip > 0 && (chips[nextChip - 1]?.at ?? 0) > end) nextChip -= 1
      while ((chips[nextChip]?.at ?? Number.POSITIVE_INFINITY) <= end) nextChip += 1
      continue
    }
    filled += advance
    at += 1
  }
  // What stands behind the last character may need room too.
  for (; nextChip < chips.length; nextChip += 1) {
    const more = chips[nextChip]?.width ?? 0
    if (more !== 'row') filled += more
  }
  if (filled > width + ROUNDING && length > start + 1) {
    const end = endBefore(length - 1)
    if (end < length) begin(end)
  }
  return starts
}
