/** From the manuscript to the speech: what its lines are told to be, without guessing. */
import { takeInsertsOut } from '../speech/inserts.ts'
import { trimmed } from '../speech/lines.ts'
import { markOf } from '../speech/numbering.ts'
import { placeholdersOf } from '../speech/placeholders.ts'
import { withoutMark } from '../speech/salutation.ts'
import { type HeadingAt, sectionTree } from '../speech/section-tree.ts'
import { joinSpans } from '../speech/spans.ts'
import type {
  Block,
  Emphasis,
  Insert,
  Section,
  SectionLevel,
  SetAside,
  Span,
  Speech,
  SpeechLanguage,
} from '../speech/speech.ts'
import { endOfLine } from './end-of-line.ts'
import type { Manuscript, ManuscriptLine, Mark } from './manuscript.ts'

/**
 * The speech of a manuscript. Places (`Block.pieces`, `SetAside`, inserts) are in `manuscript.text`. Lines that have
 * nothing to say make no block. Never fails; linear in the text.
 */
export function speechOf(manuscript: Manuscript): Speech {
  const { text, language } = manuscript
  const blocks: Block[] = []
  const levels: (SectionLevel | null)[] = []
  const setAside: SetAside[] = []
  const marks = marksByLine(manuscript)
  /** Pauses and notes before the first word. */
  const early: Insert[] = []
  let at = 0
  for (const [index, line] of manuscript.lines.entries()) {
    const end = endOfLine(text, at)
    const span = trimmed(text, at, end)
    if (span !== null && line.role.kind === 'set-aside') {
      putAside(setAside, text, span, line, line.role.reason)
    } else if (span !== null) {
      const inLine = marks[index] ?? []
      for (const mark of inLine) {
        if (mark.as.kind !== 'set-aside') continue
        const { reason, sure, doubt } = mark.as
        setAside.push({
          start: mark.start,
          end: mark.end,
          text: text.slice(mark.start, mark.end),
          reason,
          sure,
          doubt,
        })
      }
      const block = blockOf(manuscript, span, inLine)
      const last = blocks.at(-1)
      if (block.text.trim() === '') {
        // A line of nothing but a pause or a note: it belongs to the end of what was said before it.
        const inserts = block.inserts ?? []
        if (last === undefined) early.push(...inserts)
        else blocks[blocks.length - 1] = withInserts(last, inserts, last.text.length)
      } else {
        const { role, sure, doubt } = line
        const kind = role.kind === 'set-aside' ? 'paragraph' : role.kind
        const whole = { id: `b${blocks.length}`, kind, ...block, section: null, sure, doubt }
        blocks.push(last === undefined ? withInserts(whole, early, 0) : whole)
        levels.push(role.kind === 'heading' ? role.level : null)
      }
    }
    at = end + 1
  }
  const { told, sections } = sectionsOf(blocks, levels, language)
  const salutation = told.find((block) => block.kind === 'salutation')
  const closing = told.filter((block) => block.kind === 'closing').map((block) => block.text)
  return {
    title: manuscript.title,
    titleFrom: manuscript.titleFrom,
    titleSure: manuscript.titleSure,
    occasion: manuscript.occasion,
    speaker: manuscript.speaker,
    date: manuscript.date,
    language,
    salutation: salutation === undefined ? null : withoutMark(salutation.text),
    closing: closing.length === 0 ? null : closing.join('\n'),
    blocks: told,
    sections,
    setAside,
    placeholders: placeholdersOf(told),
  }
}

/** End of the line that begins at a place: its line feed, or the end of the text. */
/** Lines that follow each other and are set aside for one reason, as sure, are one stretch. */
function putAside(
  setAside: SetAside[],
  text: string,
  span: Span,
  { sure, doubt }: ManuscriptLine,
  reason: SetAside['reason'],
): void {
  const last = setAside.at(-1)
  const follows =
    last !== undefined &&
    last.reason === reason &&
    last.sure === sure &&
    text.slice(last.end, span.start).trim() === '' &&
    text.slice(last.end, span.start).includes('\n')
  const start = follows ? last.start : span.start
  if (follows) setAside.pop()
  setAside.push({ start, end: span.end, text: text.slice(start, span.end), reason, sure, doubt })
}

/** The marks of every line, in order. */
function marksByLine({ text, lines, marks }: Manuscript): Mark[][] {
  const byLine: Mark[][] = lines.map(() => [])
  const sorted = marks.toSorted((one, other) => one.start - other.start)
  let line = 0
  let end = endOfLine(text, 0)
  for (const mark of sorted) {
    while (mark.start > end && line < lines.length) {
      line += 1
      end = endOfLine(text, end + 1)
    }
    if (mark.start < mark.end && mark.end <= end) byLine[line]?.push(mark)
  }
  return byLine
}

type BlockWords = Pick<Block, 'text' | 'pieces' | 'inserts' | 'emphasis'>

/** A block with more pauses and notes, all at one place of it: before its own at its beginning, else behind them. */
function withInserts(block: Block, more: readonly Insert[], at: number): Block {
  if (more.length === 0) return block
  const moved = more.map((insert) => ({ ...insert, at }))
  const own = block.inserts ?? []
  return { ...block, inserts: at === 0 ? [...moved, ...own] : [...own, ...moved] }
}

/** What is said of a line; an empty text where nothing is. */
function blockOf({ text, language }: Manuscript, line: Span, marks: readonly Mark[]): BlockWords {
  const spoken: Span[] = []
  const keep = (start: number, end: number): void => {
    const span = trimmed(text, start, end)
    if (span !== null) spoken.push(span)
  }
  let at = line.start
  for (const mark of marks) {
    if (mark.as.kind !== 'set-aside') continue
    keep(at, Math.min(mark.start, line.end))
    at = Math.max(at, mark.end)
  }
  keep(at, line.end)
  const { text: words, pieces, inserts } = takeInsertsOut(joinSpans(text, spoken, language))
  const emphasis = marks.flatMap((mark): Emphasis[] => {
    if (mark.as.kind === 'set-aside') return []
    const start = offsetIn(pieces, mark.start)
    const end = offsetIn(pieces, mark.end)
    return start < end ? [{ start, end, as: mark.as }] : []
  })
  return {
    text: words,
    pieces,
    ...(inserts.length === 0 ? {} : { inserts }),
    ...(emphasis.length === 0 ? {} : { emphasis }),
  }
}

/** Where a place of the manuscript stands in a block's text; the next word's where it is not in it. */
function offsetIn(pieces: Block['pieces'], place: number): number {
  for (const { start, end, at } of pieces) {
    if (place <= end) return at + Math.max(0, place - start)
  }
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.at + last.end - last.start
}

/** Blocks with the sections they stand in. A closing ends the last section; one before a later heading closes nothing. */
function sectionsOf(
  blocks: readonly Block[],
  levels: readonly (SectionLevel | null)[],
  language: SpeechLanguage,
): { readonly told: Block[]; readonly sections: Section[] } {
  const headings = blocks.flatMap(({ text }, block): HeadingAt[] => {
    const level = levels[block] ?? null
    if (level === null) return []
    return [{ block, level, number: markOf(text, language)?.number ?? '', text }]
  })
  const last = headings.at(-1)?.block ?? -1
  const closingFrom = blocks.findIndex(({ kind }, index) => index > last && kind === 'closing')
  const end = closingFrom < 0 ? blocks.length : closingFrom
  const sections = sectionTree(headings, end)
  let current: number | null = null
  const told = blocks.map((block, index): Block => {
    if (sections[(current ?? -1) + 1]?.firstBlock === index) current = (current ?? -1) + 1
    if (index >= end) return { ...block, kind: 'closing' }
    const kind = block.kind === 'closing' ? 'paragraph' : block.kind
    return { ...block, kind, section: current }
  })
  return { told, sections }
}
