/** The draft's lines as paragraphs: broken lines rejoined, headings and greeting told apart from the body. */
import { type BareDecision, bareHeadings } from './bare-headings.ts'
import type { Draft } from './draft.ts'
import { type Group, groupsOf } from './groups.ts'
import { headEnd } from './head-end.ts'
import { type Decision, numberedHeadings } from './headings.ts'
import { type Heading, levelsOf } from './levels.ts'
import { onlyGoodDay, salutationLength } from './salutation.ts'
import { splitSpans } from './spans.ts'
import type { SectionLevel, Span } from './speech.ts'
import { CERTAIN, type Judged, leastSure, SURENESS } from './sureness.ts'

/** One paragraph of the speech. */
export interface Paragraph {
  readonly kind: 'salutation' | 'heading' | 'paragraph'
  readonly spans: readonly Span[]
  /** For a heading: its level, and its number as written ('' where it has none). */
  readonly level: SectionLevel | null
  readonly number: string
  readonly judged: Judged
}

/** Divides the draft into paragraphs. */
export function paragraphsOf(draft: Draft): Paragraph[] {
  const groups = groupsOf(draft)
  const judgements = headingsIn(groups, draft)
  const paragraphs: Paragraph[] = []
  let greeting = true
  for (const [at, group] of groups.entries()) {
    const judgement = judgements.get(group)
    const plain = (kind: Paragraph['kind'], spans: readonly Span[], judged: Judged): void => {
      if (spans.length > 0) paragraphs.push({ kind, spans, level: null, number: '', judged })
    }
    if (judgement?.level !== undefined) {
      greeting = false
      headingWithBody(draft, group, judgement.level, judgement.judged, paragraphs)
      continue
    }
    const greeted = paragraphs.length > 0
    const greets = greeting ? salutationLength(group.text, draft.language) : 0
    // 大家好！ below the greeting is the speech's first words.
    const length = greeted && onlyGoodDay(group.text.slice(0, greets)) ? 0 : greets
    const judged = leastSure([group.joined, judgement?.judged ?? CERTAIN])
    if (length === 0) {
      greeting = false
      plain('paragraph', group.spans, judged)
      continue
    }
    const [greetingSpans, rest] = splitSpans(draft.source, group.spans, spokenLength(group, length))
    plain(
      'salutation',
      greetingSpans,
      greetingJudged(group.text.slice(0, length), rest.length > 0, at),
    )
    plain('paragraph', rest, judged)
    if (rest.length > 0) greeting = false
  }
  return mergedGreeting(paragraphs)
}

interface Judgement {
  /** Undefined for a paragraph. */
  readonly level: SectionLevel | undefined
  readonly judged: Judged
}

/** Which groups are headings, of which level, and how sure that is. */
function headingsIn(groups: readonly Group[], draft: Draft): ReadonlyMap<Group, Judgement> {
  const numbered = numberedHeadings(groups, draft.language)
  const isSettled = (group: Group): boolean =>
    group.depth > 0 || numbered.get(group)?.heading === true
  const bare = bareHeadings(groups, isSettled, draft.language)
  const headings = groups.filter((group) => isSettled(group) || bare.get(group)?.heading === true)
  const levels = levelsOf(
    headings.map((group) => headingOf(group, bare.get(group))),
    draft.language,
  )
  const judgements = new Map<Group, Judgement>()
  for (const group of groups) {
    const decision = group.depth > 0 ? undefined : (numbered.get(group) ?? bare.get(group))
    if (decision !== undefined) {
      judgements.set(group, { level: undefined, judged: judgedBy(decision) })
    }
  }
  for (const [at, group] of headings.entries()) {
    const { level, sure } = levels[at] ?? { level: 1, sure: 1 }
    judgements.set(group, {
      level,
      judged: leastSure([
        judgements.get(group)?.judged ?? CERTAIN,
        { sure, doubt: 'level' },
        group.joined,
      ]),
    })
  }
  return judgements
}

const judgedBy = ({ sure }: Decision): Judged => ({ sure, doubt: 'heading-or-paragraph' })

const headingOf = ({ depth, mark }: Group, bare: BareDecision | undefined): Heading => ({
  depth,
  style: mark?.style ?? bare?.style ?? 'bare',
  value: mark?.value ?? 0,
})

/** A greeting over two lines (尊敬的各位领导： / 同志们：) is one salutation. */
function mergedGreeting(paragraphs: readonly Paragraph[]): Paragraph[] {
  const merged: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = merged.at(-1)
    if (last?.kind === 'salutation' && paragraph.kind === 'salutation') {
      merged[merged.length - 1] = {
        ...last,
        spans: [...last.spans, ...paragraph.spans],
        judged: leastSure([last.judged, paragraph.judged]),
      }
    } else merged.push(paragraph)
  }
  return merged
}

function greetingJudged(greeting: string, hasRest: boolean, at: number): Judged {
  const sure = /[：:]\s*$/u.test(greeting)
    ? SURENESS['greeting with a colon']
    : hasRest
      ? SURENESS['greeting with the speech behind it']
      : SURENESS.greeting
  return {
    sure: at > 1 ? Math.min(sure, SURENESS['greeting below other text']) : sure,
    doubt: 'salutation',
  }
}

function headingWithBody(
  draft: Draft,
  group: Group,
  level: SectionLevel,
  judged: Judged,
  paragraphs: Paragraph[],
): void {
  const { mark, spans, text } = group
  const number = mark?.number ?? ''
  // A heading by its format is its whole line, and so is one without a number; a numbered one ends with its first sentence.
  const end =
    group.depth > 0 || mark === null ? text.length : headEnd(text, mark.length, draft.language)
  const [head, body] = splitSpans(draft.source, spans, spokenLength(group, end))
  paragraphs.push({ kind: 'heading', spans: head, level, number, judged })
  if (body.length > 0) {
    paragraphs.push({ kind: 'paragraph', spans: body, level: null, number: '', judged: CERTAIN })
  }
}

/** How many characters of its spans a group's first `length` characters are: joining has put spaces between some. */
function spokenLength({ pieces }: Group, length: number): number {
  let spaces = 0
  let at = 0
  for (const piece of pieces) {
    if (piece.at >= length) break
    spaces += piece.at - at
    at = piece.at + piece.end - piece.start
  }
  return length - spaces
}
