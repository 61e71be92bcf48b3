/** An appendix: everything from its heading to the end of the file. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'

const HEADING =
  /^【?\s*(?:参\s*考\s*资\s*料|附\s*[件录表]\s*[一二三四五1-9]?|参考文献|背景(?:资料|材料)|名词解释)\s*】?\s*(?:[:：].{0,60})?$/u
const HEADING_EN = /^(?:appendix|appendices|annex|references)\b[^.!?]{0,80}$/i

/** Only what begins in the last part of the lines can be an appendix. */
const EARLIEST = 0.3

/** Sets an appendix aside. One that is followed by Markdown headings was only a reference in the text. */
export function setAppendixAside(draft: Draft): void {
  const total = draft.lines.length
  let start = -1
  for (const [position, line] of draft.lines.entries()) {
    if (position < Math.max(2, total * EARLIEST) || line.end - line.start > 100) continue
    const text = textOf(draft, line)
    const heading = text.replace(/^#{1,6}\s+/, '')
    if (HEADING.test(heading) || (draft.language === 'en' && HEADING_EN.test(heading))) {
      if (start < 0) start = position
    } else if (draft.markdown && draft.language === 'en' && /^#{1,6}\s/.test(text)) start = -1
  }
  if (start >= 0) setLinesAside(draft, (_, position) => position >= start, 'appendix')
}
