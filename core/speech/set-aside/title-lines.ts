/** The lines above the greeting: the title, and when, where and by whom the address is given. */
import { widthOf } from '../characters.ts'
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'
import { markOf } from '../numbering.ts'
import { beginsSalutation } from '../salutation.ts'
import { lineEndOf } from '../sentence.ts'
import type { SetAsideReason } from '../speech.ts'

const DATE =
  /^[（(]?\s*(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3}|[×Xx*]{2,4})\s*[年.\-/]\s*[\d×Xx*一二三四五六七八九十]{1,3}\s*[月.\-/](?:\s*[\d×Xx*一二三四五六七八九十]{1,3}\s*日?)?(?:[\s，,].{0,30})?\s*[）)]?$/u
const TIME_EN =
  /^(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?).{0,12}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2},?\s+\d{4})$/iu
/** Last words of a title. */
const TITLE_WORDS =
  /(?:讲话|讲话稿|致辞|致词|发言|发言稿|报告|演讲|演讲稿|主持词|贺词|祝词|献词|开幕词|闭幕词|工作要点|述职|speech|address|remarks|statement|keynote)\s*$/iu

const NAMED_EN = /\b(?:speech|address|remarks|statement|keynote|press conference|briefing)\b/iu

/** Lines of a head are short: at most this many columns (45 字). */
const WIDEST = 90
const NARROW = 40
/** How far down the greeting may stand. */
const HEAD_LINES = 12

const isDate = (text: string): boolean => DATE.test(text) || TIME_EN.test(text)

/** Sets the title aside, and the lines of date, place and name below it, and a date that signs the text at its end. */
export function setTitleLinesAside(draft: Draft): void {
  const texts = draft.lines.slice(0, HEAD_LINES).map((line) => textOf(draft, line))
  const reasons = new Map<DraftLine, SetAsideReason>()
  const greeting = greetingLine(draft, texts)
  const end = greeting >= 0 ? greeting : headWithoutGreeting(draft, texts)
  let title: string | null = null
  for (let at = 0; at < end; at += 1) {
    const line = draft.lines[at]
    const text = texts[at]
    if (line === undefined || text === undefined) break
    if (title !== null && at === 1 && continuesTitle(title, text)) {
      title += text
      reasons.set(line, 'title')
    } else if (title === null && at === 0 && !isDate(text) && mayBeTitle(draft, line, text, end)) {
      title = text
      reasons.set(line, 'title')
    } else if (title !== null && text === title) reasons.set(line, 'title')
    else reasons.set(line, 'date-and-venue')
  }
  const known = draft.titles.find((found) => found.from === 'text')
  if (title !== null) {
    // A known title (front matter, 【…】) is worth more than the first line of a head, which may be the venue.
    if (known === undefined || draft.lines[0]?.depth !== 0) {
      draft.titles.unshift({ from: 'text', text: title })
    } else if (known.text !== title && draft.lines[0] !== undefined) {
      reasons.set(draft.lines[0], 'date-and-venue')
    }
  }
  for (const line of signature(draft)) reasons.set(line, 'date-and-venue')
  for (const reason of ['title', 'date-and-venue'] as const) {
    setLinesAside(draft, (line) => reasons.get(line) === reason, reason)
  }
}

/** A transcript may begin with its place; its first line is a title only when it says so. */
const mayBeTitle = (draft: Draft, line: DraftLine, text: string, end: number): boolean =>
  draft.lines[end]?.turn !== true || line.depth > 0 || TITLE_WORDS.test(text) || NAMED_EN.test(text)

const isHeadLine = (draft: Draft, line: DraftLine, text: string): boolean =>
  widthOf(text) <= WIDEST &&
  (lineEndOf(text) === 'bare' || isDate(text)) &&
  (markOf(text) === null || line.depth === 1) &&
  !(line.depth > 1 && line !== draft.lines[0])

/** Position of the greeting when only short lines stand above it, otherwise -1. */
function greetingLine(draft: Draft, texts: readonly string[]): number {
  let onlyTurn = false
  for (const [at, text] of texts.entries()) {
    const line = draft.lines[at]
    if (line === undefined) return -1
    if (!onlyTurn && beginsSalutation(text, draft.language)) return at
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

/** Without a greeting the first line must look like a title; dates under it go with it. */
function headWithoutGreeting(draft: Draft, texts: readonly string[]): number {
  const [first, second] = draft.lines
  const [title, below] = texts
  if (first === undefined || title === undefined) return 0
  if (!isHeadLine(draft, first, title)) return 0
  const looksLikeTitle =
    first.depth > 0 ||
    (second !== undefined &&
      below !== undefined &&
      (TITLE_WORDS.test(title) ||
        isDate(below) ||
        (second.gap > 0 && widthOf(below) > widthOf(title)) ||
        (markOf(below)?.level ?? 9) === 1 ||
        widthOf(below) > 3 * widthOf(title)))
  if (!looksLikeTitle) return isDate(title) ? 1 : 0
  let end = 1
  while (end < texts.length && isDate(texts[end] ?? '')) end += 1
  return end
}

/** 在全市……大会上的 / 讲话: a title broken over two lines. */
const continuesTitle = (title: string, text: string): boolean =>
  /[的上在]$/u.test(title) ||
  (widthOf(text) <= 12 && TITLE_WORDS.test(text) && !TITLE_WORDS.test(title))

/** The date that signs a text at its end, with the name above it (某某县人民政府). */
function signature(draft: Draft): DraftLine[] {
  const [above, last] = draft.lines.slice(-2)
  if (draft.lines.length <= 3 || above === undefined || last === undefined) return []
  if (last.end - last.start > WIDEST || !isDate(textOf(draft, last))) return []
  const name = textOf(draft, above)
  const signs = widthOf(name) <= NARROW && lineEndOf(name) === 'bare' && markOf(name) === null
  return signs ? [above, last] : [last]
}
