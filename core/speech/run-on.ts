/**
 * Line breaks that a file has lost: a whole speech on one line, with its headings inside (一、…二、…三、), and paragraphs that
 * only a wide gap divides. Finds where such a line is to be taken apart.
 */
import { isBlank, isHanUnit } from './characters.ts'
import type { Line } from './lines.ts'
import { markOf, type NumberingStyle, STYLES_BY_HABIT } from './numbering.ts'
import { salutationLength, withoutMark } from './salutation.ts'
import { firstSentenceEnd } from './sentence.ts'
import type { Span, SpeechLanguage } from './speech.ts'

/** What a line of several paragraphs ends a sentence with, closing marks of a quotation with it. */
const STOP = /[。！？!?…：:；;”’」』）)》】]/
/** The same in any language. */
const ANY_STOP = /[。！？!?….：:”’」』）)》】]/
/** A line with a speech on it has at least so many characters, and so large a share of the file. */
const SHORTEST_SPEECH = 240
const SHARE = 0.6
/** Behind a title or a heading that ends without a mark, in UTF-16 units. */
const LONGEST_BARE = 60
/** Sections have at least so many characters on the average; a list in a sentence has fewer. */
const SHORTEST_SECTION = 16
/** A paragraph longer than this has its sections on lines of their own. */
const LONGEST_PARAGRAPH = 4000

/** A line of the file, or a part of one. */
export interface Part extends Line {
  /** It stood behind another paragraph on the same line of the file. */
  readonly begins: boolean
}

/** Shorter lines hold one paragraph, whatever gaps are in them. */
const SHORTEST_OF_SEVERAL = 16

/** Takes the lines apart that hold several paragraphs. */
export const paragraphLinesOf = (
  source: string,
  lines: readonly Line[],
  language: SpeechLanguage,
): Part[] =>
  lines.flatMap((line) =>
    line.end - line.start < SHORTEST_OF_SEVERAL
      ? [{ ...line, begins: false }]
      : paragraphsInLine(source, line, source.length, language).map((part, index) => ({
          ...part,
          gap: index === 0 ? line.gap : 0,
          begins: index > 0,
        })),
  )

/** Takes a line apart. One range when it is an ordinary line; `whole` is the length of the file. */
function paragraphsInLine(
  source: string,
  line: Span,
  whole: number,
  language: SpeechLanguage,
): Span[] {
  const text = source.slice(line.start, line.end)
  const seams = new Set(wideGaps(text, language))
  if (text.length >= SHORTEST_SPEECH && text.length >= SHARE * whole) {
    const sections = sectionSeams(text)
    for (const seam of [...sections, ...closingSeam(text, lastOf(sections))]) seams.add(seam)
    for (const seam of narrowGaps(text)) seams.add(seam)
  } else for (const seam of innerSections(text)) seams.add(seam)
  if (seams.size === 0) return [line]
  const parts: Span[] = []
  let start = 0
  for (const seam of [...seams, text.length].toSorted((one, other) => one - other)) {
    let from = start
    let to = seam
    while (from < to && isBlank(text.charCodeAt(from))) from += 1
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
    if (from < to) parts.push({ start: line.start + from, end: line.start + to })
    start = seam
  }
  return parts
}

interface Gap {
  readonly start: number
  readonly end: number
  /** Two ideographic spaces, four others, or a tab. */
  readonly wide: boolean
  /** Nothing but ideographic spaces, at least two: how a paragraph is indented. */
  readonly indent: boolean
}

/** The runs of white space inside a text. No regular expression: a run may be the whole of a hostile file. */
function* gapsIn(text: string): Generator<Gap> {
  let at = 0
  while (at < text.length) {
    if (!isBlank(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    let columns = 0
    let indent = true
    while (at < text.length && isBlank(text.charCodeAt(at))) {
      const unit = text.charCodeAt(at)
      columns += unit === 0x3000 ? 2 : unit === 0x09 ? 4 : 1
      indent &&= unit === 0x3000
      at += 1
    }
    if (start > 0 && at < text.length) {
      const wide = columns >= 4
      yield { start, end: at, wide, indent: indent && wide }
    }
  }
}

/** So many indents inside a line, a third of them behind a full stop or before a number, are where its paragraphs begin. */
const SEVERAL_INDENTS = 3

/** Wide gaps that stand where a paragraph ends: behind a stop, or behind a heading or in front of a greeting. */
function wideGaps(text: string, language: SpeechLanguage): number[] {
  const gaps = [...gapsIn(text)].filter(({ wide }) => wide)
  const indents = gaps.filter(({ indent }) => indent)
  const stopped = indents.filter(
    ({ start, end }) =>
      ANY_STOP.test(text.charAt(start - 1)) || markOf(text.slice(end, end + 24), language) !== null,
  )
  const allIndents = indents.length >= SEVERAL_INDENTS && 3 * stopped.length >= indents.length
  const seams: number[] = []
  let begin = 0
  for (const { start, end, indent } of gaps) {
    if (!(allIndents && indent) && !endsParagraph(text, begin, start, end, language)) continue
    seams.push(end)
    begin = end
  }
  return seams
}

function endsParagraph(
  text: string,
  start: number,
  end: number,
  next: number,
  language: SpeechLanguage,
): boolean {
  if (STOP.test(text.charAt(end - 1))) return isHanText(text, end - 1)
  if (end - start > LONGEST_BARE) return false
  const above = text.slice(start, end)
  // A table's bar, a bullet.
  if (!/\p{L}{2}/u.test(above)) return false
  // A tab between a number and its heading is no seam.
  const mark = markOf(above, language)
  if (mark !== null && mark.number.length < above.length) return text.length - next > LONGEST_BARE
  return salutationLength(text.slice(next, next + LONGEST_BARE), language) > 0
}

/** Typists put two spaces behind an English full stop; that is no end of a paragraph. */
const isHanText = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 0x2000 || isHanUnit(text.charCodeAt(at - 1))

/** Where a space may stand behind a sentence without ending a paragraph: behind most of them, by habit. */
const BY_HABIT = 0.7

/** Spaces behind a greeting or a heading, and behind sentences where only some have one: there a line break was. */
function narrowGaps(text: string): number[] {
  let stops = 0
  for (let at = 0; at < text.length; at += 1) if ('。！？…'.includes(text.charAt(at))) stops += 1
  const seams: number[] = []
  const behindStops: number[] = []
  let begin = 0
  for (const { start, end } of gapsIn(text)) {
    const before = text.slice(Math.max(begin, start - 2), start)
    const behindStop = /[。！？…]["”’」』）)》】]?$/.test(before)
    const greets =
      start - begin <= 2 * LONGEST_BARE && salutationLength(text.slice(begin, start), 'zh') > 0
    if (!behindStop && !greets && !endsBare(text, begin, start, end)) continue
    if (behindStop) behindStops.push(end)
    else seams.push(end)
    begin = end
  }
  return behindStops.length <= BY_HABIT * stops ? [...seams, ...behindStops] : seams
}

/** A title or a heading without a mark, before a space between two Han characters. */
const endsBare = (text: string, start: number, end: number, next: number): boolean =>
  isHanUnit(text.charCodeAt(end - 1)) &&
  isHanUnit(text.charCodeAt(next)) &&
  endsParagraph(text, start, end, next, 'zh')

/** （一）…（二）… in the paragraph that 一、 heads, each with a body behind its claim. */
function innerSections(text: string): number[] {
  const mark = markOf(text)
  if (mark === null || !INLINE_STYLES.includes(mark.style) || text.length > LONGEST_PARAGRAPH)
    return []
  const outer = INLINE_STYLES.indexOf(mark.style)
  const seams = sectionSeams(text).filter((seam) => {
    const inner = markOf(text.slice(seam, seam + 24))
    return inner !== null && INLINE_STYLES.indexOf(inner.style) > outer
  })
  const haveBodies = seams.every((seam, at) => {
    const section = text.slice(seam, seams[at + 1] ?? text.length)
    return firstSentenceEnd(section) < section.trimEnd().length
  })
  return haveBodies ? seams : []
}

const lastOf = (seams: readonly number[]): number =>
  seams.reduce((last, seam) => Math.max(last, seam), 0)

/** The words of the greeting again behind the last section: there the closing begins. */
function closingSeam(text: string, from: number): number[] {
  const greeting = withoutMark(text.slice(0, salutationLength(text, 'zh'))).trim()
  if (greeting.length < 2) return []
  const at = Math.max(...['。', '！', '!', '”'].map((stop) => text.lastIndexOf(stop + greeting)))
  return from > 0 && at > from ? [at + 1] : []
}

interface Found {
  readonly at: number
  readonly style: NumberingStyle
  readonly value: number
}

const INLINE_STYLES: readonly NumberingStyle[] = [
  'part',
  'chapter',
  'han',
  'han-in-brackets',
  'figure',
]
/** Where a section may begin inside a line: behind a full stop or white space. */
const MAY_BEGIN = /(?<=[。！？!?…：:\s]["”’」』）)]?)[第一二三四五六七八九十（(0-9]/g

/** Where numbered sections begin inside a line: 一、 behind a full stop, with a 二、 to follow, and so on. */
function sectionSeams(text: string): number[] {
  const found: Found[] = []
  for (const place of text.matchAll(MAY_BEGIN)) {
    const mark = markOf(text.slice(place.index, place.index + 24))
    if (mark === null || !INLINE_STYLES.includes(mark.style)) continue
    // After a colon only the first of several.
    if (/[：:]/.test(text.charAt(place.index - 1)) && mark.value !== 1) continue
    found.push({ at: place.index, style: mark.style, value: mark.value })
  }
  const kept: number[] = []
  const rank = (style: NumberingStyle) => STYLES_BY_HABIT.indexOf(style)
  // Outer styles first: the sections of the next style begin anew inside each of them.
  let bounds: number[] = [0, text.length]
  for (const style of INLINE_STYLES) {
    const own = found.filter((place) => place.style === style)
    const chains: Found[][] = []
    let chain: Found[] = []
    let bound = 0
    for (const place of own) {
      let renewed = false
      while ((bounds[bound + 1] ?? Infinity) <= place.at) {
        bound += 1
        renewed = true
      }
      if (renewed || (place.value === 1 && chain.length !== 1)) {
        chains.push(chain)
        chain = []
      }
      if (place.value === chain.length + 1) chain.push(place)
      else if (place.value === 1) chain = [place]
    }
    chains.push(chain)
    for (const numbered of chains) {
      const [first] = numbered
      const last = numbered.at(-1)
      if (first === undefined || last === undefined || numbered.length < 2) continue
      if (last.at - first.at < SHORTEST_SECTION * (numbered.length - 1)) continue
      kept.push(...numbered.map((place) => place.at))
    }
    if (rank(style) < rank('figure')) {
      bounds = [...new Set([0, ...kept, text.length])].toSorted((one, other) => one - other)
    }
  }
  return kept
}
