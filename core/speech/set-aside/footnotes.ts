/** Footnotes: notes at the end of the text or at the foot of a page, and the marks in the text that point to them. */
import { isHanUnit, isLatinLetter } from '../characters.ts'
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'
import type { Span } from '../speech.ts'
import { cutRanges } from './ranges.ts'

/** Marks of a note, at the beginning of its line: [1] 【1】 〔1〕 ① ¹ [^1]: and stars. */
const NOTE_START =
  /^(?:\[\^([\w-]{1,20})\]:|[[［〔]\s?(\d{1,3}|[a-z]|注\s?\d{1,2})\s?[\]］〕]|([①-⑳])|([¹²³⁴-⁹]{1,2})|(注\s?\d{1,2})\s?[:：、.])\s*/u
/** The same marks inside a line. */
const REFERENCE =
  /\[\^([\w-]{1,20})\]|[[［〔]\s?(\d{1,3}|[a-z]|注\s?\d{1,2})\s?[\]］〕]|([①-⑳])|([¹²³⁴-⁹]{1,2})/gu
const HEADING =
  /^[【[（(#\s]{0,6}(?:注\s*[释釋]|脚\s*注|尾\s*注|注|notes?|footnotes?|endnotes?|注記|각주)[】\])）]?\s*[:：]?$/iu
const BRACKET_OR_MARK = /[[［〔①-⑳¹²³⁴-⁹]/u

interface Reference extends Span {
  readonly mark: string
}

const markIn = (found: RegExpExecArray): string =>
  (found.slice(1).find((group) => group !== undefined) ?? '').replaceAll(/\s/g, '')

/** Sets footnotes and the marks that point to them aside. A list of items is none: nothing in the text points to it. */
export function setFootnotesAside(draft: Draft): void {
  if (!BRACKET_OR_MARK.test(draft.source)) return
  const references = referencesIn(draft)
  const pointed = new Map<string, number>()
  for (const { mark, start } of references) {
    if (!pointed.has(mark)) pointed.set(mark, start)
  }
  const notes = new Map<DraftLine, string>()
  let underHeading = false
  const headings: DraftLine[] = []
  const total = draft.lines.length
  for (const [position, line] of draft.lines.entries()) {
    const text = draft.source.slice(line.start, Math.min(line.end, line.start + 40))
    if (position > total / 3 && line.end - line.start < 20 && HEADING.test(text)) {
      underHeading = true
      headings.push(line)
      continue
    }
    const found = NOTE_START.exec(text)
    if (found === null) {
      underHeading = false
      continue
    }
    const mark = markIn(found)
    const at = pointed.get(mark)
    if ((at !== undefined && at < line.start) || underHeading) notes.set(line, mark)
  }
  if (notes.size === 0) return
  const marks = new Set(notes.values())
  setLinesAside(
    draft,
    (line) => notes.has(line) || isHeadingOf(headings, line, notes, draft),
    'footnote',
    {
      sure: 0.95,
      between: 'goes-on',
    },
  )
  cutRanges(
    draft,
    references.filter(({ mark }) => marks.has(mark)),
    'footnote',
    0.95,
  )
}

/** 注释： directly above the first of its notes. */
function isHeadingOf(
  headings: readonly DraftLine[],
  line: DraftLine,
  notes: ReadonlyMap<DraftLine, string>,
  draft: Draft,
): boolean {
  if (!headings.includes(line)) return false
  const below = draft.lines[draft.lines.indexOf(line) + 1]
  return below !== undefined && notes.has(below)
}

/** Marks that stand directly behind a word or a closing mark, not at the beginning of a line or of an item. */
function referencesIn(draft: Draft): Reference[] {
  const references: Reference[] = []
  for (const line of draft.lines) {
    const text = textOf(draft, line)
    if (line.spans.length !== 1 || !BRACKET_OR_MARK.test(text)) continue
    for (const found of text.matchAll(REFERENCE)) {
      const before = text.charCodeAt(found.index - 1)
      const word = isHanUnit(before) || isLatinLetter(before)
      const closed = '”’》」』）)"。，；！？.,;'.includes(text.charAt(found.index - 1))
      const figure = found[3] !== undefined
      if (found.index === 0 || !(word || closed)) continue
      // 要做到：①……；②……: items. ”① and 。① point to a note only behind a quotation or at the end of the line.
      const end = found.index + found[0].length
      if (
        figure &&
        !word &&
        !'”’》」』'.includes(text.charAt(found.index - 1)) &&
        end < text.length
      ) {
        continue
      }
      references.push({
        start: line.start + found.index,
        end: line.start + end,
        mark: markIn(found),
      })
    }
  }
  return references
}
