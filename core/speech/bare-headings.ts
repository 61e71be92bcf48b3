/** Headings without a number: 【…】, ALL CAPITALS, Title Case, and short lines above a paragraph. */
import { widthOf } from './characters.ts'
import type { Group } from './groups.ts'
import type { Decision } from './headings.ts'
import type { BareStyle } from './levels.ts'
import { beginsSalutation, salutationLength } from './salutation.ts'
import { lineEndOf } from './sentence.ts'
import type { SpeechLanguage } from './speech.ts'
import { BARE_HEADING_WEIGHTS, type BareHeadingEvidence, logOdds, surenessOf } from './sureness.ts'
import { isAllCapitals, isTitleCase } from './title-case.ts'

/** A heading without a number is not wider than this: 30 字, or a line of English. */
const WIDEST_HAN = 60
const WIDEST_LATIN = 100
const SHORT = 40
/** The paragraph below is at least this wide, and so many times as wide. */
const PARAGRAPH = 60
const TIMES = 2
/** So many lines of a kind show that the author means headings by it. */
const SEVERAL = 3

/** What was decided about a line without a number. */
export interface BareDecision extends Decision {
  readonly style: BareStyle
}

/** Judges the lines without a number that might be headings. `settled`: those that are headings for another reason. */
export function bareHeadings(
  groups: readonly Group[],
  settled: (group: Group) => boolean,
  language: SpeechLanguage,
): ReadonlyMap<Group, BareDecision> {
  const found: { group: Group; style: BareStyle; evidence: BareHeadingEvidence[] }[] = []
  for (const [at, group] of groups.entries()) {
    if (settled(group) || !mayBe(group, at, language)) continue
    const style = styleOf(group.text, language)
    found.push({ group, style, evidence: evidenceOf(group, style, groups, at, settled, language) })
  }
  const marked = groups.filter((group) => group.depth > 0).length >= 2
  const decisions = new Map<Group, BareDecision>()
  const likely = (evidence: readonly BareHeadingEvidence[]) =>
    !evidence.includes('above no paragraph') && !evidence.includes('behind a sentence that goes on')
  const alikeOf = new Map<BareStyle, number>()
  for (const { style, evidence } of found) {
    if (likely(evidence)) alikeOf.set(style, (alikeOf.get(style) ?? 0) + 1)
  }
  for (const { group, style, evidence } of found) {
    if (marked) evidence.push('others are marked by the format')
    const alike = alikeOf.get(style) ?? 0
    const all = alike >= SEVERAL ? [...evidence, 'several like it' as const] : evidence
    const odds = logOdds(BARE_HEADING_WEIGHTS, all)
    decisions.set(group, { heading: odds > 0, sure: surenessOf(odds), style })
  }
  return decisions
}

/** A short line without a mark at its end that greets nobody. */
function mayBe(group: Group, at: number, language: SpeechLanguage): boolean {
  const { text, lines } = group
  if (text.length > WIDEST_LATIN || group.mark !== null) return false
  const widest = language === 'en' || language === 'ko' ? WIDEST_LATIN : WIDEST_HAN
  if (widthOf(text) > widest) return false
  // Where Do We Stand? In other languages a question on its own line is asked aloud.
  const asks = language === 'en' && text.endsWith('?') && isTitleCase(text.slice(0, -1))
  if (!asks && (lineEndOf(text) !== 'bare' || /[，,：:；;。.]/u.test(text.slice(-1)))) return false
  if (!/\p{L}{2}/u.test(text) || /^(?:——|[-•●■◆▪·—*>“"'‘|（([［])/u.test(text)) return false
  // An item that Markdown or a label has marked.
  if (lines[0]?.begins === true && !group.hints.standsOut && !text.startsWith('【')) return false
  if (/^(?:Mr|Mrs|Ms|Madam|Dear|Ladies|Sir|Fellow)\b/i.test(text)) return false
  return at > 12 || (salutationLength(text, language) === 0 && !beginsSalutation(text, language))
}

function styleOf(text: string, language: SpeechLanguage): BareStyle {
  if (/^【[^【】]+】$/u.test(text)) return 'brackets'
  return language === 'en' && isAllCapitals(text) ? 'capitals' : 'bare'
}

function evidenceOf(
  group: Group,
  style: BareStyle,
  groups: readonly Group[],
  at: number,
  settled: (group: Group) => boolean,
  language: SpeechLanguage,
): BareHeadingEvidence[] {
  const { text, hints, lines } = group
  const width = widthOf(text)
  const evidence: BareHeadingEvidence[] = [language === 'en' ? 'no number' : 'no number, Han']
  if (style === 'brackets') evidence.push('in brackets of its own')
  if (style === 'capitals') evidence.push('all capitals')
  else if (language === 'en' && isTitleCase(text)) evidence.push('capitals as in a title')
  if (language === 'en' && !/\s/.test(text)) evidence.push('one word')
  if (width <= SHORT) evidence.push('short')
  const above = groups[at - 1]
  const next = groups[at + 1]
  const ended = above === undefined || settled(above) || lineEndOf(above.text) === 'stop'
  evidence.push(ended ? 'behind the end of a paragraph' : 'behind a sentence that goes on')
  const body =
    next !== undefined &&
    (settled(next) ||
      (widthOf(next.text.slice(0, 400)) >= Math.max(PARAGRAPH, TIMES * width) &&
        next.hints.row === null))
  evidence.push(body ? 'above a longer paragraph' : 'above no paragraph')
  if ((lines[0]?.gap ?? 0) > 0 && (next?.lines[0]?.gap ?? 0) > 0)
    evidence.push('blank lines around it')
  if (hints.standsOut) evidence.push('stands out')
  if (hints.listItem) evidence.push('item of a list')
  if (hints.row !== null) evidence.push('row of a table')
  return evidence
}
