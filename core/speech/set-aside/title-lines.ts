/** The lines above the greeting: the title, and when, where and by whom the address is given. */
import { widthOf } from '../characters.ts'
import { cut, type Draft, type DraftLine, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import { markOf } from '../numbering.ts'
import { beginsSalutation, salutationLength, startsGreeting } from '../salutation.ts'
import { partsOfTitle } from './title-parts.ts'
import type { SetAsideReason, Sureness } from '../speech.ts'
import {
  endsBare,
  isDateLine,
  isDocumentMark,
  isPersonLine,
  NAMED_EN,
  noteHeadLine,
  endsAsTitle,
} from './head-lines.ts'

/** Lines of a head are short: at most this many columns (48 字). */
const WIDEST = 96
const NARROW = 40
/** How far down the greeting may stand. */
const HEAD_LINES = 14
/** A title is not broken over more lines. */
const TITLE_LINES = 5

/** A second half of a title is set off with a dash. */
const DASH = /^(?:——|—|--|-\s|–)/u

/** Sets the title aside, and the lines of date, place and name below it. */
export function setTitleLinesAside(draft: Draft): void {
  titleBeforeGreeting(draft)
  const texts = draft.lines.slice(0, HEAD_LINES).map((line) => textOf(draft, line))
  const greeting = greetingLine(draft, texts)
  const end = greeting >= 0 ? greeting : headWithoutGreeting(draft, texts)
  const [from, to] = titleIn(draft, texts.slice(0, end), greeting >= 0)
  const reasons = new Map<DraftLine, SetAsideReason>()
  const parts: string[] = []
  for (let at = 0; at < end; at += 1) {
    const line = draft.lines[at]
    const text = texts[at]
    if (line === undefined || text === undefined) break
    if (at < from || at >= to) {
      const told = noteHeadLine(draft, text)
      const again = !told && parts.length > 0 && bare(text) === bare(parts.join(''))
      const mark = isDocumentMark(text) ? 'front-matter' : 'date-and-venue'
      reasons.set(line, again ? 'title' : mark)
      continue
    }
    const title = titlePart(draft, line, text)
    // 让阅读成为一座城市的习惯 / ——在……开幕式上的讲话: the second half tells the occasion.
    if (DASH.test(text) && parts.length > 0) noteOccasion(draft, title)
    else parts.push(title)
    if (title.length === text.length) reasons.set(line, 'title')
  }
  if (parts.length > 0) keepTitle(draft, parts, greeting >= 0, reasons)
  for (const reason of ['title', 'date-and-venue', 'front-matter'] as const) {
    setLinesAside(draft, (line) => reasons.get(line) === reason, reason)
  }
  dropEmptied(draft)
}

function noteOccasion(draft: Draft, subtitle: string): void {
  const { occasion, speaker, date } = partsOfTitle(subtitle.replace(/^[—–-]+\s*/u, ''))
  if (occasion !== null) draft.told.occasions.push(occasion)
  if (speaker !== null) draft.told.speakers.push(speaker)
  if (date !== null) draft.told.dates.push(date)
}

const bare = (text: string): string => text.replaceAll(/[\s　—-]/gu, '')

function keepTitle(
  draft: Draft,
  parts: readonly string[],
  greeted: boolean,
  reasons: Map<DraftLine, SetAsideReason>,
): void {
  const [first] = draft.lines
  const known = draft.titles.find((found) => found.from === 'text')
  const joint = draft.language === 'en' || draft.language === 'ko' ? ' ' : ''
  const text = parts.reduce((title, part) => (title === '' ? part : `${title}${joint}${part}`), '')
  const named = endsAsTitle(text) || (draft.language === 'en' && NAMED_EN.test(text))
  const sure: Sureness = named || (first?.depth ?? 0) > 0 ? 0.95 : greeted ? 0.8 : 0.65
  // A known title (front matter, 【…】) is worth more than the first line of a head, which may be the venue.
  if (known === undefined || first?.depth !== 0) {
    draft.titles.unshift({ from: 'text', text, sure })
  } else if (bare(known.text) !== bare(text)) {
    for (const [line, reason] of reasons) {
      if (reason === 'title') reasons.set(line, 'date-and-venue')
    }
  }
}

/** From and to of the title among the lines of a head; equal where there is none. */
function titleIn(
  draft: Draft,
  texts: readonly string[],
  greeted: boolean,
): readonly [number, number] {
  const says = texts.map(
    (text) => !isDateLine(text) && !isPersonLine(text) && !isDocumentMark(text),
  )
  const named = texts.findIndex((text, at) => says[at] === true && endsAsTitle(text))
  let from = says.indexOf(true)
  if (from < 0) return [0, 0]
  // A transcript may begin with its place; its first line is a title only when it says so.
  if (draft.lines[texts.length]?.turn === true && (draft.lines[from]?.depth ?? 0) === 0) {
    const told = texts.findIndex((text) => endsAsTitle(text) || NAMED_EN.test(text))
    if (told < 0 && draft.language === 'en') return [0, 0]
    if (told >= 0) from = told
  }
  let run = from + 1
  while (run < texts.length && run < from + TITLE_LINES && says[run] === true) run += 1
  const head = texts.slice(from, run)
  // Up to the line that ends as titles do, or is set off by a dash; without one a second line goes on a broken one.
  // # Title is the whole of it.
  if ((draft.lines[from]?.depth ?? 0) > 0) return [from, from + 1]
  let last = head.findLastIndex((text, at) => (at > 0 && DASH.test(text)) || endsAsTitle(text))
  if (last < 0) last = 0
  const open = head[last] ?? ''
  const below = head[last + 1]
  if (below !== undefined && continuesTitle(open, below, draft, from + last + 1)) last += 1
  if (!greeted && named < 0 && last === 0) return [from, from + 1]
  return [from, from + last + 1]
}

/** 在全市……大会上的 / 讲话: a title broken over two lines. */
const continuesTitle = (title: string, text: string, draft: Draft, at: number): boolean =>
  /[的上在、]$/u.test(title) ||
  (widthOf(text) <= 12 && endsAsTitle(text) && !endsAsTitle(title)) ||
  (draft.language === 'zh' &&
    !endsAsTitle(title) &&
    draft.lines[at]?.gap === 0 &&
    widthOf(title) >= NARROW / 2 &&
    widthOf(text) >= NARROW / 4 &&
    widthOf(text) <= NARROW * 1.5 &&
    !/[省市县区镇乡局部委院校会厅室堂]$/u.test(text))

/** The title at the beginning of a line; a name or a date glued to its end is set aside for what it is. */
function titlePart(draft: Draft, line: DraftLine, text: string): string {
  const glued =
    /^(.{2,80}?(?:讲话|致辞|致词|发言|报告|演讲|主持词|发言稿|讲话稿|演讲稿|祝辞|挨拶))[\s　]*((?:[（(]?|[\s　]).{2,50})$/u.exec(
      text,
    )
  const [, title, rest] = glued ?? []
  if (title === undefined || rest === undefined || endsAsTitle(text)) return text
  if (!isDateLine(rest.trim()) && !isPersonLine(rest.trim()) && !personAndDate(rest)) return text
  if (line.spans.length !== 1) return text
  noteHeadLine(draft, rest)
  cut(draft, line, [{ start: line.start, end: line.start + title.length }], 'title')
  const left = line.spans[0]
  if (left !== undefined) cut(draft, line, [left], 'date-and-venue')
  return title
}

/** 县委书记 张明（2019年3月12日） */
function personAndDate(text: string): boolean {
  const [, person, date] = /^(.{2,30}?)[\s　]*[（(]([^（）()]{4,30})[）)]$/u.exec(text.trim()) ?? []
  return person !== undefined && date !== undefined && isPersonLine(person) && isDateLine(date)
}

const isHeadLine = (draft: Draft, line: DraftLine, text: string): boolean =>
  text.length <= WIDEST &&
  widthOf(text) <= WIDEST &&
  (endsBare(text) || isDateLine(text) || (line === draft.lines[0] && /[！!？?]$/u.test(text))) &&
  (markOf(text) === null || line.depth === 1 || isDateLine(text)) &&
  !(line.depth > 1 && line !== draft.lines[0])

/** Position of the greeting when only short lines stand above it, otherwise -1. */
function greetingLine(draft: Draft, texts: readonly string[]): number {
  let onlyTurn = false
  for (const [at, text] of texts.entries()) {
    const line = draft.lines[at]
    if (line === undefined) return -1
    if (
      !onlyTurn &&
      beginsSalutation(text, draft.language) &&
      !isTitleOfGreeting(draft, at, texts)
    ) {
      return at
    }
    // The first turn of a speaker in a transcript.
    if (at > 0 && line.turn) return at
    if (!isHeadLine(draft, line, text)) {
      // Washington, D.C. ends with a point; above the first turn in a transcript that is no sentence.
      if (draft.language !== 'en' || widthOf(text) > NARROW) return -1
      onlyTurn = true
    }
  }
  return -1
}

/** 致全体同学们 as the first line, with the greeting itself below: a title that reads like one. */
const isTitleOfGreeting = (draft: Draft, at: number, texts: readonly string[]): boolean =>
  at === 0 &&
  endsBare(texts[0] ?? '') &&
  texts
    .slice(1, 4)
    .some((text) => beginsSalutation(text, draft.language) && /[：:！!]$/u.test(text)) &&
  !/[、，,]$/u.test(texts[0] ?? '') &&
  /^(?:致|写给|告|献给)/u.test(texts[0] ?? '')

/** Without a greeting the first line must look like a title; dates and names under it go with it. */
function headWithoutGreeting(draft: Draft, texts: readonly string[]): number {
  const [first, second] = draft.lines
  const [title, below] = texts
  if (first === undefined || title === undefined) return 0
  if (!isHeadLine(draft, first, title)) return 0
  const told = (text: string): boolean => isDateLine(text) || isPersonLine(text)
  const looksLikeTitle =
    first.depth > 0 ||
    (second !== undefined &&
      below !== undefined &&
      (endsAsTitle(title) ||
        told(below) ||
        /^(?:——|--)/u.test(below) ||
        (second.gap > 0 && widthOf(below) > widthOf(title)) ||
        (markOf(below)?.level ?? 9) === 1 ||
        widthOf(below) > 3 * widthOf(title)))
  if (!looksLikeTitle) return isDateLine(title) ? 1 : 0
  let end = 1
  while (end < texts.length) {
    const text = texts[end] ?? ''
    const line = draft.lines[end]
    const goesOn =
      told(text) ||
      (end < TITLE_LINES &&
        line !== undefined &&
        line.depth === 0 &&
        isHeadLine(draft, line, text) &&
        (/^(?:——|--)/u.test(text) || (endsAsTitle(text) && !endsAsTitle(title))))
    if (!goesOn) break
    end += 1
  }
  return end
}

/** How much of a line may stand before the greeting. */
const LONGEST_HEAD = 120

/** 在全县动员会上的讲话同志们：, 讲话  县委书记 张明  同志们：, （2019年3月12日）同志们： */
function titleBeforeGreeting(draft: Draft): void {
  for (const [position, line] of draft.lines.slice(0, 6).entries()) {
    const [span] = line.spans
    const text = textOf(draft, line)
    if (span === undefined || line.turn) return
    const at = greetingInside(draft, text)
    if (at <= 0 && beginsSalutation(text, draft.language)) return
    if (at <= 0) {
      if (!isHeadLine(draft, line, text)) return
      continue
    }
    const head = text.slice(0, at).trimEnd()
    const [, title, rest] =
      /^(.{2,90}?(?:讲话|致辞|致词|发言|报告|演讲|主持词|发言稿|讲话稿|演讲稿|祝辞|挨拶)稿?[》”】）)]?)(?!稿)(.*)$/u.exec(
        head,
      ) ?? []
    if (title !== undefined && rest !== undefined && !isDateLine(head)) {
      if (rest.trim() !== '') noteHeadLine(draft, rest)
      draft.titles.push({ from: 'text', text: title.trim(), sure: 0.85 })
      cut(draft, line, [{ start: span.start, end: span.start + title.length }], 'title', 0.85)
      const left = line.spans[0]
      const seam = span.start + at
      if (left !== undefined && left.start < seam) {
        cut(draft, line, [{ start: left.start, end: seam }], 'date-and-venue', 0.85)
      }
      return
    }
    if (noteHeadLine(draft, head)) {
      cut(draft, line, [{ start: span.start, end: span.start + at }], 'date-and-venue', 0.85)
    } else if (position === 0) {
      draft.titles.push({ from: 'text', text: head, sure: 0.6 })
      cut(draft, line, [{ start: span.start, end: span.start + at }], 'title', 0.6)
    }
    return
  }
}

/** Where the greeting begins that is glued to the end of a head, 0 where there is none. */
function greetingInside(draft: Draft, text: string): number {
  const head = text.slice(0, LONGEST_HEAD)
  for (const place of head.matchAll(
    /(?:讲话|致辞|致词|发言|报告|演讲|主持词|挨拶|祝辞)稿?|[）)】》”]|[\s　]+/gu,
  )) {
    const at = place.index + place[0].length
    const before = text.slice(0, at).trimEnd()
    if (before.length < 2 || /[。！？!?；;，,]/u.test(before)) break
    // Words are divided by spaces in other languages.
    if (draft.language !== 'zh' && /^\s/u.test(place[0]) && !endsAsTitle(before)) continue
    const behind = text.slice(at)
    const length = salutationLength(behind.slice(0, 200), draft.language)
    // 在欢迎 各位代表……: only a greeting with its mark.
    if (draft.language === 'zh' && !startsGreeting(behind.trimStart())) continue
    if (length > 0 && /[：:！!，,]$/u.test(behind.slice(0, length))) return at
  }
  return 0
}
