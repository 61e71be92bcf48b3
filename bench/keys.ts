/**
 * From a key to the first frame on the screen that shows what it did: real keys through the browser's input, their time as the
 * event tells it, frames when the browser's trace says they were displayed. The strips are hidden, so that whatever is
 * displayed while the text stands is the text that moves. Beside it, in the same run: an empty page that moves one element by
 * itself at a key, which is the least that the browser takes.
 */
import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'
import { recordDisplayed, traceNow } from './displayed.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { moveOnKeys } from './peers/moving-element.ts'
import { openPage, openPrompter, startBrowser, startProgram } from './program.ts'
import { wallNow } from './screencast.ts'

/** Keys of each kind. */
const TIMES = 25
/** Ms between two keys: whatever one has set off is over. */
const APART = 900
/** One frame of a 60 Hz screen, ms, and the limit. */
const FRAME = 1000 / 60
const LIMIT = 3 * FRAME
/** Later than this, ms, a frame is not the answer to the key. */
const ANSWER_WITHIN = 700
/** Nothing may have been displayed for so long, ms, before a key that is to move text that stands. */
const STOOD = 150
/** The text has left its even way when it is this far from it, script ms: less is rounding. */
const OFF_THE_WAY = 1.6

/** What the page saw, ms on the wall: its keys, and the position drawn at each frame of its main thread. */
const Seen = z.object({
  keys: z.array(z.number()),
  drawn: z.array(z.object({ at: z.number(), position: z.number() })),
})
type Seen = z.infer<typeof Seen>

/** Measures jumps of text that stands, starts, and pauses. */
export async function keys(sample: string): Promise<Figure[]> {
  const program = await startProgram(sample)
  const browser = await startBrowser()
  try {
    const page = await openPrompter(browser, program)
    await page.addStyleTag({ content: 'header, footer { visibility: hidden !important }' })
    await program.host.seek(60_000)
    await page.waitForTimeout(2 * APART)
    const jumps = await pressed(browser, page, ['ArrowRight'], false)
    const toggles = await pressed(browser, page, ['Space', 'Space'], true)
    const floor = await emptyPage()
    return [
      ...figuresOf(
        'a jump',
        floor,
        jumps.keys.map((key) => movedAfter(key, jumps.displayed)),
      ),
      ...figuresOf(
        'play',
        floor,
        toggles.keys
          .filter((_, index) => index % 2 === 0)
          .map((key) => movedAfter(key, toggles.displayed)),
      ),
      ...figuresOf(
        'pause',
        floor,
        toggles.keys
          .filter((_, index) => index % 2 === 1)
          .map((key) => slowedAfter(key, toggles.drawn, toggles.displayed)),
      ),
    ]
  } finally {
    await browser.close()
    await program.end()
  }
}

/** Presses keys by turns; what the page saw, and when frames were displayed, ms on the wall. */
async function pressed(
  browser: Browser,
  page: Page,
  names: readonly string[],
  watchText: boolean,
): Promise<Seen & { displayed: readonly number[] }> {
  await page.evaluate(watch, watchText)
  const stop = await recordDisplayed(browser, page)
  for (let time = 0; time < TIMES; time++) {
    for (const name of names) {
      await page.waitForTimeout(APART)
      await page.keyboard.press(name)
    }
  }
  await page.waitForTimeout(APART)
  const toWall = wallNow() - traceNow()
  const displayed = (await stop()).map((at) => at + toWall)
  const seen = Seen.parse(await page.evaluate('window.rostrumKeysSeen()'))
  if (seen.keys.length !== TIMES * names.length)
    throw new Error(`${seen.keys.length} keys were seen of ${TIMES * names.length}`)
  return { ...seen, displayed }
}

/** In the page: notes keys, and where wanted what is drawn; `rostrumKeysSeen` ends it and tells. */
function watch(text: boolean): void {
  const keysSeen: number[] = []
  const drawn: { at: number; position: number }[] = []
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    keysSeen.push(performance.timeOrigin + timeStamp)
  }
  let watching = text
  const look = (time: number) => {
    const position = window.rostrumPrompter?.drawnPosition()
    if (position !== null && position !== undefined)
      drawn.push({ at: performance.timeOrigin + time, position })
    if (watching) requestAnimationFrame(look)
  }
  if (watching) requestAnimationFrame(look)
  window.addEventListener('keydown', onKey, { capture: true })
  Object.assign(window, {
    rostrumKeysSeen: () => {
      watching = false
      window.removeEventListener('keydown', onKey, { capture: true })
      return { keys: keysSeen, drawn }
    },
  })
}

/** From a key to the first frame displayed after it, of text that stood; null where it did not stand. */
function movedAfter(key: number, displayed: readonly number[]): number | null {
  if (displayed.some((at) => at > key - STOOD && at < key)) return null
  const first = displayed.find((at) => at >= key)
  return first === undefined || first - key > ANSWER_WITHIN ? null : first - key
}

/** From a key to the first frame in which the text is behind the even way that it went before; null where it went none. */
function slowedAfter(
  key: number,
  drawn: Seen['drawn'],
  displayed: readonly number[],
): number | null {
  const before = drawn.filter(({ at }) => at > key - ANSWER_WITHIN / 2 && at < key)
  const [first, last] = [before.at(0), before.at(-1)]
  if (first === undefined || last === undefined || last.at - first.at < STOOD) return null
  const speed = (last.position - first.position) / (last.at - first.at)
  const slowed = drawn.find(
    ({ at, position }) =>
      at > key && last.position + speed * (at - last.at) - position > OFF_THE_WAY,
  )
  if (slowed === undefined || slowed.at - key > ANSWER_WITHIN) return null
  // Where it stopped dead nothing is displayed any more: the frame that shows it is the one that would have been.
  const shown = displayed.find((at) => at >= slowed.at) ?? Number.POSITIVE_INFINITY
  return Math.min(shown, slowed.at + FRAME) - key
}

function figuresOf(
  what: string,
  floor: readonly number[],
  found: readonly (number | null)[],
): Figure[] {
  const latencies = followed(what, found)
  const name = `key to first changed frame, ${what}`
  return [
    figure({
      name: `${name}, p95 of ${latencies.length}`,
      value: percentile(latencies, 0.95),
      unit: 'ms',
      against: 'three frames',
      againstValue: LIMIT,
      bound: 1,
    }),
    figure({
      name: `${name}, p50`,
      value: percentile(latencies, 0.5),
      unit: 'ms',
      against: 'one frame of the screen',
      againstValue: FRAME,
    }),
    figure({
      name: `${name}, p50`,
      value: percentile(latencies, 0.5),
      unit: 'ms',
      against: 'empty page, p50',
      againstValue: percentile(floor, 0.5),
    }),
    figure({
      name: `${name}, p95`,
      value: percentile(latencies, 0.95),
      unit: 'ms',
      against: 'empty page, p95',
      againstValue: percentile(floor, 0.95),
    }),
  ]
}

function followed(what: string, found: readonly (number | null)[]): number[] {
  const latencies = found.filter((one) => one !== null)
  if (latencies.length < TIMES / 2)
    throw new Error(`${what}: only ${latencies.length} of ${TIMES} keys could be followed`)
  return latencies
}

/** The same of an empty page, ms. */
async function emptyPage(): Promise<number[]> {
  const browser = await startBrowser()
  try {
    const page = await openPage(browser)
    await page.evaluate(moveOnKeys)
    await page.waitForTimeout(APART)
    const { keys: pressedAt, displayed } = await pressed(browser, page, ['ArrowRight'], false)
    return followed(
      'the empty page',
      pressedAt.map((key) => movedAfter(key, displayed)),
    )
  } finally {
    await browser.close()
  }
}
