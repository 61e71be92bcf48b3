/** How words of the script are written on a slide: full-width marks in Chinese, no gaps, nothing left at the ends. */
import { gapsIn } from '../speech/placeholders.ts'
import type { SpeechLanguage } from '../speech/speech.ts'

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** A Han character or a Chinese mark. */
const CHINESE = /[\p{Script=Han}，。！？；：、“”‘’（）《》【】〕—…]/u

/**
 * What may stand for a gap although the outline does not count it as one (某某, a single star): the hall sees neither.
 */
const PERHAPS_GAP = /\*{2,}|[XＸ]{2,}|[×╳]{2,}|_{2,}|＿{2,}|某某|[×╳*](?=[\p{Script=Han}])/u
const PERHAPS_GAPS = new RegExp(PERHAPS_GAP.source, 'gu')

/** Whether a text has a gap still to be filled in. */
export const hasGap = (text: string): boolean => gapsIn(text).length > 0 || PERHAPS_GAP.test(text)

/** What stands on a slide for a gap that could not be avoided: an empty place, which asks nothing of the hall. */
const EMPTY_PLACE = '〔　〕'

/** Writes a stretch of the script as a slide shows it. Gaps stay; the caller avoids them or calls `withoutGaps`. */
export function worded(text: string, language: SpeechLanguage): string {
  const line = /\s/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text
  return language === 'en' || language === 'ko' ? line : fullWidth(line.replace(/—{3,}/gu, '——'))
}

function fullWidth(line: string): string {
  if (!/[,;:!?() "]/u.test(line)) return line
  const out = line.replace(/[,;:!?() ]/gu, (mark: string, at: number) => {
    const before = line.charAt(at - 1)
    const after = line.charAt(at + 1)
    const [back, on] = [CHINESE.test(before), CHINESE.test(after)]
    // A blank between Han characters is how a web page lays out, not how a slide is written.
    if (mark === ' ') return back && on ? '' : mark
    const digits = /\d/u.test(before) && /\d/u.test(after)
    return (back || on) && !digits ? (FULL_WIDTH[mark] ?? mark) : mark
  })
  return paired(out)
}

/** Straight quotation marks become curly ones where they come in pairs. */
function paired(line: string): string {
  const parts = line.split('"')
  if (parts.length % 2 === 0) return line
  return parts.reduce((all, part, index) => all + (index % 2 === 1 ? '“' : '”') + part)
}

/** Takes away what may not stand at the end of a headline or an item, and stray marks at its start. */
export function trimmed(line: string): string {
  return line
    .replace(/^[\s，。；：、,.;:!！?？]+/u, '')
    .replace(/[\s，。；：、,;:]+$|(?<!\.)\.$/gu, '')
}

/** Leaves an empty place where a gap stands. */
export function withoutGaps(line: string): string {
  let out = ''
  let from = 0
  for (const { start, end } of gapsIn(line)) {
    out += line.slice(from, start) + EMPTY_PLACE
    from = end
  }
  return (out + line.slice(from)).replace(PERHAPS_GAPS, EMPTY_PLACE)
}

/** Whether every quotation mark and bracket of a line has its partner. */
export function balanced(line: string): boolean {
  const pairs = ['“”', '‘’', '《》', '（）', '()', '「」', '『』', '【】', '〔〕']
  return pairs.every((pair) => count(line, pair.charAt(0)) === count(line, pair.charAt(1)))
}

const count = (line: string, mark: string): number => line.split(mark).length - 1
