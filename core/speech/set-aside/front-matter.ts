/**
 * Front matter: YAML between two lines of dashes at the top, `**Key:** value` lines under a Markdown title, and the line
 * of particulars (来源：… 作者：… 发布时间：…) that a site puts under a headline.
 */
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'

/** A block of front matter is at the top and not longer than this many lines. */
const LONGEST = 60
/** Particulars stand among the first lines, or the last. */
const HEAD_LINES = 10
const TAIL_LINES = 6
const LONGEST_PARTICULARS = 160

/** Keys of the particulars of a page; a line that begins with one of them is never spoken. */
const KEY =
  '(?:信息|文章|稿件|新闻)?(?:来源|出处)|稿源|作\\s*者|(?:责任)?编\\s*辑|责编|审\\s*核|校\\s*对|记者|通讯员|摄影|供稿|(?:发布|发表|更新|上传|成文|编辑|录入|提交)(?:时间|日期|者|人|机构|单位)|公开日期|日期|时间|浏览(?:次数|量|人次)?|点击(?:率|数|量|次数)?|阅读(?:次数|数|量)?|访问(?:次数|量)|人气|字\\s*[号体数]|文号|发文字号|索\\s*引\\s*号|主题词|分类|类别|栏目|标签|关键[词字]|密级|主题分类|发文机关|原标题|原题|地\\s*点|主持人?|讲话人|演讲者|演讲人|发言人|致辞人|主讲人?|报告人|场合|活动|会议(?:名称|时间|地点)?|题\\s*目|标\\s*题|文稿标题'
const KEY_EN =
  'source|author|by|date|published|updated|posted|tags?|category|categories|location|venue|speaker|event|occasion|title|byline|filed under|reading time|word count|views'
const PARTICULARS = new RegExp(`^(?:${KEY})\\s*[:：]\\s*(?!$)`, 'u')
const PARTICULARS_EN = new RegExp(`^(?:${KEY_EN})\\s*:\\s*\\S`, 'iu')
/** Keys that may as well be the label of someone who speaks; behind them a name must stand, and nothing else. */
const PERSON_KEY = /^(?:记者|通讯员|主持|讲话人|演讲|发言人|致辞人|主讲|报告人|speaker|author|by)/iu
const NAMED = /^[^:：]{1,12}[:：]\s*[\p{L}·、，,.（）()\s]{2,40}$/u
/** When and where. */
const VENUE = /^(?:(?:会议)?时间|日期|地\s*点|(?:会议)?地点|date|venue|location)\s*[:：]/iu
/** Two and more of them in a line are particulars wherever they stand; so is a date with one. */
const SEVERAL = new RegExp(`(?:${KEY})\\s*[:：].{0,60}?[\\s|｜　](?:${KEY})\\s*[:：]`, 'u')
const DATED = new RegExp(
  `^(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\s|｜　]{1,8}(?:(?:${KEY})\\s*[:：]|(?:浏览|阅读|点击|评论)\\s*[（(]?\\d|(?<=\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\s|｜　]{1,8})\\p{Script=Han}{2,12}$)`,
  'u',
)

/** Sets front matter aside and keeps what it tells of title, speaker, date and occasion. */
export function setFrontMatterAside(draft: Draft): void {
  yaml(draft)
  if (draft.markdown) keyValues(draft)
  particulars(draft)
}

function yaml(draft: Draft): void {
  const first = draft.lines[0]
  if (first === undefined || !/^(?:---|\+\+\+)$/.test(textOf(draft, first))) return
  const fence = textOf(draft, first)
  let last = 0
  for (let at = 1; at < Math.min(draft.lines.length, LONGEST); at += 1) {
    const line = draft.lines[at]
    if (line === undefined) break
    const text = textOf(draft, line)
    if (text === fence || text === '...') {
      last = at
      break
    }
    // Anything that is neither a key nor part of a list or of a folded value shows that this is a rule, not front matter.
    if (!/^(?:[\p{L}\w-]+\s*[:=]|-\s|#|["'\]}])/u.test(text) && at === 1) return
  }
  if (last === 0) return
  for (const line of draft.lines.slice(1, last)) {
    const pair = /^([\p{L}\w-]{1,30})\s*[:=]\s*(.+)$/u.exec(textOf(draft, line))
    if (pair !== null) note(draft, pair[1] ?? '', pair[2] ?? '', true)
  }
  setLinesAside(draft, (_, position) => position <= last, 'front-matter')
}

function keyValues(draft: Draft): void {
  const isPair = (position: number): boolean => {
    const line = draft.lines[position]
    return (
      line !== undefined &&
      /^\*\*[^*:：]{1,30}(?:[:：]\*\*|\*\*[:：])\s*\S/.test(textOf(draft, line))
    )
  }
  // Only directly under the title: further down the same form is a speaker's turn or an emphasised lead.
  let from = 0
  while (from < 2 && !isPair(from)) from += 1
  let end = from
  while (isPair(end)) end += 1
  if (end - from < 2) return
  for (const line of draft.lines.slice(from, end)) {
    const pair = /^\*\*([^*:：]{1,30})(?:[:：]\*\*|\*\*[:：])\s*(.+)$/.exec(textOf(draft, line))
    if (pair !== null) note(draft, pair[1] ?? '', pair[2] ?? '', true)
  }
  setLinesAside(draft, (_, position) => position >= from && position < end, 'front-matter')
}

/** A title is not longer. */
const LONGEST_VALUE = 300

/** A key and its value. The author of a page is not the one who speaks; a key that names the speaker is. */
function note(draft: Draft, key: string, written: string, author: boolean): void {
  const value = written.replace(/^(["'“])(.*)["'”]$/u, '$2').trim()
  if (value === '' || value.length > LONGEST_VALUE) return
  if (/^(?:title|标\s*题|题\s*目|文稿标题)$/iu.test(key)) {
    draft.titles.push({ from: 'text', text: value, sure: 0.95 })
  } else if (/^(?:speakers?|讲话人|演讲者|演讲人|发言人|致辞人|主讲人?|报告人)$/iu.test(key)) {
    draft.told.speakers.unshift((value.split(/[;；]/u)[0] ?? value).trim())
  } else if (author && /^(?:author|作\s*者)$/iu.test(key)) draft.told.speakers.push(value)
  else if (/^(?:date|日期|(?:会议)?时间)$/iu.test(key)) draft.told.dates.push(value)
  else if (/^(?:event|occasion|场合|活动|会议(?:名称)?)$/iu.test(key))
    draft.told.occasions.push(value)
}

/** 来源：新华社  作者：张三  发布时间：2023-04-12: one line or several, above the text or below it. */
function particulars(draft: Draft): void {
  const total = draft.lines.length
  const aside = new Set<DraftLine>()
  const texts: (string | null)[] = draft.lines.map((line, position) =>
    (position < HEAD_LINES || position >= total - TAIL_LINES) &&
    line.end - line.start <= LONGEST_PARTICULARS
      ? textOf(draft, line)
      : null,
  )
  for (const [position, line] of draft.lines.entries()) {
    const text = texts[position]
    if (text === null || text === undefined || !isParticulars(draft, text)) continue
    // 主持：… in the middle of a text is a label; a long value is a paragraph.
    if (/[。！？!?]$/u.test(text) && text.length > 40) continue
    aside.add(line)
    const date = /^(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/.exec(text)?.[0]
    if (date !== undefined) draft.told.dates.push(date)
    for (const pair of text.split(/[\s　|｜]{2,}|[|｜]/u)) {
      const [, key, value] = /^([^:：]{1,8})[:：]\s*(.+)$/u.exec(pair.trim()) ?? []
      if (key !== undefined && value !== undefined) note(draft, key, value, false)
    }
  }
  const isVenue = (line: DraftLine): boolean => {
    const text = textOf(draft, line)
    return VENUE.test(text) && !SEVERAL.test(text)
  }
  setLinesAside(draft, (line) => aside.has(line) && isVenue(line), 'date-and-venue')
  setLinesAside(draft, (line) => aside.has(line), 'front-matter')
}

function isParticulars(draft: Draft, text: string): boolean {
  if (SEVERAL.test(text) || DATED.test(text)) return true
  const told = PARTICULARS.test(text) || (draft.language === 'en' && PARTICULARS_EN.test(text))
  if (!told) return false
  // 记者：您好！ is a turn of a conversation, 记者：张三 is not.
  return !PERSON_KEY.test(text) || NAMED.test(text)
}
