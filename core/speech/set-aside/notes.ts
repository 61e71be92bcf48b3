/** Notes of the editor: 【导读】, 编者按, 【…】 on its own or at the beginning of a sentence. */
import { isBlank } from '../characters.ts'
import { cut, cutLead, type Draft, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'
import type { Span } from '../speech.ts'

const NOTE_LINE =
  /^(?:【\s*(?:导\s*[读语]|摘\s*要|编者按|编者的话|提\s*要|核心提示|内容提要|按语|题记|备注|注)[^】]{0,10}】|(?:编者按|导读|导语|摘要|内容提要|核心提示|备注|注)\s*[:：])/u
const BRACKETS = /【[^【】]{1,40}】/gu

/** Sets notes aside. 【…】 in the middle of a sentence is taken for emphasis and stays. */
export function setNotesAside(draft: Draft): void {
  titleBeforeGreeting(draft)
  setLinesAside(
    draft,
    (line) => NOTE_LINE.test(draft.source.slice(line.start, line.start + 40)),
    'note',
  )
  for (const line of draft.lines) {
    const notes = line.spans.flatMap((span) => notesIn(draft, span))
    if (notes.length > 0) cut(draft, line, notes, 'note')
  }
  dropEmptied(draft)
}

function notesIn(draft: Draft, span: Span): Span[] {
  const text = draft.source.slice(span.start, span.end)
  if (!text.includes('【')) return []
  return [...text.matchAll(BRACKETS)].flatMap((found) => {
    const before = text.charAt(found.index - 1)
    const alone =
      before === '' || '。！？；：!?;:…”】'.includes(before) || isBlank(before.charCodeAt(0))
    const start = span.start + found.index
    return alone ? [{ start, end: start + found[0].length }] : []
  })
}

/** 【title】 glued to the greeting on the first line, or standing alone above the text. */
function titleBeforeGreeting(draft: Draft): void {
  for (const line of draft.lines.slice(0, 3)) {
    const text = textOf(draft, line)
    const name = /^【\s*([^【】]{2,60})\s*】/u.exec(text)
    const title = name?.[1]
    if (name === null || title === undefined || NOTE_LINE.test(text)) continue
    const rest = text.slice(name[0].length).trim()
    if (rest !== '' && !beginsSalutation(rest, draft.language)) continue
    draft.titles.push({ from: 'text', text: title.trim() })
    cutLead(draft, line, name[0].length, 'title')
    break
  }
  dropEmptied(draft)
}
