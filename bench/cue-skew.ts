/**
 * How far apart in time the two windows are at a cue: the moment at which the text as it is drawn brings the cue's place
 * to the prompter's reading line, and the moment at which the audience's picture changes. Both are read off the
 * pages, each in a browser of its own as on two displays, at the speed of a real speech.
 */
import type { Page } from '@playwright/test'
import type { Deck } from '#core/deck/deck.ts'
import { type Figure, figure, percentile } from './figure.ts'
import {
  drawnAt,
  openPage,
  openPrompter,
  type Program,
  startBrowser,
  startProgram,
} from './program.ts'

const CUES = 100
/** How long before the cue the tape is started, script ms. */
const RUN_UP = 400
/** How long both pages are watched, ms: until well after the cue. */
const WATCHED = 900
/** One frame of a 60 Hz screen, ms. */
const FRAME = 1000 / 60

/** Measures the skew over 100 cues, those of the sample again and again. */
export async function cueSkew(sample: string): Promise<Figure[]> {
  const program = await startProgram(sample)
  const [left, right] = [await startBrowser(), await startBrowser()]
  try {
    const prompter = await openPrompter(left, program)
    const audience = await openPage(right, program.addresses.audience)
    await audience.locator('[data-screen][data-ready]').waitFor()
    await program.host.command({ kind: 'set-screen', screen: 'slides' })
    const { document } = await program.host.speech()
    const cues = changesIn(document.deck).filter((cue) => cue > RUN_UP)
    const skews: number[] = []
    for (let n = 0; n < CUES; n++) {
      const cue = cues[n % cues.length]
      if (cue === undefined) throw new Error('the sample has no cues')
      skews.push(Math.abs(await skewAt(program, prompter, audience, cue)))
    }
    return [
      figure({
        name: `cue skew, prompter to hall, p50 of ${CUES}`,
        value: percentile(skews, 0.5),
        unit: 'ms',
        // Each window draws on a frame of its own: a word and its slide can be a frame apart on either side.
        against: 'two frames at 60 Hz, one a window',
        againstValue: 2 * FRAME,
        bound: 1,
      }),
      figure({
        name: `cue skew, prompter to hall, p95 of ${CUES}`,
        value: percentile(skews, 0.95),
        unit: 'ms',
        against: 'a tenth of a second: seen as at once',
        againstValue: 100,
        bound: 1,
      }),
    ]
  } finally {
    await Promise.all([left.close(), right.close()])
    await program.end()
  }
}

/** Every moment at which the hall's picture changes, script ms. */
const changesIn = (deck: Deck): number[] =>
  deck.slides
    .flatMap((slide) => [
      slide.cue.position,
      ...slide.lines.flatMap((line) => (line.cue === null ? [] : [line.cue])),
    ])
    .toSorted((a, b) => a - b)

/** Plays over one cue; how much later than the prompter's word the picture changed, ms. */
async function skewAt(
  program: Program,
  prompter: Page,
  audience: Page,
  cue: number,
): Promise<number> {
  await program.host.command({ kind: 'pause' })
  await program.host.seek(cue - RUN_UP)
  await drawnAt(prompter, cue - RUN_UP)
  const watching = Promise.all([
    prompter.evaluate(watchDrawn, { cue, forMs: WATCHED }),
    audience.evaluate(watchPicture, WATCHED),
  ])
  await program.host.play(1)
  const [reached, changed] = await watching
  if (reached === null || changed === null) {
    throw new Error(
      `at ${Math.round(cue)} ms the ${reached === null ? 'prompter did not reach the cue' : 'hall did not change'}`,
    )
  }
  return changed - reached
}

/** In the prompter: when the drawn text shows the cue's position, on the clock that all pages of the machine share. */
function watchDrawn({ cue, forMs }: { cue: number; forMs: number }): Promise<number | null> {
  return new Promise((resolve) => {
    const began = performance.now()
    let last: { time: number; position: number } | null = null
    const look = (time: number) => {
      const position = window.rostrumPrompter?.drawnPosition() ?? null
      if (position !== null) {
        if (last !== null && last.position < cue && position >= cue) {
          // Between two frames the text moves evenly.
          const part = (cue - last.position) / (position - last.position)
          resolve(performance.timeOrigin + last.time + part * (time - last.time))
          return
        }
        last = { time, position }
      }
      if (time - began > forMs) resolve(null)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** In the audience page: when the picture changes, on the clock that all pages of the machine share. */
function watchPicture(forMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const hall = document.querySelector('[data-screen]')
    if (hall === null) return resolve(null)
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve(performance.timeOrigin + performance.now())
    })
    observer.observe(hall, { attributes: true, attributeFilter: ['data-slide', 'data-shown'] })
    setTimeout(() => {
      observer.disconnect()
      resolve(null)
    }, forMs)
  })
}
