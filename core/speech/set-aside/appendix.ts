/** An appendix: everything from its heading to the end of the file, and further speeches of a collection. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'
import type { Sureness } from '../speech.ts'

const HEADING =
  /^[【[（(]?\s*(?:参\s*考\s*(?:资\s*料|文\s*献|材\s*料)|附\s*[件录錄表]\s*[一二三四五六七八九十\dA-Z]{0,3}|附|背景(?:资料|材料|链接|介绍)|名词解释|相关资料|资料链接|新闻背景|延伸资料|付録|資料|부록|참고\s?자료)\s*[】\]）)]?\s*(?:[:：].{0,60}|[\s　].{1,40})?$/u
/** These words begin sentences too: alone, in brackets, or with a colon they are headings. */
const ALONE =
  /^[【[（(]?\s*[^\s　:：]{1,8}\s*[】\]）)]?\s*(?:[:：].{0,60})?$|^附\s*[件录表]\s*[一二三四五六七八九十\dA-Z]{0,3}[\s　]/u
const HEADING_EN =
  /^(?:appendix|appendices|annex|annexes|references|bibliography|endnotes|works cited|attachments?|background(?: information)?:)\b[^.!?]{0,80}$/i
/** The second speech of a collection: 篇二：, 【第2篇】, 讲话稿范文二. */
const NEXT_OF_COLLECTION =
  /^[【[（(]?\s*(?:篇\s*[二2]|第\s*[二2]\s*篇|范文\s*[二2]|.{2,24}[（(]?(?:篇|范文)\s*[二2][）)]?)\s*[】\]）)]?\s*(?:[:：].{0,60})?$/u
const FIRST_OF_COLLECTION =
  /^[【[（(]?\s*(?:篇\s*[一1]|第\s*[一1]\s*篇|范文\s*[一1]|.{2,24}[（(]?(?:篇|范文)\s*[一1][）)]?)\s*[】\]）)]?\s*(?:[:：].{0,60})?$/u

/** Only what begins in the last part of the text can be an appendix. */
const EARLIEST = 0.15
/** Where an appendix leaves less than half of the file to be spoken, the person is asked. */
const LARGE = 0.5

/** Sets an appendix aside. One that is followed by Markdown headings was only a reference in the text. */
export function setAppendixAside(draft: Draft): void {
  const { lines } = draft
  const total = lines.length
  const from = lines[0]?.start ?? 0
  const length = (lines.at(-1)?.end ?? 0) - from
  let start = -1
  let sure: Sureness = 1
  for (const [position, line] of lines.entries()) {
    if (position < 2 || line.end - line.start > 100) continue
    const text = textOf(draft, line)
    const depth = /^#{1,6}\s+/.exec(text)?.[0].length ?? 0
    const heading = text.slice(depth).replace(/^\*\*(.*)\*\*$/u, '$1')
    const late = position >= total * EARLIEST || line.start - from >= length * EARLIEST
    const told =
      late &&
      ((HEADING.test(heading) && ALONE.test(heading)) ||
        (draft.language === 'en' && HEADING_EN.test(heading)))
    if (told && start < 0) {
      start = position
      // 附件 above half of the file may be the list of what is enclosed, with the text behind it.
      sure = line.start - from < length * (1 - LARGE) ? 0.55 : 0.95
    } else if (start >= 0 && !told && draft.markdown && draft.language === 'en' && depth > 0) {
      start = -1
    }
  }
  const { first, second } = collectionIn(draft)
  if (second >= 0 && (start < 0 || second < start)) {
    start = second
    sure = 0.55
  }
  const label = lines[first]
  const heading = lines[start]
  if (heading !== undefined) {
    setLinesAside(draft, (line) => line.start >= heading.start, 'appendix', { sure })
  }
  if (second >= 0) setLinesAside(draft, (line) => line === label, 'boilerplate')
}

/** Positions of the labels of the first and the second speech where the file has several, -1 otherwise. */
function collectionIn(draft: Draft): { readonly first: number; readonly second: number } {
  const short = draft.lines.map((line) => (line.end - line.start <= 60 ? textOf(draft, line) : ''))
  const first = short.findIndex((text) => FIRST_OF_COLLECTION.test(text))
  if (first < 0 || first > 6) return { first: -1, second: -1 }
  return {
    first,
    second: short.findIndex((text, at) => at > first && NEXT_OF_COLLECTION.test(text)),
  }
}
