/** A web page saved as text: its tags, scripts and styles. Only tags that HTML knows are taken for tags. */
import { divideLines, type Draft } from '../draft.ts'
import type { Span } from '../speech.ts'
import { cutRanges, rangesOf } from './ranges.ts'

const BLOCK =
  'p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|section|article|header|footer|main|nav|aside|blockquote|pre|center|form|body|html|head|title|meta|link|figure|figcaption|!doctype'
const INLINE =
  'a|b|i|u|em|strong|span|font|small|big|sub|sup|img|input|button|label|option|select|iframe|o:p|st1:[a-z]+|script|style|noscript|svg|path'
const TAG = new RegExp(`<\\/?(?:(${BLOCK})|${INLINE})(?:\\s[^<>]{0,600})?\\s?\\/?>`, 'giu')
/** A named or numbered character, written as HTML writes those that only lay the text out. */
const SPACE = /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|zwnj|shy);/giu
const BLOCK_START = new RegExp(`^<\\/?(?:${BLOCK})[\\s/>]`, 'iu')
/** One tag may be quoted in a text; so many are a page. */
const FEWEST = 3

/** Sets tags aside; a tag of a paragraph divides the line it stands in. */
export function setHtmlTagsAside(draft: Draft): void {
  const { source } = draft
  if (!source.includes('<') && !source.includes('&')) return
  const tags = rangesOf(source, TAG)
  const spaces = rangesOf(source, SPACE)
  if (tags.length < FEWEST) {
    cutRanges(draft, spaces, 'markup')
    return
  }
  const seams = tags.flatMap(({ start, end }) =>
    BLOCK_START.test(source.slice(start, Math.min(end, start + 20))) ? [start] : [],
  )
  let seam = 0
  divideLines(draft, (line) => {
    const inside: number[] = []
    for (; (seams[seam] ?? Infinity) < line.end; seam += 1) {
      const at = seams[seam] ?? 0
      if (at > line.start) inside.push(at)
    }
    return inside
  })
  cutRanges(draft, [...hiddenIn(source), ...tags, ...spaces], 'markup')
}

/** Scripts, styles, comments and the page's head, up to where they end; one that never ends hides nothing. */
function hiddenIn(source: string): Span[] {
  const hidden: Span[] = []
  const lower = source.toLowerCase()
  // Letters whose lower case has another length would move everything behind them.
  if (lower.length !== source.length) return hidden
  for (const [open, close] of [
    ['<script', '</script>'],
    ['<style', '</style>'],
    ['<!--', '-->'],
    ['<head>', '</head>'],
  ] as const) {
    let at = lower.indexOf(open)
    while (at >= 0) {
      const end = lower.indexOf(close, at)
      if (end < 0) break
      hidden.push({ start: at, end: end + close.length })
      at = lower.indexOf(open, end)
    }
  }
  return hidden
}
