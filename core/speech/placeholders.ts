/** Gaps in a text that are still to be filled in. What was Markdown's emphasis is no longer in the blocks. */
import { isHighSurrogate, isLowSurrogate } from './characters.ts'
import type { Block, Placeholder } from './speech.ts'

/**
 * Runs of stars, underlines, X or ×, half and full width, and of the circles and boxes that stand for figures. A
 * single × is a gap only between Han characters (驻×各单位), elsewhere it multiplies. XX inside a word or a code
 * (XXL, MAXX) is none; 20XX年 is one.
 */
const GAP =
  /[*＊]{2,}|[_＿]{2,}|×{2,}|(?<=\p{Script=Han})×(?=\p{Script=Han})|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z0-9])|Ｘ{2,}|(?<![一二三四五六七八九○〇])[○〇]{2,}(?![年一二三四五六七八九○〇])|[□■]{2,}/gu

/** Characters of context on either side. */
const CONTEXT = 10

/** Where the gaps of a text are, as UTF-16 offsets in order. */
export function gapsIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(GAP)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** The gaps of all blocks. */
export function placeholdersOf(blocks: readonly Block[]): Placeholder[] {
  return blocks.flatMap(({ text, section }, block) =>
    gapsIn(text).map(({ start, end }): Placeholder => ({
      text: text.slice(start, end),
      context: around(text, start, end),
      block,
      offset: start,
      section,
    })),
  )
}

/** The gap with its surroundings; no surrogate pair is cut in two. */
function around(text: string, start: number, end: number): string {
  let from = Math.max(0, start - CONTEXT)
  let to = Math.min(text.length, end + CONTEXT)
  if (
    from > 0 &&
    isLowSurrogate(text.charCodeAt(from)) &&
    isHighSurrogate(text.charCodeAt(from - 1))
  )
    from -= 1
  if (
    to < text.length &&
    isLowSurrogate(text.charCodeAt(to)) &&
    isHighSurrogate(text.charCodeAt(to - 1))
  )
    to += 1
  return text.slice(from, to)
}
