/** Clauses in a row that open alike (肩负着……，肩负着……，肩负着……): the points of a sentence that counts none. */
import { clausesOf } from './clauses.ts'
import type { Draft, Material, Passage } from './draft.ts'
import type { Topic, TopicFinder } from './topics.ts'
import { LINE_UNITS } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** How many clauses must open alike, and in how many characters. */
const FEWEST = 3
const ALIKE = 2
const SHORTEST_CLAUSE = 5

/** Openings that join rather than say something. */
const EMPTY_OPENING =
  /^(?:这[是些个]|那[是些]|我们|他们|你们|大家|也是|都是|就是|不是|还是|又是|如果|因为|所以|但是|不但|而且|或者|有的|什么|怎么|为什|是不|让我|没有|一个|一些|\p{P})/u

interface Clause {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Finds the sentences whose clauses run in parallel. */
export function parallelSlides({ passages, language }: Material, topicAt: TopicFinder): Draft[] {
  if (language !== 'zh') return []
  return passages.flatMap((passage) =>
    passage.block.kind === 'heading'
      ? []
      : runsIn(passage).flatMap((run) => slideOf(run, topicAt(run[0]?.start ?? 0))),
  )
}

function runsIn(passage: Passage): Clause[][] {
  const runs: Clause[][] = []
  let run: Clause[] = []
  for (const { start, end } of clausesOf(passage.text)) {
    const text = trimmed(worded(passage.text.slice(start, end), 'zh'))
    const last = run[0]
    const alike = last !== undefined && text.slice(0, ALIKE) === last.text.slice(0, ALIKE)
    if (!alike) {
      runs.push(run)
      run = []
    }
    run.push({ text, start: passage.start + start, end: passage.start + end })
  }
  runs.push(run)
  return runs.filter(
    ({ length }, index) => length >= FEWEST && length <= 4 && runs[index]?.every(fit) === true,
  )
}

const fit = ({ text }: Clause): boolean =>
  text.length >= SHORTEST_CLAUSE &&
  unitsOf(text) <= LINE_UNITS &&
  !EMPTY_OPENING.test(text) &&
  !hasGap(text) &&
  !/\d/u.test(text) &&
  balanced(text)

function slideOf(run: readonly Clause[], topic: Topic): Draft[] {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    {
      kind: 'points',
      title: topic.headline,
      number: '',
      lines: run.map(({ text, start }) => ({ role: 'item', text, offset: start })),
      start: first.start,
      end: last.end,
      rank: 'pulled',
      returns: true,
      section: topic.section,
    },
  ]
}
