/** Figures with what they count: 顺利拆除600余户老宅 -> 600余户, 顺利拆除老宅. Only where the clause leaves no doubt. */
import type { SpeechLanguage } from '../speech/speech.ts'
import { clausesOf } from './clauses.ts'
import { englishFigure } from './english-figures.ts'
import type { Draft, DraftLine, Material, Passage } from './draft.ts'
import type { TopicFinder } from './topics.ts'
import { LINE_UNITS } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** Figures that belong together follow each other this closely, ms of script time; at most this many share a slide. */
const TOGETHER = 30_000
const MOST_TOGETHER = 3
/** A count below this is no figure for a wall, unless it is a percentage or has 万 or 亿 to it. */
const SMALLEST = 10
/** Units of a label beside its figure: two lines. */
const LABEL_BESIDE = 20
/** Units of a figure beside its label. */
const FIGURE_BESIDE = 10
/** The same as `LABEL_BESIDE` in Latin letters. */
const LATIN_LABEL_BESIDE = 30
/** Fewer units than this do not say what is counted. */
const SHORTEST_LABEL = 4

const UNITS =
  '%|％|个百分点|人次|人|户|名|个|家|件|次|项|公里|千米|平方米|平方公里|立方米|亩|公顷|吨|台|套|辆|所|座|条|场|倍|处|' +
  '元|美元|户次|户家庭|岁以上老人|村|万户|岁'
/** A number with its unit, the word before it that belongs to it (约, 超过) and the one after it (左右, 以上). */
const FIGURE = new RegExp(
  `(近|约|超过|超|逾|突破|不足|高达)?(\\d[\\d,，]*(?:\\.\\d+)?)((?:多|余|几)?(?:万亿|亿|万|千|百)?(?:多|余)?(?:${UNITS})?(?:多|余)?)(左右|以上|以下)?`,
  'u',
)

/** Clauses that begin like this lean on what was said before them. */
const LEANING =
  /^(?:这|那|其|它|他|她|此|该|而|但|却|也|又|并|就(?!业)|且|如果|即使|不是|没有|若|增长|上涨|下降|同比|环比|提高|增加|减少|扩大|我|你|您|平均|人均|相当|从|自(?![贸然主来])|比(?![例重])|较)/u
/** What stands before a figure that is not a plain count. */
const NOT_PLAIN =
  /(?:的|由|从|至|低于|高于|比|较|每|前|第|近|这|那|各|不到|有的|中|多|过去|连续|之|年满|满)$/u
/** The joining words a label does not need: the figure says them. */
const JOINTS = /(?:达到了?|达|为|是|有|共有|共计|共|总计|合计)$/u

interface Found {
  readonly figure: string
  readonly label: string
  /** Headline the clause brings with it: 从全区信访量来看. */
  readonly headline: string | null
  /** Whether the figure is said before what it counts: 90%左右都与农村相关. */
  readonly first: boolean
  readonly start: number
  readonly end: number
}

/** Finds the figures of a speech. */
export function figureSlides(material: Material, topicAt: TopicFinder): Draft[] {
  const { language } = material
  if (language !== 'zh' && language !== 'en') return []
  const beside = language === 'en' ? LATIN_LABEL_BESIDE : LABEL_BESIDE
  return material.passages.flatMap((passage) =>
    passage.block.kind === 'heading'
      ? []
      : grouped(figuresIn(passage, language), material).flatMap((group) =>
          slideOf(group, topicAt, beside),
        ),
  )
}

function figuresIn(passage: Passage, language: SpeechLanguage): Found[] {
  const { text } = passage
  const found: Found[] = []
  let before = ''
  for (const { start, end } of clausesOf(text)) {
    const clause = text.slice(start, end)
    const figure = /\d/u.test(clause) ? figureOf(clause, before, language) : null
    before = clause
    if (figure === null) continue
    found.push({ ...figure, start: passage.start + start, end: passage.start + end })
  }
  return found
}

function figureOf(clause: string, before: string, language: SpeechLanguage): Pair | null {
  if (language !== 'en') return counted(clause) ?? share(clause, before)
  const found = englishFigure(clause)
  return found === null ? null : { ...found, headline: null }
}

type Pair = Pick<Found, 'figure' | 'label' | 'headline' | 'first'>

/** 累计为群众提供免费体检500余人次; 顺利拆除600余户老宅; 2018年区纪委就处理了72名农村干部. */
function counted(clause: string): Pair | null {
  const line = trimmed(worded(clause, 'zh'))
  const year = /^\d{4}年(?:底|末)?/u.exec(line)?.[0] ?? ''
  const match = FIGURE.exec(line.slice(year.length))
  if (match === null || hasGap(line) || !balanced(line) || LEANING.test(line)) return null
  const [whole, prefix = '', digits = '', unit = '', suffix = ''] = match
  const before = line.slice(0, year.length + match.index)
  const after = line.slice(year.length + match.index + whole.length)
  if (/\d/u.test(after) || !worthShowing(digits, unit) || NOT_PLAIN.test(before)) return null
  if (after !== '' && !nounAfter(after, unit)) return null
  const joined =
    after === ''
      ? before.replace(JOINTS, '')
      : before.replace(/就(?=\p{Script=Han}{1,3}了$)/u, '') + after
  const label = trimmed(joined)
  if (unitsOf(label) < SHORTEST_LABEL || unitsOf(label) > LINE_UNITS * 2) return null
  return { figure: prefix + digits + unit + suffix, label, headline: null, first: before === '' }
}

/** 从全区信访量来看，90%左右都与农村相关: a share at the start of a clause, of what the clause before it names. */
function share(clause: string, before: string): Pair | null {
  const line = trimmed(worded(clause, 'zh'))
  const of = /^从(.{2,14}?)(?:上|的?角度)?来?看$/u.exec(trimmed(worded(before, 'zh')))?.[1]
  const match = FIGURE.exec(line)
  if (of === undefined || match?.index !== 0 || hasGap(of) || hasGap(line)) return null
  const label = line.slice(match[0].length).replace(/^的/u, '')
  if (!/[%％]/u.test(match[0]) || /\d/u.test(label) || !balanced(line)) return null
  if (unitsOf(label) < SHORTEST_LABEL || unitsOf(label) > LINE_UNITS * 2) return null
  return { figure: match[0], label, headline: of, first: true }
}

function worthShowing(digits: string, unit: string): boolean {
  if (unit === '' || /^[岁]$/u.test(unit)) return false
  if (/[%％]|百分点|万|亿/u.test(unit)) return true
  return Number(digits.replace(/[,，]/gu, '')) >= SMALLEST
}

/** A short noun that the figure counts; anything with a verb or a 的 in it may mean something else. */
const nounAfter = (after: string, unit: string): boolean =>
  /^\p{Script=Han}{1,6}$/u.test(after) &&
  !/[%％]|百分点|元$/u.test(unit) &&
  !/[的都也就是在以被将为了和与及等到不有口内外中上下左右间]/u.test(after)

/** Figures of a paragraph that follow closely share a slide. */
function grouped(figures: readonly Found[], { clock, language }: Material): Found[][] {
  const groups: Found[][] = []
  for (const figure of figures) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const near =
      last !== undefined && clock.timeAt(figure.start) - clock.timeAt(last.end) < TOGETHER
    const alike = last?.headline === null && figure.headline === null
    // 65,900 jobs | were created: a sentence that begins with its figure can't be read from a table.
    const inOrder = language !== 'en' || (last?.first === false && !figure.first)
    if (group !== undefined && near && alike && inOrder && group.length < MOST_TOGETHER)
      group.push(figure)
    else groups.push([figure])
  }
  return groups
}

function slideOf(group: readonly Found[], topicAt: TopicFinder, beside: number): Draft[] {
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) return []
  const topic = topicAt(first.start)
  const single = group.length === 1
  // Of several, each comes on as it is said; each has its own line beside it, so the labels must be short.
  const fits =
    single ||
    group.every(({ label, figure }) => unitsOf(label) <= beside && unitsOf(figure) <= FIGURE_BESIDE)
  if (!fits) return group.flatMap((figure) => slideOf([figure], topicAt, beside))
  return [
    {
      kind: 'figure',
      title: first.headline ?? topic.headline,
      number: '',
      lines: group.flatMap((found) => linesOf(found, single ? null : found.start)),
      start: first.start,
      end: last.end,
      rank: 'pulled',
      returns: true,
      section: topic.section,
    },
  ]
}

/** Figure and label in the order in which they are said, so that the slide reads as the speaker speaks. */
function linesOf({ figure, label, first }: Found, offset: number | null): DraftLine[] {
  const lines: DraftLine[] = [
    { role: 'figure', text: figure, offset },
    { role: 'label', text: label, offset },
  ]
  return first ? lines : lines.toReversed()
}
