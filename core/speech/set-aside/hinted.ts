/** What the file's format says is not spoken: footnotes and comments, and paragraphs in the style of a title. */
import { cut, type Draft, dropEmptied, textOf } from '../draft.ts'
import type { TextHint } from '../hints.ts'
import { noteHeadLine } from './head-lines.ts'
import { cutRanges, rangesOfLines } from './ranges.ts'

/** A title stands among the first lines; the style further down is used for headings. */
const HEAD_LINES = 12
const LONGEST_TITLE = 160

/** Sets hinted stretches aside and keeps the title. Hints that point nowhere are passed over. */
export function setHintedAside(draft: Draft): void {
  const { stretches } = draft.hints
  const told = stretches.filter((hint) => hint.kind === 'set-aside')
  for (const reason of new Set(told.map((hint) => hint.reason))) {
    cutRanges(
      draft,
      told.filter((hint) => hint.reason === reason),
      reason,
    )
  }
  setTitleAside(draft, stretches)
  dropEmptied(draft)
}

function setTitleAside(draft: Draft, stretches: readonly TextHint[]): void {
  const head = draft.lines.slice(0, HEAD_LINES)
  const parts: string[] = []
  const titles = rangesOfLines(
    head,
    stretches.filter((hint) => hint.kind === 'title'),
  )
  let last = -1
  for (const [line, ranges] of titles) {
    const position = head.indexOf(line)
    const text = textOf(draft, line)
    // A title over several lines; the style used again below other text is a heading's.
    if (text.length > LONGEST_TITLE || (last >= 0 && position > last + 1)) break
    last = position
    parts.push(text)
    cut(draft, line, ranges, 'title')
  }
  if (parts.length === 0) return
  const joint = draft.language === 'zh' || draft.language === 'ja' ? '' : ' '
  draft.titles.push({ from: 'text', text: parts.join(joint), sure: 1 })
  const subtitles = rangesOfLines(
    head.filter((line) => line.spans.length > 0),
    stretches.filter((hint) => hint.kind === 'subtitle'),
  )
  for (const [line, ranges] of subtitles) {
    const reason = noteHeadLine(draft, textOf(draft, line)) ? 'date-and-venue' : 'title'
    cut(draft, line, ranges, reason)
  }
}
