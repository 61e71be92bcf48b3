/** What a mail program puts around a text that was sent: who to whom, the words above it, the signature below. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'

const HEADER =
  /^(?:发件人|收件人|抄送|密送|主\s*题|附\s*件|发送时间|发送日期|发件时间|日期|时间|寄件者|收件者|主旨|from|to|cc|bcc|subject|sent|date|attachments?|reply-to)\s*[:：]/iu
/** Only these show that the lines are of a mail. */
const SENT = /^(?:发件人|收件人|寄件者|收件者|from|to)\s*[:：]/iu
const HEAD_LINES = 10
const TAIL_LINES = 10
const LONGEST_SIGNATURE_LINE = 60
const CONTACT =
  /^(?:(?:联系)?电\s*话|手\s*机|传\s*真|邮\s*箱|电子邮件|微\s*信|QQ|地\s*址|邮\s*编|tel|phone|mobile|e-?mail|fax)\s*[:：]/iu

/** Sets them aside. */
export function setMailAside(draft: Draft): void {
  const head = draft.lines
    .slice(0, HEAD_LINES)
    .map((line) => textOf(draft, line).slice(0, LONGEST_SIGNATURE_LINE))
  let end = 0
  while (end < head.length && HEADER.test(head[end] ?? '')) end += 1
  if (end >= 2 && head.slice(0, end).some((text) => SENT.test(text))) {
    setLinesAside(draft, (_, position) => position < end, 'front-matter')
  }
  const from = Math.max(1, draft.lines.length - TAIL_LINES)
  const tail = draft.lines.slice(from)
  // Two dashes alone are how mail programs begin a signature.
  const dashes = tail.findIndex((line) => textOf(draft, line) === '--')
  const signed =
    dashes >= 0 &&
    tail.slice(dashes).every((line) => line.end - line.start <= LONGEST_SIGNATURE_LINE)
  setLinesAside(
    draft,
    (line, position) =>
      (signed && position >= from + dashes) ||
      (position >= from &&
        line.end - line.start <= LONGEST_SIGNATURE_LINE &&
        CONTACT.test(textOf(draft, line))),
    'boilerplate',
  )
}
