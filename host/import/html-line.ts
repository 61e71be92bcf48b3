/** The line an HTML document is in the middle of: its words, their white space, and what they have in common. */
import type { SetAsideReason } from '#core/speech/speech.ts'
import type { LineWriter, Mark } from './line-writer.ts'

/** What holds for words where they stand. */
export interface Manner {
  readonly heading: number | null
  readonly kind: 'title' | 'subtitle' | null
  readonly setAside: SetAsideReason | null
  readonly bold: boolean
  readonly centred: boolean
  readonly link: boolean
  readonly pre: boolean
}

/** Longest line, UTF-16 units, that may be a heading by its look. */
const LONGEST_STANDING_OUT = 120
/** A line that is links in this share is a page's furniture, unless it is a sentence. */
const LINKED = 0.8
/** Longest run of no-break spaces that is kept: more say no more. */
const LONGEST_GAP = 8

const WHITE = /[ \t\r\n\f\u00A0]+/g
const UNSEEN = /[\u00AD\u200B\u200C\uFEFF]/g
/** Characters between which a line end of the source is nothing, as CSS Text 3 (segment breaks) has it. */
const WIDE =
  '[\\u2E80-\\u303F\\u3040-\\u30FF\\u3100-\\u312F\\u31F0-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u201C\\u201D\\u2018\\u2019\\u2026\\u2014]|[\\uD840-\\uD8BF][\\uDC00-\\uDFFF]'
const ENDS_WIDE = new RegExp(`(?:${WIDE})$`)
const BEGINS_WIDE = new RegExp(`^(?:${WIDE})`)
const STARTS_NUMBERED =
  /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．)）]|^第[一二三四五六七八九十\d]+/
/** The mark of an item that is not counted. */
export const BULLET = '• '

/** Collects words until a line ends. */
export interface HtmlLine {
  readonly add: (text: string, manner: Manner) => void
  /** A mark of a list, written before the next words of this line if they don't bring their own number. */
  readonly itemMark: (mark: string, depth: number) => void
  /** The item is over: its mark is not for what follows. */
  readonly itemEnd: () => void
  /** A separator that stands only between words. */
  readonly gap: (separator: string) => void
  readonly end: (more?: readonly Mark[]) => void
}

export function htmlLine(writer: LineWriter): HtmlLine {
  let words = ''
  /** The last words, for what comes next. */
  let last = ''
  let pending = ''
  let seen = 0
  let bold = 0
  let linked = 0
  let centred = false
  let block: Manner | null = null
  let item: { mark: string; depth: number } | null = null
  let aside: { start: number; reason: SetAsideReason }[] = []
  let asideEnds: number[] = []

  function put(text: string, manner: Manner): void {
    if (words === '') {
      pending = ''
      if (item !== null && !(item.mark !== BULLET && STARTS_NUMBERED.test(text))) words = item.mark
      block = manner
      centred = manner.centred
    }
    if (pending === '\n') pending = ENDS_WIDE.test(last) && BEGINS_WIDE.test(text) ? '' : ' '
    words += pending
    pending = ''
    const start = words.length
    words += text
    last = text
    seen += text.length
    if (manner.bold) bold += text.length
    if (manner.link) linked += text.length
    if (manner.setAside === null) return
    const run = aside.at(-1)
    const lastEnd = asideEnds.at(-1) ?? -1
    if (run?.reason === manner.setAside && start - lastEnd <= 1)
      asideEnds[asideEnds.length - 1] = words.length
    else {
      // The mark of a list goes with its item.
      aside.push({ start: seen === text.length ? 0 : start, reason: manner.setAside })
      asideEnds.push(words.length)
    }
  }

  function wait(white: string): void {
    const hard = white.split('\u00A0').length - 1
    if (hard > 0) {
      pending = ' '.repeat(Math.min(LONGEST_GAP, hard + (pending === '\n' ? 0 : pending.length)))
      return
    }
    if (pending === '') pending = white.includes('\n') || white.includes('\r') ? '\n' : ' '
  }

  function add(source: string, manner: Manner): void {
    const text = source.replace(UNSEEN, '')
    if (manner.pre) {
      for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
        if (at > 0) end()
        if (line.trim() !== '') put(line.replace(/\u00A0/g, ' '), manner)
      }
      return
    }
    let at = 0
    for (const found of text.matchAll(WHITE)) {
      if (found.index > at) put(text.slice(at, found.index), manner)
      wait(found[0])
      at = found.index + found[0].length
    }
    if (at < text.length) put(text.slice(at), manner)
  }

  function end(more: readonly Mark[] = []): void {
    const text = words.trimEnd()
    const line = block
    if (text.trim() !== '' && line !== null) {
      const start = writer.line(text, [...more, ...marksOf(line, text)])
      for (const [at, { start: from, reason }] of aside.entries()) {
        const to = Math.min(asideEnds[at] ?? text.length, text.length)
        writer.mark(start + from, start + to, { kind: 'set-aside', reason })
      }
    }
    if (text.trim() !== '') item = null
    words = ''
    pending = ''
    seen = 0
    bold = 0
    linked = 0
    block = null
    aside = []
    asideEnds = []
  }

  function marksOf(line: Manner, text: string): Mark[] {
    const marks: Mark[] = []
    if (line.kind !== null) marks.push({ kind: line.kind })
    else if (line.heading !== null) marks.push({ kind: 'heading', depth: line.heading })
    else if (seen > 0 && (bold === seen || centred) && text.length <= LONGEST_STANDING_OUT)
      marks.push({ kind: 'stands-out' })
    if (item !== null) marks.push({ kind: 'list-item', depth: item.depth })
    if (aside.length === 0 && linked >= seen * LINKED && linked > 0 && !/[。！？；：]$/.test(text))
      marks.push({ kind: 'set-aside', reason: 'boilerplate' })
    return marks
  }

  return {
    add,
    itemMark: (mark, depth) => {
      item = { mark, depth }
    },
    itemEnd: () => {
      item = null
    },
    gap: (separator) => {
      if (words !== '') pending = separator
    },
    end,
  }
}
