/**
 * How the words of a slide are set: as large as fits, in steps, so that slides of a kind look alike, and in lines that
 * end where the sense pauses. All sizes are px on a picture of 1920x1080; widths are in core's units.
 */
import { linesOf, phrasesOf, unitsOf } from '#core/deck/phrases.ts'

/** A way to set a text: so many lines, in one of these sizes (px, the largest first). */
export interface Way {
  /** The most lines, and the fewest (1 unless told): two lines of large letters may be better than one of small. */
  readonly lines: number
  readonly least?: number
  readonly sizes: readonly number[]
}

/** A text as it is set: its size in px, and its lines. */
export interface Setting {
  readonly size: number
  readonly lines: readonly string[]
}

/** A little of each line is left free: core's widths are means, a line of capitals is wider. */
const ALLOWANCE = 0.97

/**
 * Sets a text in the first of the ways in which it fits a column of `width` px, in the size that best weighs large
 * letters against lines that end well. Where nothing fits, the last way's smallest size, in as many lines as it takes.
 */
export function setIn(text: string, width: number, ways: readonly Way[]): Setting {
  const phrases = knownPhrases(text)
  let first: (Setting & { readonly ragged: number }) | null = null
  for (const { lines, least = 1, sizes } of ways) {
    let chosen: (Setting & { readonly cost: number; readonly ragged: number }) | null = null
    for (const size of sizes) {
      const broken = brokenInto(phrases, (width * ALLOWANCE) / size, least, lines)
      if (broken === null) continue
      const cost = broken.ragged + SMALLER * (1 - size / (sizes[0] ?? size))
      if (chosen === null || cost < chosen.cost)
        chosen = { size, lines: broken.lines, cost, ragged: broken.ragged }
    }
    if (chosen === null) continue
    const { size, lines: broken, ragged } = chosen
    if (first === null && ragged < BETWEEN_WORDS / 2) return { size, lines: broken }
    if (first === null) first = { size, lines: broken, ragged }
    // Rather one more line than a break inside a phrase, if the letters stay nearly as large.
    else if (ragged <= first.ragged / 2 && size >= first.size * NEARLY_AS_LARGE)
      return { size, lines: broken }
    else break
  }
  if (first !== null) return { size: first.size, lines: first.lines }
  const size = ways.at(-1)?.sizes.at(-1) ?? 0
  const units = (width * ALLOWANCE) / size
  const broken = brokenInto(phrases, units, 1, phrases.length)
  // A phrase that is wider than the line is broken where it must.
  return { size, lines: broken?.lines ?? linesOf(text, units) }
}

/** A text is set many times over, at every scale: its phrases are found once. */
const known = new Map<string, readonly string[]>()
const MOST_KNOWN = 400

function knownPhrases(text: string): readonly string[] {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const phrases = phrasesOf(text)
  known.set(text, phrases)
  return phrases
}

/** What it costs to end a line there: where the sense pauses nothing, inside a phrase of words most. */
const PAUSE = 0
const LIST_MARK = 3
const PARTICLE = 4
const BETWEEN_WORDS = 10
/** A line that differs from the mean by n units costs this times n². */
const UNEVEN = 0.25
/** One more line is taken only if the letters stay at least so large. */
const NEARLY_AS_LARGE = 0.85
/** What it costs to set a text in letters of no size at all: 5 % smaller for a pause rather than a particle. */
const SMALLER = 20

function costOfBreak(before: string): number {
  if (/[，。；：！？—,.;:!?]\s*$/u.test(before)) return PAUSE
  if (/[、”》）]$/u.test(before)) return LIST_MARK
  return /[的和与及了]$/u.test(before) ? PARTICLE : BETWEEN_WORDS
}

interface Broken {
  readonly lines: string[]
  /** Cost of the breaks, a break in the mean. */
  readonly ragged: number
}

/** The best way to break phrases into lines, no more than are needed within the bounds; null where none fits. */
function brokenInto(
  phrases: readonly string[],
  units: number,
  least: number,
  most: number,
): Broken | null {
  const widths = phrases.map((phrase) => unitsOf(phrase))
  const total = widths.reduce((sum, width) => sum + width, 0)
  for (let lines = Math.max(least, Math.ceil(total / units)); lines <= most; lines++) {
    const broken = best(phrases, widths, units, lines, total / lines)
    if (broken !== null) return broken
  }
  return null
}

function best(
  phrases: readonly string[],
  widths: readonly number[],
  units: number,
  lines: number,
  mean: number,
): Broken | null {
  const count = phrases.length
  // cost[n] after the round for k lines: the least cost of setting the first n phrases in k lines.
  let cost = Array.from({ length: count + 1 }, (_, index) => (index === 0 ? 0 : Infinity))
  const from: number[][] = []
  for (let line = 0; line < lines; line++) {
    const next = Array.from({ length: count + 1 }, () => Infinity)
    const starts = Array.from({ length: count + 1 }, () => 0)
    for (let start = 0; start < count; start++) {
      if (cost[start] === Infinity) continue
      let width = 0
      for (let end = start + 1; end <= count; end++) {
        width += widths[end - 1] ?? 0
        const blank = phrases[end - 1]?.endsWith(' ') === true ? unitsOf(' ') : 0
        if (width - blank > units) break
        const broken = end === count ? 0 : costOfBreak(phrases[end - 1] ?? '')
        const sum = (cost[start] ?? 0) + UNEVEN * (width - mean) ** 2 + broken
        if (sum >= (next[end] ?? 0)) continue
        next[end] = sum
        starts[end] = start
      }
    }
    cost = next
    from.push(starts)
  }
  if (cost[count] === Infinity) return null
  const cuts = [count]
  for (let line = lines - 1; line > 0; line--) cuts.unshift(from[line]?.[cuts[0] ?? 0] ?? 0)
  const texts = cuts.map((cut, index) =>
    phrases
      .slice(cuts[index - 1] ?? 0, cut)
      .join('')
      .trimEnd(),
  )
  const breaks = cuts.slice(0, -1).map((cut) => costOfBreak(phrases[cut - 1] ?? ''))
  const ragged = breaks.reduce((sum, one) => sum + one, 0) / Math.max(1, breaks.length)
  return { lines: texts, ragged }
}

/** A figure in its parts: digits are set enormous, what is around them smaller. */
export interface FigurePart {
  readonly digits: boolean
  readonly text: string
}

/** Cuts a figure into digits and the words around them: 约 | 600 | 余户. */
export function figureParts(figure: string): FigurePart[] {
  return figure
    .split(/([$£€¥]?\d[\d.,，]*%?)/u)
    .filter((text) => text !== '')
    .map((text) => ({ digits: /\d/u.test(text), text }))
}

/** Digits of the heaviest weight are this much wider than core counts. */
const HEAVY = 1.03

/** How a figure is set: size, px, of the words around its digits, and how many times as large the digits are. */
export interface FigureSetting {
  readonly size: number
  readonly times: number
}

/**
 * Sets a figure on one line of `width` px: its digits as enormous as fits, then its words as large as fits. Where nothing
 * fits, the smallest of both.
 */
export function figureSetting(
  figure: string,
  width: number,
  times: readonly number[],
  sizes: readonly number[],
): FigureSetting {
  const parts = figureParts(figure)
  for (const enormous of times) {
    const units = parts.reduce(
      (sum, { digits, text }) => sum + unitsOf(text) * (digits ? enormous * HEAVY : 1),
      0,
    )
    const size = sizes.find((each) => units * each <= width)
    if (size !== undefined) return { size, times: enormous }
  }
  return { size: sizes.at(-1) ?? 0, times: times.at(-1) ?? 1 }
}

/** The number of a section as a slide shows it: 一、 -> 一, (二) -> （二）, 1. -> 1. */
export function sectionMark(number: string): string {
  const bracketed = /^[（(](\p{Script=Han}+)[）)]$/u.exec(number.trim())?.[1]
  return bracketed === undefined
    ? number.trim().replace(/\s*[、.．:：–—-]+$/u, '')
    : `（${bracketed}）`
}

/** Px on the picture as a length that grows with it. */
export const px = (size: number): string => `calc(${size} * var(--u))`

/** Full-width marks are half blank: at the edge of a line they hang over it, so that the letters stand in line. */
export function hangOf(line: string): 'start' | 'end' | 'both' | undefined {
  const start = /^[“《（「]/u.test(line)
  const end = /[，。；：、”》）」]$/u.test(line)
  if (start && end) return 'both'
  return start ? 'start' : end ? 'end' : undefined
}
