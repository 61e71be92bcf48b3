/** Gaps in a text that are still to be filled in. What was Markdown's emphasis is no longer in the blocks. */
import { isHighSurrogate, isLowSurrogate } from './characters.ts'
import type { Block, Placeholder } from './speech.ts'

/**
 * Runs of stars, underlines, X or ×, half and full width, and of the circles and boxes that stand for figures. A
 * single × is a gap only between Han characters (驻×各单位), elsewhere it multiplies. XX inside a word or a code
 * (XXL, MAXX) is none; 20XX年 is one.
 */
const RUNS =
  /[*＊]{2,}|[_＿]{2,}|×{2,}|(?<=\p{Script=Han})×(?=\p{Script=Han})|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z0-9])|Ｘ{2,}|(?<![一二三四五六七八九○〇])[○〇]{2,}(?![年一二三四五六七八九○〇])|[□■]{2,}/u

/** What is to stand there, named in brackets, as in templates: （姓名） 【单位名称】 （待定）. */
const NAMED_HAN =
  /[（([［【{](?:(?:[\p{Script=Han}]{0,6}(?:姓名|名称)|职务|职称|具体(?:时间|日期|地点|数字|金额))|待[定填]|待补充?|待核实?)[）)\]］】}]/u

/** [NAME] [insert date] [your company] [number of guests]; [name](address) is a link. TBC, TBD. */
const NAMED_LATIN =
  /\[(?:[A-Za-z]{1,12} ){0,3}(?:[Nn]ame|NAME|[Dd]ate|DATE|[Nn]umber|NUMBER|[Pp]lace|PLACE|[Ll]ocation|LOCATION|[Vv]enue|VENUE|[Cc]ity|CITY|[Cc]ompany|COMPANY|[Oo]rgani[sz]ation|ORGANI[SZ]ATION|[Aa]mount|AMOUNT|[Ff]igure|FIGURE|[Yy]ear|YEAR|TB[CD])(?: [A-Za-z]{1,12}){0,3}\](?!\()|(?<![A-Za-z])TB[CD](?![A-Za-z])/u

const GAP = new RegExp([RUNS, NAMED_HAN, NAMED_LATIN].map(({ source }) => source).join('|'), 'gu')

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
