/** Quotations whose speaker is named right before them: 习近平总书记指出，“……” Others are left to the ear. */
import { clausesOf, sentencesOf, type Stretch } from './clauses.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { type Draft, type Material, type Passage, sentenceOver } from './draft.ts'
import type { TopicFinder } from './topics.ts'
import { fitsBody } from './key-line.ts'
import { englishSource } from './english-sources.ts'
import { BODY_LINES, type Room, roomOf } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, worded } from './wording.ts'

/** A quotation shorter than this is a turn of phrase, not something to put on a wall. */
const SHORTEST = 8
/** A quotation that needs more slides than this is a reading. */
const MOST_PAGES = 4
/** How far before the quotation its speaker may stand. */
const REACH = 48
const REACH_EN = 240

/** Quotations in their marks. A mark inside a quotation must be ‘’. English is also typed with straight ones. */
const QUOTED = /“([^“”]+)”/gu
const QUOTED_EN = /“[^“”"]+”|"[^“”"]+"/gu

/** The opening mark of a quotation with its speaker and the verb of saying right before it. */
const SAID =
  /(?:^|[。；;！!？?，,：:、”\s])([^，。；：、,;:“”！？\s]{2,30}?)(?:指出|强调|要求|提出|号召|写道|写过|记载|告诫我们|教导我们|说得好|讲得好|说过|讲过|曾言|有言|有云|说|讲|云|曰)(?:道)?[：:，,]?\s*$/u

/** Words between the speaker and the verb that are no part of the name. */
const ADVERBS =
  /(?:曾经|曾|多次|反复|深刻|明确|再次|一再|特别|经常|常|又|还|就|也|所|郑重|语重心长地|这样|中|里)+$/u
const LEAD_INS =
  /^(?:正如|诚如|恰如|如同|就像|正像|最近|近日|近期|日前|前不久|今年以来|去年|今年|记得|我记得)/u

/** A person with the title that shows it is one; where and when it was said may follow. */
const PERSON =
  /^([\p{Script=Han}·]{0,8}?(?:总书记|国家主席|主席|总理|委员长|书记|同志|先生|女士|教授|院士|将军|元帅|部长|省长|市长|区长|县长|董事长|总裁|校长))(?:在.{2,24}(?:上|中|里|时|期间|会议|讲话|报告))?$/u
/** Names and sayings that need no title. */
const KNOWN =
  /^(?:古人|古语|俗话|俗语|常言|谚语|老话|民谚|孔子|孟子|老子|庄子|荀子|墨子|管子|韩非子|曾子|孙子|诸葛亮|范仲淹|王阳明|鲁迅|马克思|恩格斯|列宁|毛泽东|周恩来|邓小平|江泽民|胡锦涛|习近平)$/u
const BOOK = /^(《[^《》]{1,16}》)(?:中|里)?$/u

/** Finds the quotations of a speech that can be shown with their source. */
export function quotationSlides({ passages, language }: Material, topicAt: TopicFinder): Draft[] {
  if (language !== 'zh' && language !== 'en') return []
  return passages.flatMap((passage) => {
    // An opening “ before the closing ” means that one of them is missing.
    const drafts: Draft[] = []
    for (const match of passage.text.matchAll(language === 'en' ? QUOTED_EN : QUOTED)) {
      const source =
        language === 'en'
          ? sourceInSentence(passage, match.index)
          : sourceBefore(passage.text, match.index)
      if (source === null) continue
      const spoken = { start: match.index + 1, end: match.index + match[0].length - 1 }
      const pages = pagesOf(passage, spoken, language)
      const topic = topicAt(passage.start + match.index)
      for (const [index, page] of pages.entries()) {
        drafts.push({
          kind: 'quotation',
          title: topic.headline,
          number: '',
          lines: [
            { role: 'quotation', text: page.text, offset: null },
            { role: 'source', text: source.name, offset: null },
          ],
          start: passage.start + (index === 0 ? source.at : page.start),
          end: passage.start + page.end,
          rank: 'pulled',
          returns: index === pages.length - 1,
          section: topic.section,
        })
      }
    }
    return drafts
  })
}

/** Who is quoted in an English sentence, before the quotation that ends it. */
function sourceInSentence(passage: Passage, quote: number): { name: string; at: number } | null {
  const sentence = sentenceOver(passage, quote)
  if (sentence === undefined || sentence.start >= quote) return null
  const from = Math.max(sentence.start, quote - REACH_EN)
  const source = englishSource(passage.text.slice(from, quote))
  return source === null ? null : { name: source.name, at: from + source.at }
}

/** Who is quoted, and where the words that say so begin; null where it is not beyond doubt. */
function sourceBefore(text: string, quote: number): { name: string; at: number } | null {
  const before = text.slice(Math.max(0, quote - REACH), quote)
  const said = SAID.exec(before)
  const words = said?.[1]
  if (said === null || words === undefined || hasGap(words)) return null
  const name = nameOf(words.replace(LEAD_INS, '').replace(ADVERBS, ''))
  return name === null
    ? null
    : { name, at: quote - before.length + said.index + said[0].indexOf(words) }
}

function nameOf(words: string): string | null {
  const person = PERSON.exec(words)?.[1]
  if (person !== undefined) return /[的是了我你他它这那]/u.test(person) ? null : person
  return BOOK.exec(words)?.[1] ?? (KNOWN.test(words) ? words : null)
}

interface Page extends Stretch {
  readonly text: string
}

/** Shares a quotation out over slides, cut at sentences and otherwise at clauses; none where it can't be. */
function pagesOf(passage: Passage, { start, end }: Stretch, language: SpeechLanguage): Page[] {
  const quoted = passage.text.slice(start, end)
  const whole = worded(quoted, language)
  if (unitsOf(whole) < SHORTEST || hasGap(whole) || !balanced(whole)) return []
  const room = roomOf(language)
  const share = (stretches: readonly Stretch[]) => shared(quoted, stretches, room, language)
  const pages = share(sentencesOf(quoted)) ?? share(clausesOf(quoted))
  if (pages === null || pages.length > MOST_PAGES) return []
  return pages.map((page) => ({ ...page, start: start + page.start, end: start + page.end }))
}

/** What a page that follows another begins with. */
const LEADS_OVER = /^(?:同时|因此|所以|而且|但是|此外|并且)[，,]/u

/** As few slides as hold the stretches, and those filled as evenly as can be; null where one does not fit alone. */
function shared(
  text: string,
  stretches: readonly Stretch[],
  room: Room,
  language: SpeechLanguage,
): Page[] | null {
  const most = room.line * BODY_LINES
  const fill = (units: number) => filled(text, stretches, units, room.line, language)
  const full = fill(most)
  if (full === null || full.length < 2) return full
  const total = unitsOf(text)
  for (let units = Math.ceil(total / full.length); units < most; units++) {
    const even = fill(units)
    if (even !== null && even.length === full.length) return even
  }
  return full
}

/** Fills slides with as many of the stretches as each holds in so many units. */
function filled(
  text: string,
  stretches: readonly Stretch[],
  units: number,
  line: number,
  language: SpeechLanguage,
): Page[] | null {
  const pages: Page[] = []
  for (const stretch of stretches) {
    const last = pages.at(-1)
    const from = last?.start ?? stretch.start
    const longer = worded(text.slice(from, stretch.end), language)
    if (last !== undefined && unitsOf(longer) <= units && fitsBody(longer, BODY_LINES, line)) {
      pages[pages.length - 1] = { start: from, end: stretch.end, text: longer }
      continue
    }
    const alone = worded(text.slice(stretch.start, stretch.end), language)
    if (!fitsBody(alone, BODY_LINES, line)) return null
    pages.push({ ...stretch, text: alone })
  }
  return pages.map((page, index) => ({
    ...page,
    text: (index === 0 ? page.text : page.text.replace(LEADS_OVER, '')).replace(/[，、：；]$/u, ''),
  }))
}
