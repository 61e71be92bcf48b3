/**
 * How far what is drawn at the reading line is from the tape, in tape time, with the real layout of an address of more than an
 * hour: in its second minute and in its sixtieth, there after a seek, and after ten minutes were run through at thirty
 * times the pace. Both are read in the same frame.
 */
import { type Figure, figure } from './figure.ts'
import { longAddress } from './long-text.ts'
import { openPrompter, startBrowser, startProgram } from './program.ts'

/** 字: 74 minutes. */
const LENGTH = 12_600
const MINUTE = 60_000
/** How long each place is watched, ms. */
const WATCHED = 5_000
/** One frame of a 60 Hz screen, ms. */
const FRAME = 1000 / 60
/** Times the pace, and how long, ms. */
const FAST = 30
const FAST_FOR = (10 * MINUTE) / FAST
/** After a start or a jump the text may take this long, ms, to come back to the tape smoothly. */
const EASING = 1500

/** The largest distance of every frame at each place. */
export async function readingLine(sample: string): Promise<Figure[]> {
  const program = await startProgram(longAddress(sample, LENGTH))
  const browser = await startBrowser()
  try {
    const page = await openPrompter(browser, program)
    const at = async (place: string, arrive: () => Promise<void>): Promise<Figure> => {
      await arrive()
      await page.waitForTimeout(EASING)
      const off = await page.evaluate(largestDistance, WATCHED)
      return figure({
        name: `reading line from the tape, most in ${WATCHED / 1000} s, ${place}`,
        value: off,
        unit: 'ms',
        against: 'one frame',
        againstValue: FRAME,
        bound: 1,
      })
    }
    const { host } = program
    return [
      await at('in minute 2', async () => {
        await host.seek(MINUTE)
        await host.play(1)
      }),
      await at('in minute 61', () => host.seek(60 * MINUTE)),
      await at(`in minute 61, after ten minutes at ${FAST} times the pace`, async () => {
        await host.seek(50 * MINUTE)
        await host.play(FAST)
        await page.waitForTimeout(FAST_FOR)
        await host.play(1)
      }),
    ]
  } finally {
    await browser.close()
    await program.end()
  }
}

/** In the prompter: watches every frame for a while. The tape is reckoned back to the instant that the frame shows. */
function largestDistance(forMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let most = 0
    let frames = 0
    let last: { time: number; position: number } | null = null
    const began = performance.now()
    const look = (time: number) => {
      const drawn = window.rostrumPrompter?.drawnPosition()
      const now = performance.now()
      const position = window.rostrumPrompter?.position()
      if (drawn === undefined || drawn === null || position === undefined) {
        reject(new Error('the prompter shows no text'))
        return
      }
      // At a rate of 1 script time is the time of the clock.
      most = Math.max(most, Math.abs(drawn - (position - (now - time))))
      frames += 1
      if (last !== null && time > last.time && drawn === last.position)
        reject(new Error('the text stands still'))
      last = { time, position: drawn }
      if (time - began < forMs) requestAnimationFrame(look)
      else if (frames < 30) reject(new Error(`only ${frames} frames were seen`))
      else resolve(most)
    }
    requestAnimationFrame(look)
  })
}
