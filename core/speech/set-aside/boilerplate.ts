/** Boilerplate: what the site a text was copied from has put around it, and the little it puts inside. */
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'
import { markOf } from '../numbering.ts'
import { notationsIn } from '../notation.ts'
import { beginsSalutation } from '../salutation.ts'
import { lineEndOf } from '../sentence.ts'
import { simplified } from '../simplified.ts'
import { NAMES, SITE_WORDS, type SiteWords } from './site-words.ts'

/** How many lines from the top or the bottom count as its head or tail. */
const HEAD_LINES = 8
const TAIL_LINES = 12
/** A list of further articles under 相关文章 may be longer. */
const LINKS_LINES = 60
const LONGEST = 200

/** A sentence in which a site presents a text, how it ends, and over how many lines it may be broken. */
const SENTENCE = /小编|整理|收集|搜集|本文|范文/u
const SENTENCE_END = /(?:参考|借鉴|阅读|帮助|学习|喜欢|欢迎|看看吧)[^。！!]{0,8}[。！!]?$/u
const SENTENCE_LINES = 5

const AT_THE_ENDS = SITE_WORDS.filter(({ where }) => where !== 'anywhere')
const ENDS = SITE_WORDS.filter((words) => words.toTheEnd === true)

/** Sets boilerplate aside and keeps the name of the text that it tells. */
export function setBoilerplateAside(draft: Draft): void {
  const total = draft.lines.length
  const texts = draft.lines.map((line) => {
    if (line.end - line.start > LONGEST) return null
    const text = simplified(textOf(draft, line))
    return notationsIn(text).length > 0 ? null : text
  })
  const aside = new Set<DraftLine>()
  /** Lines that go on one above them. */
  const broken = new Set<DraftLine>()
  let asideAt = -1
  for (const [position, line] of draft.lines.entries()) {
    const text = texts[position]
    if (text === null || text === undefined) continue
    // Inside the text a line of the page is no part of a sentence.
    const above = texts[position - 1]
    const alone =
      line.gap > 0 ||
      typeof above !== 'string' ||
      lineEndOf(above) === 'stop' ||
      asideAt === position - 1
    const rules = alone ? SITE_WORDS : AT_THE_ENDS
    if (rules.some((one) => applies(one, text, position, total))) {
      aside.add(line)
      asideAt = position
    }
    const below = draft.lines[position + 1]
    const rest = texts[position + 1]
    if (below === undefined || rest === null || rest === undefined || below.gap > 0) continue
    // 相关文 / 章：: a line of the page that was broken.
    if (ENDS.some((words) => goesOver(words, text, rest, position, total))) {
      aside.add(line)
      aside.add(below)
      broken.add(below)
    }
    if (!aside.has(line) || !SENTENCE.test(text)) continue
    for (const one of restOfSentence(draft, position)) {
      aside.add(one)
      broken.add(one)
    }
  }
  for (const line of linksAtTheEnd(draft, texts)) aside.add(line)
  for (const line of numberedLinks(draft, texts, aside)) aside.add(line)
  for (const [position, line] of draft.lines.entries()) {
    if (!aside.has(line) || broken.has(line)) continue
    const text = wholeLine(draft, position, broken)
    for (const pattern of NAMES) {
      const name = pattern.exec(text)?.[1]?.trim()
      if (name === undefined || name === '') continue
      draft.titles.push({ from: 'boilerplate', text: name, sure: 0.7 })
      break
    }
  }
  setLinesAside(draft, (line) => aside.has(line), 'boilerplate')
}

/** 下面是小编整理的全县春季现 / 场会讲话,供大家参考。: the lines on which a sentence of the site goes on; none where it ends. */
function restOfSentence(draft: Draft, position: number): DraftLine[] {
  const first = draft.lines[position]
  const rest: DraftLine[] = []
  for (let at = position; at < position + SENTENCE_LINES; at += 1) {
    const line = draft.lines[at]
    if (line === undefined || first === undefined) break
    const text = textOf(draft, line)
    if (at > position) {
      const wider = line.end - line.start > first.end - first.start + 2
      if (line.gap > 0 || wider || beginsSalutation(text, draft.language)) return []
      rest.push(line)
    }
    if (lineEndOf(text) !== 'stop') continue
    return SENTENCE_END.test(text) || text.length <= 3 ? rest : []
  }
  return []
}

/** A line with those that go on it. */
function wholeLine(draft: Draft, position: number, broken: ReadonlySet<DraftLine>): string {
  const parts: string[] = []
  for (let at = position; at < draft.lines.length; at += 1) {
    const line = draft.lines[at]
    if (line === undefined || (at > position && !broken.has(line))) break
    parts.push(textOf(draft, line))
  }
  return parts.join('')
}

function applies(
  { where, pattern }: SiteWords,
  text: string,
  position: number,
  total: number,
): boolean {
  const tail = position >= total - TAIL_LINES && position > 0
  const placed = where === 'anywhere' || tail || (where === 'ends' && position < HEAD_LINES)
  return placed && pattern.test(text)
}

/** Whether the words are found in two lines together, and in neither of them alone. */
function goesOver(
  words: SiteWords,
  text: string,
  below: string,
  position: number,
  total: number,
): boolean {
  if (lineEndOf(text) === 'stop' || text.length + below.length > LONGEST) return false
  if (!applies(words, text + below, position, total)) return false
  const found = words.pattern.exec(text + below)
  return (
    found !== null &&
    found.index < text.length &&
    found.index + found[0].length > text.length &&
    !words.pattern.test(below)
  )
}

/** 相关文章 and what follows it. Links are short; a long line behind them is the text going on. */
function linksAtTheEnd(draft: Draft, texts: readonly (string | null)[]): readonly DraftLine[] {
  const total = draft.lines.length
  // The first line of the file is not the end of it.
  for (let at = Math.max(1, total - LINKS_LINES); at < total; at += 1) {
    const text = texts[at]
    if (text === null || text === undefined || !ENDS.some(({ pattern }) => pattern.test(text))) {
      continue
    }
    const behind = draft.lines.slice(at)
    return behind.every((line) => line.end - line.start <= LONGEST) ? behind : []
  }
  return []
}

/** Lines between two of the page's own at the end, each the name of another text: 1. 某某讲话稿范文 / 2. …. */
function numberedLinks(
  draft: Draft,
  texts: readonly (string | null)[],
  aside: ReadonlySet<DraftLine>,
): readonly DraftLine[] {
  const links: DraftLine[] = []
  for (let at = draft.lines.length - 1; at > 0; at -= 1) {
    const line = draft.lines[at]
    const text = texts[at]
    if (line === undefined || text === null || text === undefined) break
    if (aside.has(line)) continue
    const name = text.slice(markOf(text)?.length ?? 0)
    if (!/(?:范文|讲话稿|发言稿|演讲稿|模板|大全|精选|\d+篇|[（(]通用[）)])$/u.test(name)) break
    if (name.length > 60 || /[。！？，]/u.test(name)) break
    links.push(line)
  }
  return links.length >= 2 ? links : []
}
