/** The end: what is wished, and the thanks. */
import { clausesOf, type Stretch } from './clauses.ts'
import type { Draft, DraftLine, Material, Passage } from './draft.ts'
import { BODY_LINES, roomOf } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { bodyLines } from './sections.ts'
import { titleWords } from './title.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** The wishes and thanks are looked for in this many paragraphs at the end. */
const LAST_PARAGRAPHS = 3

const LEAD_IN = /^(?:最后|在此|同时|再次|让我们|借此机会|谨此|也|再一次|[，,、\s])+/u
const WISH =
  /^(?:衷心)?(?:预祝|祝愿|祝福|祝|愿)|^(?:衷心|诚挚地?)?感谢|^谢谢(?:大家|各位|你们|同志们|$)/u
const THANKS =
  /^(?:And\s+|So\s+)?(?:May God bless|Thank you|Thanks|God bless|Good luck|I wish|My best wishes)\b/u

interface Wish extends Stretch {
  readonly text: string
}

/** The last slides: the title again where the closing words begin, then wishes and thanks. None where it just ends. */
export function closingSlides(material: Material): Draft[] {
  const wishes = lastThatFit(wishesOf(material), roomOf(material.language).line)
  const first = wishes[0]
  const start = material.passages.find(({ block }) => block.kind === 'closing')
  const end = material.script.text.length
  const slides: Draft[] = []
  const frame = {
    kind: 'closing',
    number: '',
    rank: 'part',
    returns: false,
    section: null,
  } as const
  // The closing words of a speech are about the whole of it: its title comes back.
  if (start !== undefined && (first === undefined || start.start < first.start)) {
    const { title } = titleWords(material)
    slides.push({ ...frame, title, lines: [], start: start.start, end: first?.start ?? end })
  }
  if (first !== undefined) {
    const lines = wishes
      .slice(1)
      .map(({ text, start: offset }): DraftLine => ({ role: 'body', text, offset }))
    slides.push({ ...frame, title: first.text, lines, start: first.start, end })
  }
  return slides
}

/** What a sentence of thanks or wishes is known by, in languages that put it in a sentence of its own. */
const THANKING = {
  en: THANKS,
  ja: /(?:ありがとうございま(?:した|す)|感謝(?:申し上げ|いたし)ます|お祈り(?:申し上げ|いたし)ます|祈念(?:申し上げ|いたし)ます|ご[清静]聴)/u,
  ko: /(?:감사합니다|감사드립니다|고맙습니다|기원합니다|기원드립니다)/u,
} as const

function wishesOf({ passages, language }: Material): Wish[] {
  const last = passages.slice(-LAST_PARAGRAPHS).filter(({ block }) => block.kind !== 'heading')
  const wishes: Wish[] = []
  for (const passage of last) {
    for (const sentence of passage.sentences) {
      const found =
        language === 'zh' ? wishesIn(passage, sentence) : thanksIn(passage, sentence, language)
      // Only an unbroken run of wishes that lasts to the end is the end.
      if (found.length === 0) wishes.length = 0
      else wishes.push(...found)
    }
  }
  return wishes
}

function wishesIn(passage: Passage, sentence: Stretch): Wish[] {
  const words = passage.text.slice(sentence.start, sentence.end)
  const wishes: Wish[] = []
  for (const { start, end } of clausesOf(words)) {
    const line = worded(words.slice(start, end), 'zh')
    const text = trimmed(line.replace(LEAD_IN, ''))
    const last = wishes.at(-1)
    const at = passage.start + sentence.start
    if (WISH.test(text)) {
      wishes.push({ text, start: at + (last === undefined ? 0 : start), end: at + end })
    } else if (last !== undefined) {
      // 祝各位学员身体健康，工作顺利: the wish goes on.
      wishes[wishes.length - 1] = { ...last, text: `${last.text}，${text}`, end: at + end }
    } else if (text !== '') return []
  }
  return wishes.every(
    ({ text }) => unitsOf(text) <= roomOf('zh').item && !hasGap(text) && balanced(text),
  )
    ? wishes
    : []
}

function thanksIn(passage: Passage, sentence: Stretch, language: keyof typeof THANKING): Wish[] {
  const text = trimmed(worded(passage.text.slice(sentence.start, sentence.end), language))
  const known = THANKING[language].test(text)
  if (!known || unitsOf(text) > roomOf(language).headline || hasGap(text)) return []
  return [{ text, start: passage.start + sentence.start, end: passage.start + sentence.end }]
}

/** Of a long run of wishes the last, as many as one slide holds: the first as its headline. */
function lastThatFit(wishes: readonly Wish[], units: number): Wish[] {
  const kept: Wish[] = []
  let height = 0
  for (const wish of wishes.toReversed()) {
    // Thanks are often said again and again; once is enough on a wall.
    if (kept.some(({ text }) => wish.text.startsWith(text) || text.startsWith(wish.text))) continue
    height += bodyLines(wish.text, units)
    if (height > BODY_LINES + 1) break
    kept.unshift(wish)
  }
  return kept
}
