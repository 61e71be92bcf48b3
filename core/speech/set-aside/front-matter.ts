/** Front matter: YAML between two lines of dashes at the top, and `**Key:** value` lines under a Markdown title. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'

/** A block of front matter is at the top and not longer than this many lines. */
const LONGEST = 60

/** Sets front matter aside and keeps its title. */
export function setFrontMatterAside(draft: Draft): void {
  yaml(draft)
  if (draft.markdown) keyValues(draft)
}

function yaml(draft: Draft): void {
  const first = draft.lines[0]
  if (first === undefined || textOf(draft, first) !== '---') return
  let last = 0
  for (let at = 1; at < Math.min(draft.lines.length, LONGEST); at += 1) {
    const line = draft.lines[at]
    if (line === undefined) break
    const text = textOf(draft, line)
    if (text === '---' || text === '...') {
      last = at
      break
    }
    // Anything that is neither a key nor part of a list or of a folded value shows that this is a rule, not front matter.
    if (!/^(?:[\w-]+\s*:|-\s|#|["'\]}])/.test(text) && at === 1) return
  }
  if (last === 0) return
  for (const line of draft.lines.slice(1, last)) {
    const title = /^title\s*:\s*(.+)$/i.exec(textOf(draft, line))?.[1]
    const clean = title?.replace(/^(["'])(.*)\1$/, '$2').trim()
    if (clean !== undefined && clean !== '') draft.titles.push({ from: 'text', text: clean })
  }
  setLinesAside(draft, (_, position) => position <= last, 'front-matter')
}

function keyValues(draft: Draft): void {
  const isPair = (position: number): boolean => {
    const line = draft.lines[position]
    return line !== undefined && /^\*\*[^*:：]{1,30}[:：]\*\*\s*\S/.test(textOf(draft, line))
  }
  // Only directly under the title: further down the same form is a speaker's turn or an emphasised lead.
  let from = 0
  while (from < 2 && !isPair(from)) from += 1
  let end = from
  while (isPair(end)) end += 1
  if (end - from < 2) return
  for (const line of draft.lines.slice(from, end)) {
    const title = /^\*\*(?:title|标题|题目)[:：]\*\*\s*(.+)$/i.exec(textOf(draft, line))?.[1]
    if (title !== undefined) draft.titles.push({ from: 'text', text: title })
  }
  setLinesAside(draft, (_, position) => position >= from && position < end, 'front-matter')
}
