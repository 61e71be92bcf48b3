/** Notes of the editor: 【导读】, 编者按, 【…】 on its own or at the beginning of a sentence, words about the text itself. */
import { bracketHeadings } from '../bracket-headings.ts'
import { isBlank } from '../characters.ts'
import { cut, cutLead, type Draft, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import { notationsIn } from '../notation.ts'
import { beginsSalutation } from '../salutation.ts'
import { lineEndOf } from '../sentence.ts'
import type { Span } from '../speech.ts'

const NAME =
  '导\\s*[读讀语語]|摘\\s*要|编者按|編者按|编者的话|编者注|提\\s*要|核心(?:提示|阅读)|内容(?:提要|摘要|简介|导读)|按\\s*语|题记|備註|备\\s*注|注|阅读提示|要点(?:提示|速览)?|本文要点|速读|背景|记者按|主持人按|作者简介|演讲者简介|人物简介|嘉宾简介|关键词|延伸阅读|整理者按'
const NOTE_LINE = new RegExp(
  `^(?:【\\s*(?:${NAME})[^】]{0,10}】|[［[（(]\\s*(?:${NAME})\\s*[］\\])）]|\\*{0,2}(?!背景|要点|速读)(?:${NAME})\\*{0,2}\\s*[:：])`,
  'u',
)
const NOTE_LINE_EN =
  /^\*{0,2}(?:abstract|summary|editor[’']s note|note to editors?|notes?|synopsis|about the (?:speaker|author)|transcript)\*{0,2}\s*:\s*\S/i
/** 【导读】 alone: the note is the paragraph below it. */
const NOTE_HEADING = new RegExp(
  `^(?:【\\s*(?:${NAME})\\s*】|[［[]\\s*(?:${NAME})\\s*[］\\]]|(?:${NAME})\\s*[:：])$`,
  'u',
)
const BRACKETS = /【[^【】]{1,40}】/gu
/** 批注[办公室1]：, Comment [AB1]:: what a word processor writes out of the margin. */
const COMMENT = /^(?:批注|批註|修订|Comment(?:ed)?)\s*[[［(（][^\]］)）]{1,24}[\]］)）]\s*[:：]/iu
/** A line in brackets from one end to the other. */
const IN_BRACKETS = /^[（(［[〔]([^（()）［\][〔〕]{2,160})[）)］\]〕][。.]?$/u
/** Words that speak of the text and not to the audience. */
const OF_THE_TEXT =
  /(?:根据|据).{0,16}(?:录音|速记|现场|讲话).{0,12}(?:整理|记录)|(?:未经|已经|经).{0,8}本人.{0,4}(?:审阅|审定|审核|校阅)|(?:本文|此文|原文)(?:是|为|系|根据|刊|发表|原载|有|略|作者|标题)|(?:有|略有|文字有)(?:删节|删改|改动)|(?:作者|讲话者|演讲者)(?:系|为|单位|是)|(?:摘自|选自|节选|原载|刊载于|发表于)|(?:讲话|发言|演讲)(?:全文|摘要|节选|要点|实录|提纲)|(?:送审|讨论|征求意见|代拟|修改|审定|最后|定)稿|内部(?:资料|文件|材料)|(?:记录|记录人|整理|整理人|供稿|通讯员|摄影|撰稿)[:：]|请勿外传|注意保存|会后收回|\d{1,2}\s*分钟|时长|字数/u
const OF_THE_TEXT_EN =
  /\b(?:as prepared for delivery|as delivered|check against delivery|transcri(?:bed|pt)|edited for|this (?:speech|text|transcript)|translated (?:by|from)|reproduced|published (?:in|by))\b/i
/** An unlabelled note stands among the first lines or the last. */
const EDGE = 6
/** The notes about the text at its ends, without brackets, are short. */
const LONGEST_BARE = 90

/** Sets notes aside. 【…】 in the middle of a sentence is taken for emphasis and stays. */
export function setNotesAside(draft: Draft): void {
  titleBeforeGreeting(draft)
  const isNamed = draft.lines.map((line) => {
    const head = draft.source.slice(line.start, Math.min(line.end, line.start + 60))
    if (notationsIn(head).some(({ start }) => start === 0)) return false
    return NOTE_LINE.test(head) || (draft.language === 'en' && NOTE_LINE_EN.test(head))
  })
  const isHeading = draft.lines.map(
    (line) => line.end - line.start <= 16 && NOTE_HEADING.test(textOf(draft, line)),
  )
  setLinesAside(
    draft,
    (line, position) =>
      isNamed[position] === true ||
      (isHeading[position - 1] === true && !beginsSalutation(textOf(draft, line), draft.language)),
    'note',
  )
  setLinesAside(draft, (line) => COMMENT.test(textOf(draft, line).slice(0, 40)), 'comment', {
    between: 'goes-on',
  })
  ofTheText(draft)
  const headings = bracketHeadings(draft)
  for (const line of draft.lines) {
    if (headings.has(line)) continue
    const notes = line.spans.flatMap((span) => notesIn(draft, span))
    if (notes.length > 0) cut(draft, line, notes, 'note')
  }
  dropEmptied(draft)
}

/** （根据录音整理，未经本人审阅） and the like, at either end of the text. */
function ofTheText(draft: Draft): void {
  const total = draft.lines.length
  const pattern = draft.language === 'en' ? OF_THE_TEXT_EN : OF_THE_TEXT
  const atEdge = (position: number): boolean => position < EDGE || position >= total - EDGE
  setLinesAside(
    draft,
    (line, position) => {
      if (!atEdge(position) || line.end - line.start > 2 * LONGEST_BARE) return false
      const inside = IN_BRACKETS.exec(textOf(draft, line))?.[1]
      return inside !== undefined && pattern.test(inside)
    },
    'note',
    { sure: 0.9 },
  )
  // Without brackets only a line that begins with such words, and only below the text.
  setLinesAside(
    draft,
    (line, position) => {
      if (position < draft.lines.length - 3 || position < 2) return false
      if (line.end - line.start > LONGEST_BARE) return false
      const text = textOf(draft, line)
      return pattern.exec(text)?.index === 0 && !/^\d/.test(text) && lineEndOf(text) !== 'open'
    },
    'note',
    // No mark says so: the person is asked.
    { sure: 0.55 },
  )
}

function notesIn(draft: Draft, span: Span): Span[] {
  const text = draft.source.slice(span.start, span.end)
  if (!text.includes('【')) return []
  const notations = new Set(notationsIn(text).map(({ start }) => start))
  return [...text.matchAll(BRACKETS)].flatMap((found) => {
    const before = text.charAt(found.index - 1)
    const alone =
      before === '' || '。！？；：!?;:…”】'.includes(before) || isBlank(before.charCodeAt(0))
    const start = span.start + found.index
    // 【文章千古事，一处不能错。】 is a sentence that somebody says.
    const sentence = /[。！？]】$/u.test(found[0])
    return alone && !sentence && !notations.has(found.index)
      ? [{ start, end: start + found[0].length }]
      : []
  })
}

/** 【title】 glued to the greeting on the first line, or standing alone above the text. */
function titleBeforeGreeting(draft: Draft): void {
  for (const line of draft.lines.slice(0, 3)) {
    const text = textOf(draft, line)
    // What stands below the greeting is no title.
    if (beginsSalutation(text, draft.language)) break
    const name = /^【\s*([^【】]{2,60})\s*】/u.exec(text)
    const title = name?.[1]
    if (name === null || title === undefined || NOTE_LINE.test(text)) continue
    const rest = text.slice(name[0].length).trim()
    if (rest !== '' && !beginsSalutation(rest, draft.language)) continue
    draft.titles.push({ from: 'text', text: title.trim(), sure: 0.9 })
    cutLead(draft, line, name[0].length, 'title')
    break
  }
  dropEmptied(draft)
}
