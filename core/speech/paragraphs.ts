/** The draft's lines as paragraphs: broken lines rejoined, headings and greeting told apart from the body. */
import { type Draft, type DraftLine, textOf } from './draft.ts'
import { type Mark, markOf } from './numbering.ts'
import { beginsSalutation, onlyGoodDay, salutationLength } from './salutation.ts'
import { firstSentenceEnd, firstSentenceEndIn, lineEndOf } from './sentence.ts'
import { listItems } from './list-items.ts'
import { splitSpans } from './spans.ts'
import type { SectionLevel, Span } from './speech.ts'
import { goesOn, type Wrapping, wrappingOf } from './wrapping.ts'

/** A letter, a figure or a gap to be filled in. */
const SAID = /[\p{L}\p{N}*＊×_]/u

/** One paragraph of the speech. */
export interface Paragraph {
  readonly kind: 'salutation' | 'heading' | 'paragraph'
  readonly spans: readonly Span[]
  /** For a heading: its level, and its number as written ('' where it has none). */
  readonly level: SectionLevel | null
  readonly number: string
}

/** Lines that belong together, before they are told apart. */
export interface Group {
  readonly lines: readonly DraftLine[]
  readonly spans: readonly Span[]
  readonly text: string
  readonly mark: Mark | null
  /** Depth of a Markdown heading, 0 otherwise. */
  readonly depth: number
}

/** Divides the draft into paragraphs. */
export function paragraphsOf(draft: Draft): Paragraph[] {
  const groups = groupsOf(draft)
  const items = listItems(groups, draft.language)
  const ranks = [
    ...new Set(groups.flatMap((group) => (group.depth > 0 ? [group.depth] : []))),
  ].toSorted((one, other) => one - other)
  const paragraphs: Paragraph[] = []
  let greeting = true
  for (const group of groups) {
    const plain = (kind: Paragraph['kind'], spans: readonly Span[]): void => {
      if (spans.length > 0) paragraphs.push({ kind, spans, level: null, number: '' })
    }
    if (group.depth > 0 || (group.mark !== null && !items.has(group))) {
      greeting = false
      heading(draft, group, ranks, paragraphs)
      continue
    }
    const greeted = paragraphs.length > 0
    const length =
      greeting && !(greeted && onlyGoodDay(group.text))
        ? salutationLength(group.text, draft.language)
        : 0
    if (length === 0) {
      greeting = false
      plain('paragraph', group.spans)
      continue
    }
    const [greetingSpans, rest] = splitSpans(draft.source, group.spans, length)
    plain('salutation', greetingSpans)
    plain('paragraph', rest)
    if (rest.length > 0) greeting = false
  }
  return mergedGreeting(paragraphs)
}

/** A greeting over two lines (尊敬的各位领导： / 同志们：) is one salutation. */
function mergedGreeting(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = merged.at(-1)
    if (last?.kind === 'salutation' && paragraph.kind === 'salutation') {
      merged[merged.length - 1] = { ...last, spans: [...last.spans, ...paragraph.spans] }
    } else merged.push(paragraph)
  }
  return merged
}

function heading(
  draft: Draft,
  group: Group,
  ranks: readonly number[],
  paragraphs: Paragraph[],
): void {
  const { mark, spans, text } = group
  const level = mark?.level ?? levelOfRank(ranks.indexOf(group.depth))
  const number = mark?.number ?? ''
  // A Markdown heading is its whole line; a numbered one ends with its first sentence.
  const end =
    group.depth > 0 ? text.length : firstSentenceEndIn(text, mark?.length ?? 0, draft.language)
  const [head, body] = splitSpans(draft.source, spans, end)
  paragraphs.push({ kind: 'heading', spans: head, level, number })
  if (body.length > 0) paragraphs.push({ kind: 'paragraph', spans: body, level: null, number: '' })
}

/** Markdown's depths become levels in the order of their ranks; there are four. */
function levelOfRank(rank: number): SectionLevel {
  if (rank <= 0) return 1
  if (rank === 1) return 2
  return rank === 2 ? 3 : 4
}

function groupsOf(draft: Draft): Group[] {
  const wrapping = wrappingOf(draft)
  const groups: Group[] = []
  let lines: DraftLine[] = []
  const flush = (): void => {
    const [first] = lines
    if (first === undefined) return
    const spans = lines.flatMap((line) => line.spans)
    const text = lines.map((line) => textOf(draft, line)).join('')
    const mark = markOf(text)
    groups.push({
      lines,
      spans,
      text,
      // A number with nothing said behind it numbers nothing.
      mark: mark !== null && SAID.test(text.slice(mark.length, mark.length + 80)) ? mark : null,
      depth: first.depth,
    })
    lines = []
  }
  for (const line of draft.lines) {
    const last = lines.at(-1)
    if (last !== undefined && !staysTogether(draft, lines, last, line, wrapping, groups.length))
      flush()
    lines.push(line)
  }
  flush()
  return groups
}

function staysTogether(
  draft: Draft,
  group: readonly DraftLine[],
  last: DraftLine,
  next: DraftLine,
  wrapping: Wrapping,
  groupsBefore: number,
): boolean {
  if (!goesOn(draft, last, next, wrapping)) return false
  const above = textOf(draft, last)
  // Ladies and gentlemen, on its own line; a greeting over two lines is put together later.
  if (
    groupsBefore < 3 &&
    group.length === 1 &&
    salutationLength(above, draft.language) === above.length
  )
    return false
  const below = textOf(draft, next)
  const end = lineEndOf(above)
  const first = group[0]
  const numbered = first === undefined ? null : markOf(textOf(draft, first))
  if (markOf(below) !== null) {
    // 根据第三十条第 / （一）项：broken at the page's edge in the middle of a sentence, not a heading.
    return wrapping.column !== null && end === 'bare' && numbered === null
  }
  if (/^(?:——|—|[-•●■◆▪·])\s*\S/u.test(below)) return false
  if (groupsBefore < 3 && end !== 'open' && beginsSalutation(below, draft.language)) return false
  // A heading on its own line goes on only where it visibly broke off.
  if (numbered !== null && group.length === 1 && end === 'bare' && wrapping.column === null) {
    return (
      numbered.length >= above.length || firstSentenceEnd(above, numbered.length) < above.length
    )
  }
  return true
}
