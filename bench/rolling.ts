/**
 * Frame intervals of the rolling prompter as they reach the screen, against an empty page that moves one element and the
 * two techniques of other prompters. They take turns, round by round, so that what else the machine does hits all of
 * them, and the middle round counts, so that one bad moment does not; the empty page is measured twice a round, to show what
 * that noise alone makes of the ratio.
 */
import { displayedIntervals } from './displayed.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { pageMemory } from './memory.ts'
import { atLength, LENGTHS, PEERS, spelled, type SubjectName } from './subjects.ts'

/** Rounds, and how long each is recorded in a round, ms: 240 frames, of which the third longest is the 99th percentile. */
const ROUNDS = 5
const RECORDED = 4_000
const TURNS = ['empty', 'prompter', 'transition', 'scrollTop', 'empty again'] as const
type Turn = (typeof TURNS)[number]

/** Measures at both lengths. */
export async function rolling(sample: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const characters of LENGTHS) {
    const length = spelled(characters)
    const { intervals, memory } = await measured(sample, characters)
    // Of each round by itself; then the middle one.
    const share = (turn: Turn, part: number) =>
      percentile(
        intervals[turn].map((round) => percentile(round, part)),
        0.5,
      )
    const eachFrame = (turn: Turn) => mean(intervals[turn].flat())
    figures.push(
      figure({
        name: `frame interval p50, ${length}`,
        value: share('prompter', 0.5),
        unit: 'ms',
        against: 'empty page, p50',
        againstValue: share('empty', 0.5),
        bound: 1.1,
      }),
      figure({
        name: `frame interval p99, ${length}`,
        value: share('prompter', 0.99),
        unit: 'ms',
        against: 'empty page, p99',
        againstValue: share('empty', 0.99),
        bound: 1.25,
      }),
      figure({
        name: `noise: empty page's own p99, ${length}`,
        value: share('empty again', 0.99),
        unit: 'ms',
        against: 'empty page, p99',
        againstValue: share('empty', 0.99),
      }),
    )
    for (const peer of ['transition', 'scrollTop'] as const) {
      figures.push(
        figure({
          name: `frame interval p99, ${length}`,
          value: share('prompter', 0.99),
          unit: 'ms',
          against: `${PEERS[peer]}, p99`,
          againstValue: share(peer, 0.99),
        }),
        figure({
          name: `ms to a changed frame, ${length}`,
          value: eachFrame('prompter'),
          unit: 'ms',
          against: PEERS[peer],
          againstValue: eachFrame(peer),
        }),
      )
      const [own, others] = [memory.prompter, memory[peer]]
      if (own !== undefined && others !== undefined) {
        figures.push(
          figure({
            name: `memory of page and GPU process, ${length}`,
            value: own,
            unit: 'MB',
            against: PEERS[peer],
            againstValue: others,
          }),
        )
      }
    }
  }
  return figures
}

/** The intervals of each round by whose turn it was, and memory, MB, where it can be read. */
async function measured(
  sample: string,
  characters: number,
): Promise<{ intervals: Record<Turn, number[][]>; memory: Partial<Record<Turn, number>> }> {
  const intervals: Record<Turn, number[][]> = {
    empty: [],
    prompter: [],
    transition: [],
    scrollTop: [],
    'empty again': [],
  }
  const memory: Partial<Record<Turn, number>> = {}
  await atLength(sample, characters, async ({ roll }) => {
    for (let round = 0; round < ROUNDS; round++) {
      for (const turn of TURNS) {
        const name: SubjectName = turn === 'empty again' ? 'empty' : turn
        await roll(name, async ({ browser, page }) => {
          intervals[turn].push(await displayedIntervals(browser, page, RECORDED))
          const held = await pageMemory(browser)
          if (held !== null) memory[turn] = held
        })
      }
    }
  })
  return { intervals, memory }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
