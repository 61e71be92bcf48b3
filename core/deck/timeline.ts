/**
 * Gives each draft its place in time. A part of the speech is shown when it begins; what was pulled out of the text
 * gives way where it would make the hall's picture flicker; the part comes back when a quotation or figure is over.
 */
import { clausesOf, type Stretch } from './clauses.ts'
import { type Draft, type Material, type Passage, sentenceOver } from './draft.ts'
import type { SlideKind } from './deck.ts'
import type { TopicFinder } from './topics.ts'
import { filled } from './filling.ts'
import { CROWDED_STAY, SHORTEST_STAY } from './limits.ts'
import { blockAt } from '../speech/script.ts'
import { scriptMs } from '../time.ts'

/**
 * The title may go sooner than other slides, and so may the agenda: the first point follows the words that announce it,
 * and its slide is not to come late.
 */
const SHORT_STAYS: Partial<Record<SlideKind, number>> = { title: 3000, agenda: 4000 }
const stayOf = ({ kind }: Draft): number => SHORT_STAYS[kind] ?? SHORTEST_STAY
/** How long a quotation or figure stays in any case, and how long after it was said, ms of script time. */
const DWELL = 12_000
const AFTERGLOW = 4000
/** The part comes back only where it then stays this long. */
const WORTH_RETURNING = 20_000

/** A draft with its place: offset into the script, and script time, ms. */
export interface Placed {
  readonly draft: Draft
  readonly offset: number
  readonly position: number
}

/** Places drafts; the first must be the title. Offsets and positions strictly rise. */
export function timelineOf(
  drafts: readonly Draft[],
  material: Material,
  topicAt: TopicFinder,
): Placed[] {
  const sorted = drafts.toSorted(
    (one, other) => one.start - other.start || rankOf(one) - rankOf(other),
  )
  const limits = limitsOf(sorted, material)
  const clauses = clauseFinder(material)
  const placed: Placed[] = []
  for (const [index, draft] of sorted.entries()) {
    place(draft, limits[index] ?? 0, placed, material, clauses)
  }
  return withReturns(filled(placed, material), material, topicAt)
}

const RANKS = { asked: 1, part: 2, pulled: 3 } as const satisfies Record<Draft['rank'], number>
const rankOf = (draft: Draft): number => (draft.kind === 'title' ? 0 : RANKS[draft.rank])

/** For each draft the place where the next part begins: it can't be put off beyond that. */
function limitsOf(sorted: readonly Draft[], { script }: Material): number[] {
  let next = script.text.length
  const limits: number[] = []
  for (let index = sorted.length - 1; index >= 0; index--) {
    limits[index] = next
    const draft = sorted[index]
    if (draft !== undefined && draft.rank !== 'pulled' && draft.start > 0) next = draft.start
  }
  return limits
}

type ClauseFinder = (from: number) => number

function place(
  draft: Draft,
  limit: number,
  placed: Placed[],
  { clock }: Material,
  clauseFrom: ClauseFinder,
): void {
  const put = (offset: number) => placed.push({ draft, offset, position: clock.timeAt(offset) })
  for (;;) {
    const last = placed.at(-1)
    if (last === undefined) {
      put(0)
      return
    }
    const earliest = last.position + stayOf(last.draft)
    if (clock.timeAt(draft.start) >= earliest) {
      put(draft.start)
      return
    }
    if (draft.rank !== 'pulled' && last.draft.rank === 'pulled') {
      placed.pop()
      continue
    }
    // What was asked for comes where it was asked for.
    if (draft.rank === 'asked' && draft.start > last.offset) {
      put(draft.start)
      return
    }
    const later = clauseFrom(Math.ceil(clock.offsetAt(scriptMs(earliest))))
    // What was pulled out is not worth showing once half of it has been said.
    const end = draft.rank === 'part' ? limit : Math.min(limit, (draft.start + draft.end) / 2)
    if (later < end && clock.timeAt(later) >= earliest) put(later)
    else if (draft.rank === 'part' && clock.timeAt(draft.start) >= last.position + CROWDED_STAY)
      put(draft.start)
    return
  }
}

/** Finds the first clause that begins at or after an offset into the script. */
function clauseFinder({ script, passages }: Material): ClauseFinder {
  const known = new Map<Passage, Stretch[]>()
  return (from) => {
    const index = blockAt(script, from)
    const passage = passages[index]
    if (passage === undefined) return from
    let clauses = known.get(passage)
    if (clauses === undefined) known.set(passage, (clauses = clausesOf(passage.text)))
    let low = 0
    let high = clauses.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (passage.start + (clauses[middle]?.start ?? 0) >= from) high = middle
      else low = middle + 1
    }
    const clause = clauses[low]
    return clause === undefined
      ? (passages[index + 1]?.start ?? script.text.length)
      : passage.start + clause.start
  }
}

/** Leads back to the part where a quotation or a figure has been over for a while and nothing else follows soon. */
function withReturns(
  placed: readonly Placed[],
  material: Material,
  topicAt: TopicFinder,
): Placed[] {
  return placed.flatMap((entry, index) => {
    const next = placed[index + 1]?.position ?? material.clock.duration
    const led = [entry]
    // From a figure to the paragraph it stands in, from there to the section; each step lies later in the script.
    for (let last = entry; last.draft.returns;) {
      const back = returnFrom(last, material, topicAt)
      if (back === null || next - back.position < WORTH_RETURNING) break
      led.push(back)
      last = back
    }
    return led
  })
}

function returnFrom(
  { draft, position }: Placed,
  material: Material,
  topicAt: TopicFinder,
): Placed | null {
  const { clock, script, passages } = material
  const afterglow = draft.rank === 'pulled' ? AFTERGLOW : 0
  const over = Math.max(position + DWELL, clock.timeAt(draft.end) + afterglow)
  const from = clock.offsetAt(scriptMs(over))
  const index = blockAt(script, from)
  const passage = passages[index]
  if (passage === undefined) return null
  const sentence = sentenceOver(passage, from - passage.start)
  const offset =
    sentence !== undefined && passage.start + sentence.start >= from
      ? passage.start + sentence.start
      : sentence === undefined || passage.start + sentence.end >= passage.end
        ? passages[index + 1]?.start
        : passage.start + (sentenceOver(passage, sentence.end)?.start ?? 0)
  if (offset === undefined) return null
  const topic = topicAt(offset)
  // A claim is nearer to what is being said than the title of the whole.
  if (topic.start < 0 && draft.kind === 'points') return null
  return {
    offset,
    position: clock.timeAt(offset),
    draft: {
      kind: 'points',
      title: topic.headline,
      number: topic.number,
      lines: topic.key === null ? [] : [{ role: 'body', text: topic.key, offset: null }],
      start: offset,
      end: Number.isFinite(topic.end) ? topic.end : offset,
      rank: 'part',
      returns: Number.isFinite(topic.end),
      section: topic.section,
    },
  }
}
