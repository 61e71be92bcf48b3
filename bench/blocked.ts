/**
 * Whether the text rolls on while the page's main thread does nothing else than count for half of every second. The
 * pictures are those of the browser's own screencast, and only those that differ count; what is blocked is not asked.
 */
import type { Page } from '@playwright/test'
import { type Figure, figure } from './figure.ts'
import { watchScreen } from './screencast.ts'
import { atLength, LENGTHS, PEERS, spelled, type Subject } from './subjects.ts'

/** Blocks, and how long each and the whole second takes, ms. */
const BLOCKS = 8
const BLOCKED = 500
const EVERY = 1000
/** In this part of a block, ms, what was under way before it still comes to the screen. */
const SETTLING = 50

/** Where pictures were asked for, and how many came that differ. */
interface Seen {
  /** Ms from one changed picture to the next. */
  readonly during: number
  readonly outside: number
}

/** Measures prompter and peers at both lengths. */
export async function blocked(sample: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const characters of LENGTHS) {
    const length = spelled(characters)
    const { prompter, transition, scrollTop } = await atLength(
      sample,
      characters,
      async ({ roll }) => ({
        prompter: await roll('prompter', seen),
        transition: await roll('transition', seen),
        scrollTop: await roll('scrollTop', seen),
      }),
    )
    const name = `main thread blocked: ms to a changed picture, ${length}`
    figures.push(
      figure({
        name,
        value: prompter.during,
        unit: 'ms',
        against: 'the same, not blocked',
        againstValue: prompter.outside,
        bound: 1.5,
      }),
      figure({
        name,
        value: prompter.during,
        unit: 'ms',
        against: `${PEERS.transition}, blocked`,
        againstValue: transition.during,
      }),
      figure({
        name,
        value: prompter.during,
        unit: 'ms',
        against: `${PEERS.scrollTop}, blocked`,
        againstValue: scrollTop.during,
      }),
    )
  }
  return figures
}

async function seen({ page }: Subject): Promise<Seen> {
  // Clocks that tick in the strips would count as motion.
  await page.addStyleTag({ content: 'header, footer { visibility: hidden !important }' })
  const stop = await watchScreen(page)
  const blocks = await blockNowAndThen(page)
  const pictures = await stop()
  const during = blocks.map(({ from, to }) => ({ from: from + SETTLING, to }))
  const outside = blocks.flatMap(({ to }, index) => {
    const next = blocks[index + 1]
    return next === undefined ? [] : [{ from: to + SETTLING, to: next.from }]
  })
  const each = (spans: readonly { from: number; to: number }[]) => {
    const length = spans.reduce((sum, { from, to }) => sum + to - from, 0)
    const count = pictures.filter(({ at }) =>
      spans.some(({ from, to }) => at >= from && at < to),
    ).length
    // None at all: not one in the whole of that time.
    return length / Math.max(1, count)
  }
  return { during: each(during), outside: each(outside) }
}

/** Blocks the page's main thread, and tells when, ms on the wall. */
function blockNowAndThen(page: Page): Promise<{ from: number; to: number }[]> {
  return page.evaluate(
    ({ count, forMs, every }) =>
      new Promise<{ from: number; to: number }[]>((resolve) => {
        const blocks: { from: number; to: number }[] = []
        const wall = () => performance.timeOrigin + performance.now()
        const timer = setInterval(() => {
          const from = wall()
          while (wall() - from < forMs);
          blocks.push({ from, to: wall() })
          if (blocks.length < count) return
          clearInterval(timer)
          resolve(blocks)
        }, every)
      }),
    { count: BLOCKS, forMs: BLOCKED, every: EVERY },
  )
}
