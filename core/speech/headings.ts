/**
 * Which numbered paragraphs are headings. A number also counts the items of a list, the paragraphs of a web page, the
 * questions of an interview; so what is seen is weighed (sureness.ts), and numbers that belong to one run are judged together.
 */
import { widthOf } from './characters.ts'
import type { Group } from './groups.ts'
import { headEnd } from './head-end.ts'
import { type Mark, type NumberingStyle, STYLES_BY_HABIT } from './numbering.ts'
import { lineEndOf } from './sentence.ts'
import type { SpeechLanguage, Sureness } from './speech.ts'
import { HEADING_WEIGHTS, type HeadingEvidence, logOdds, surenessOf } from './sureness.ts'
import { isWrittenAsTitle } from './title-case.ts'

/** What was decided about a group with a number. */
export interface Decision {
  readonly heading: boolean
  readonly sure: Sureness
}

interface Numbered {
  readonly group: Group
  readonly mark: Mark
  readonly at: number
  /** Values of the nearest numbers of its style before and behind it, 0 where there is none. */
  before: number
  after: number
}

/** Widths of a claim in columns: 20 字, 40 字, and the 69 字 of a sentence that is a heading. */
const SHORT = 40
const USUAL = 80
const LONGEST = 140

/** Paragraphs between a number and the one it is inside of. */
const LOOK_BACK = 20

const rankOf = (style: NumberingStyle): number => STYLES_BY_HABIT.indexOf(style)
/** Styles that only ever stand for sections; the others count anything. */
const isHigh = (style: NumberingStyle): boolean => rankOf(style) <= rankOf('han-in-brackets')

/** Judges every group that begins with a number. */
export function numberedHeadings(
  groups: readonly Group[],
  language: SpeechLanguage,
): ReadonlyMap<Group, Decision> {
  const decisions = new Map<Group, Decision>()
  for (const run of runsOf(groups)) judge(run, groups, language, decisions)
  return decisions
}

/** Numbers of one style that follow each other with no number of an outer style between them. */
function runsOf(groups: readonly Group[]): Numbered[][] {
  const runs: Numbered[][] = []
  const open = new Map<NumberingStyle, Numbered[]>()
  const last = new Map<NumberingStyle, Numbered>()
  for (const [at, group] of groups.entries()) {
    const { mark } = group
    if (mark === null) continue
    const { style, value } = mark
    const above = last.get(style)
    const numbered: Numbered = { group, mark, at, before: above?.mark.value ?? 0, after: 0 }
    if (above !== undefined) above.after = value
    last.set(style, numbered)
    // 第一，第二， may stand above 1. 2. or below: only the styles of sections part them.
    for (const inner of open.keys()) {
      const parts = isHigh(style) || !isFree(inner)
      if (rankOf(inner) > rankOf(style) && parts) open.delete(inner)
    }
    const run = open.get(style)
    const previous = run?.at(-1)?.mark.value ?? 0
    if (run !== undefined && !(value === 1 && previous >= 1)) run.push(numbered)
    else {
      const begun = [numbered]
      open.set(style, begun)
      runs.push(begun)
    }
  }
  return runs
}

const isFree = (style: NumberingStyle): boolean => style === 'ordinal' || style === 'first-next'

function judge(
  run: readonly Numbered[],
  groups: readonly Group[],
  language: SpeechLanguage,
  decisions: Map<Group, Decision>,
): void {
  const common = evidenceOfRun(run, groups, language)
  const odds = run.map((numbered) =>
    logOdds(HEADING_WEIGHTS, [...common, ...evidenceOf(numbered, groups, language)]),
  )
  const mean = odds.reduce((sum, one) => sum + one, 0) / odds.length
  for (const [at, { group }] of run.entries()) {
    const own = odds[at] ?? 0
    // Judged together; one that looks different from the rest makes its own decision less sure.
    const weight = (mean + own) / 2
    const agrees = Math.sign(weight) === Math.sign(mean)
    decisions.set(group, { heading: mean > 0, sure: agrees ? surenessOf(weight) : 0.5 })
  }
}

function evidenceOfRun(
  run: readonly Numbered[],
  groups: readonly Group[],
  language: SpeechLanguage,
): HeadingEvidence[] {
  const [first] = run
  if (first === undefined) return []
  const evidence: HeadingEvidence[] = []
  const share = (holds: (numbered: Numbered) => boolean): number =>
    run.filter(holds).length / run.length
  const listed = share(({ group }) => /[；;]$/u.test(group.text.slice(-1)))
  const { style } = first.mark
  if (isHigh(style) ? listed >= 0.5 : listed > 0) evidence.push('items that end in semicolons')
  if (!isHigh(style)) {
    const asked = share(({ group }) => /[？?][”"’」』）)]?$/u.test(group.text.slice(-2)))
    if (asked > 0.5) evidence.push('questions and answers')
  }
  const above = groups[first.at - 1]
  const bare = run.every(({ at, group }, index) => {
    const follower = groups[at + 1]
    const last = index === run.length - 1
    return (last || follower?.mark?.style === group.mark?.style) && !runsOn(group, language)
  })
  if (bare && run.length > 1 && above !== undefined && /[：:]$/u.test(above.text.slice(-1))) {
    evidence.push('items under a colon without bodies')
  }
  if (bare && run.length > 1 && !isHigh(style)) {
    const stopped = share(({ group }) => lineEndOf(group.text) === 'stop')
    evidence.push(stopped > 0.5 ? 'sentences without bodies' : 'lines without bodies')
  }
  return evidence
}

/** More than one sentence in the paragraph. */
const runsOn = ({ text, mark }: Group, language: SpeechLanguage): boolean =>
  headEnd(text, mark?.length ?? 0, language) < text.length

function evidenceOf(
  { group, mark, at, before, after }: Numbered,
  groups: readonly Group[],
  language: SpeechLanguage,
): HeadingEvidence[] {
  const { text, hints } = group
  const end = headEnd(text, mark.length, language)
  const claim = text.slice(mark.length, end)
  const evidence: HeadingEvidence[] = [
    mark.loose ? 'style figure, loose' : `style ${mark.style}`,
    ...shapeOf(group, claim, end < text.length, groups[at + 1]),
    ...orderOf(mark, before, after, insideOf(at, groups)),
    ...customsOf(group, claim, end < text.length, language),
  ]
  if (/[？?][”"’」』）)]?$/u.test(claim)) evidence.push('question')
  if (
    mark.style === 'first-next' &&
    /^(?:祝|感谢|谢谢|再次|让我|我(?:代表|谨|要感谢))/u.test(claim)
  ) {
    evidence.push('wishes and thanks')
  }
  if (hints.listItem) evidence.push('item of a list')
  if (hints.standsOut) evidence.push('stands out')
  if (hints.row !== null) evidence.push('row of a table')
  return evidence
}

/** How the claim stands in its paragraph. */
function shapeOf(
  { text }: Group,
  claim: string,
  hasBody: boolean,
  next: Group | undefined,
): HeadingEvidence[] {
  const width = widthOf(claim.slice(0, LONGEST + 1))
  if (hasBody) {
    if (width > LONGEST) return ['too long for a claim']
    if (width > USUAL) return ['long sentence before its body']
    return [width > SHORT ? 'sentence before its body' : 'short sentence before its body']
  }
  const ends = lineEndOf(text)
  if (ends === 'open') return ['line that goes on']
  if (ends === 'bare') {
    if (width > LONGEST) return ['very long line']
    return [width > USUAL ? 'line without a stop' : 'short line without a stop']
  }
  if (width > LONGEST) return ['too long for a claim']
  // A body in paragraphs of its own, or the sections it is divided into.
  const body = next !== undefined && (next.mark === null || !/[；;]$/u.test(text.slice(-1)))
  if (body && next.mark === null) {
    return [width > SHORT ? 'sentence above its body' : 'short sentence above its body']
  }
  return [width > SHORT ? 'sentence without a body' : 'short sentence without a body']
}

/** Whether 1.1 stands right below 1, or 1.1.1 below 1.1. */
function insideOf(at: number, groups: readonly Group[]): boolean {
  const own = groups[at]?.mark?.number ?? ''
  for (let above = at - 1; above >= Math.max(0, at - LOOK_BACK); above -= 1) {
    const number = groups[above]?.mark?.number.replace(/[.．、]$/u, '')
    if (number !== undefined) return own.startsWith(`${number}.`)
  }
  return false
}

function orderOf(
  { style, value }: Mark,
  before: number,
  after: number,
  inside: boolean,
): HeadingEvidence[] {
  const follows = value > 1 && before === value - 1
  const followed = after === value + 1
  if ((follows || value === 1) && followed) return ['number between its neighbours']
  if (follows || followed) return ['number beside a neighbour']
  const alone: HeadingEvidence = value === 1 ? 'first and only number' : 'number out of order'
  if (style === 'figures-2' || style === 'figures-3') {
    return [inside ? 'first and only number' : 'decimals without a neighbour']
  }
  return isFree(style) ? [alone, 'point without a neighbour'] : [alone]
}

function customsOf(
  { mark, text }: Group,
  claim: string,
  hasBody: boolean,
  language: SpeechLanguage,
): HeadingEvidence[] {
  if (mark === null || language === 'zh') return []
  const sentence = hasBody || lineEndOf(text) === 'stop'
  if (language !== 'en')
    return sentence ? ['plain paragraphs are usual', 'plain paragraphs are usual'] : []
  if (!sentence) return isWrittenAsTitle(claim) ? ['written as a title'] : []
  // (1) with a short sentence and the body behind it in the same paragraph heads a sub-section, and so may 1.; with a
  // longer one it counts paragraphs.
  if (mark.style === 'figure-in-brackets' && hasBody) return []
  return [hasBody && widthOf(claim) <= SHORT ? 'may count paragraphs' : 'counts paragraphs']
}
