/**
 * How sure the outline is of what it decides, in one place.
 *
 * Evidence for and against is weighed in log-odds, as a naive Bayes would: weights of what is seen are added up, 0 is even,
 * +1 is 73 %, +2 is 88 %, +3 is 95 %. The sign decides, the distance from 0 tells how sure it is. The weights were set by
 * hand on real files and held against the corpus (docs/decisions/1001).
 */
import type { Doubt, Sureness } from './speech.ts'

/** For (+) and against (-) a numbered line being a heading; see headings.ts for what each means. */
export const HEADING_WEIGHTS = {
  // How often a number in this style heads a section, before anything else is known.
  'style part': 1.5,
  'style chapter': 1.5,
  'style chapter-section': 1,
  'style han': 3,
  'style roman': 1.5,
  'style han-in-brackets': 2.5,
  'style letter': 0,
  'style figure': 0.5,
  'style figure, loose': 0.2,
  'style hangul': 0.5,
  'style figures-2': 0.5,
  'style figures-3': 0.5,
  'style figure-in-brackets': 0.5,
  'style figure-and-bracket': -0.3,
  'style circled': -0.8,
  'style ordinal': 0,
  'style first-next': -0.8,
  // How the claim stands in its paragraph.
  'short line without a stop': 2,
  'line without a stop': 1,
  'very long line': -1.5,
  'short sentence above its body': 1,
  'sentence above its body': 0.3,
  'short sentence without a body': -0.3,
  'sentence without a body': -2.8,
  'line that goes on': -1.5,
  'short sentence before its body': 1.5,
  'sentence before its body': 0.6,
  'long sentence before its body': -1,
  'too long for a claim': -3.5,
  // What its number says.
  'number between its neighbours': 0.7,
  'number beside a neighbour': 0.3,
  'first and only number': -1,
  'number out of order': -1.5,
  'decimals without a neighbour': -5,
  'point without a neighbour': -2,
  // What the run of such numbers looks like.
  'items that end in semicolons': -5,
  'items under a colon without bodies': -1.5,
  'sentences without bodies': -2,
  'lines without bodies': -3.5,
  question: -1,
  'questions and answers': -4,
  'wishes and thanks': -4,
  // Customs of other languages.
  'counts paragraphs': -3,
  'may count paragraphs': -1.5,
  'plain paragraphs are usual': -1.5,
  'written as a title': 1.5,
  // What the file's format says.
  'item of a list': -1.5,
  'stands out': 2,
  'row of a table': -4,
} as const satisfies Readonly<Record<string, number>>
export type HeadingEvidence = keyof typeof HEADING_WEIGHTS

/** For and against a line without a number being a heading; see bare-headings.ts. */
export const BARE_HEADING_WEIGHTS = {
  'no number': -3.5,
  'no number, Han': -3.3,
  'all capitals': 2.2,
  'capitals as in a title': 1.8,
  'in brackets of its own': 3.5,
  'one word': -1,
  short: 0.5,
  'behind the end of a paragraph': 1,
  'behind a sentence that goes on': -3,
  'above a longer paragraph': 1.5,
  'above no paragraph': -3,
  'blank lines around it': 0.5,
  'several like it': 1,
  'others are marked by the format': -2,
  'stands out': 2.5,
  'item of a list': -3,
  'row of a table': -4,
} as const satisfies Readonly<Record<string, number>>
export type BareHeadingEvidence = keyof typeof BARE_HEADING_WEIGHTS

/** Chance that lines belong together or stand apart, by what told it; see wrapping.ts. */
export const JOIN_SURENESS = {
  /** The format, a mark, or a wide gap tells. */
  told: 1,
  'blank line': 0.97,
  'first line indented': 0.95,
  'end of a sentence': 0.97,
  'line that goes on': 0.93,
  'goes on behind a blank line': 0.75,
  'mark at the start of a line': 0.97,
  'small letter behind a break': 0.9,
  'broken word': 0.95,
  'full line': 0.95,
  'inside of a broken paragraph': 0.85,
  'sentences line by line': 0.75,
  'number inside a sentence': 0.75,
  'number after a sentence that goes on': 0.65,
  'short line that breaks off': 0.7,
  'heading that breaks off': 0.62,
  'short heading above a paragraph': 0.85,
  'line that breaks off': 0.62,
} as const satisfies Readonly<Record<string, Sureness>>
export type JoinReason = keyof typeof JOIN_SURENESS

/** Other decisions that rest on one thing seen. */
export const SURENESS = {
  'level by the standard': 1,
  'level by the marks of the format': 1,
  'level by order of appearance': 0.8,
  /** Two styles of numbering, neither of which begins anew below the other. */
  'level without evidence': 0.55,
  'greeting with a colon': 0.98,
  greeting: 0.9,
  'greeting with the speech behind it': 0.85,
  'greeting below other text': 0.7,
  'closing thanks': 0.95,
  'closing returns to the audience': 0.9,
  'closing in the words of any paragraph': 0.7,
} as const satisfies Readonly<Record<string, Sureness>>

/** What is weighed, summed up; more than 6 either way says nothing more. */
export const logOdds = <E extends string>(
  weights: Readonly<Record<E, number>>,
  evidence: readonly E[],
): number =>
  Math.min(
    6,
    Math.max(
      -6,
      evidence.reduce((sum, one) => sum + weights[one], 0),
    ),
  )

/** Chance that a decision taken by the sign of these log-odds is right. */
export const surenessOf = (odds: number): Sureness => 1 / (1 + Math.exp(-Math.abs(odds)))

/** How sure a decision is and what it is about, as a block carries it. */
export interface Judged {
  readonly sure: Sureness
  readonly doubt: Doubt | null
}

/** Nothing to ask about. */
export const CERTAIN: Judged = { sure: 1, doubt: null }

/** The least sure of some decisions about one block. */
export function leastSure(decisions: readonly Judged[]): Judged {
  const least = decisions.reduce((one, other) => (other.sure < one.sure ? other : one), CERTAIN)
  return { sure: least.sure, doubt: least.doubt }
}
