/** Markdown's marks: # of headings, rules, bullets, quotes, ** of emphasis. Only in a file that is Markdown. */
import {
  cut,
  cutLead,
  type Draft,
  type DraftLine,
  dropEmptied,
  setLinesAside,
  textOf,
} from '../draft.ts'
import { markOf } from '../numbering.ts'
import type { Span } from '../speech.ts'

/** A title underlined with = stands among the first characters. */
const HEAD = 2000

/**
 * Whether a text is written in Markdown. `**` alone does not tell: in an address it is a gap to be filled in
 * (**村书记**), so it takes a heading with #, or emphasis around a numbered heading.
 */
export function isMarkdown(source: string, fileName: string): boolean {
  if (/\.(?:md|markdown)$/i.test(fileName)) return true
  if (/^.{1,100}\n={3,}[ \t]{0,8}$/m.test(source.slice(0, HEAD))) return true
  for (const found of source.matchAll(/^[ \t]{0,3}(?:#{1,6}[ \t]+\S|\*\*(?=[^*\n]{1,40}))/gm)) {
    if (found[0].includes('#')) return true
    const behind = source.slice(found.index + found[0].length, found.index + found[0].length + 40)
    if (markOf(behind) !== null) return true
  }
  return false
}

/** A line of nothing but dashes, stars or equal signs divides, whatever the file is. */
const RULE = /^(?:[-—–]{3,}|(?:\*\s*){3,}|={3,}|_{10,}|~{3,}|#+)$/u

/** Sets Markdown's marks aside and notes the depth of headings. */
export function setMarkupAside(draft: Draft): void {
  setLinesAside(
    draft,
    (line) => line.end - line.start < 200 && RULE.test(textOf(draft, line)),
    'markup',
  )
  if (!draft.markdown) return
  for (const line of draft.lines) {
    leads(draft, line)
    emphasis(draft, line)
  }
  dropEmptied(draft)
  repeatedHeadings(draft)
}

function leads(draft: Draft, line: DraftLine): void {
  const text = textOf(draft, line)
  const hashes = /^(#{1,6})\s+/.exec(text)
  if (hashes?.[1] !== undefined) {
    line.depth = hashes[1].length
    line.begins = true
    cutLead(draft, line, hashes[0].length, 'markup')
    const closing = /\s#+$/.exec(text)
    if (closing !== null) {
      cut(draft, line, [{ start: line.end - closing[0].length, end: line.end }], 'markup')
    }
    return
  }
  const lead = /^(?:>\s?|[-*+]\s+)+/.exec(text)
  if (lead === null) return
  line.begins ||= !lead[0].startsWith('>')
  cutLead(draft, line, lead[0].length, 'markup')
}

/** Longest stretch that is taken for emphasis: a heading or a lead, not a paragraph between two gaps. */
const LONGEST_EMPHASIS = 120

/** Pairs of equally long runs of * or _ around a short stretch without a full stop inside it. */
function emphasis(draft: Draft, line: DraftLine): void {
  const runs: (Span & { readonly mark: string })[] = []
  for (const span of line.spans) {
    const text = draft.source.slice(span.start, span.end)
    for (const found of text.matchAll(
      /\*{1,3}(?!\*)|(?<![\w_])_{1,2}(?=[^_\s])|(?<=[^_\s])_{1,2}(?![\w_])/g,
    )) {
      if (text.charAt(found.index - 1) === found[0].charAt(0)) continue
      const start = span.start + found.index
      runs.push({ start, end: start + found[0].length, mark: found[0] })
    }
  }
  const marks: Span[] = []
  for (let at = 0; at + 1 < runs.length; at += 1) {
    const open = runs[at]
    const close = runs[at + 1]
    if (open === undefined || close === undefined || open.mark !== close.mark) continue
    const inside = draft.source.slice(open.end, close.start)
    if (inside.length > LONGEST_EMPHASIS || inside !== inside.trim() || inside === '') continue
    if (/[。！？].*[。！？]/u.test(inside)) continue
    marks.push(open, close)
    at += 1
  }
  if (marks.length > 0) cut(draft, line, marks, 'markup')
}

/** Converters often repeat a heading as the first line under it. */
function repeatedHeadings(draft: Draft): void {
  setLinesAside(
    draft,
    (line, position) => {
      const above = draft.lines[position - 1]
      if (above === undefined || above.depth === 0 || line.depth > 0) return false
      return textOf(draft, above) === textOf(draft, line)
    },
    'markup',
  )
}
