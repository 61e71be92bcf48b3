/**
 * How far two prompters come apart that look quite different: a wide one, and a narrow one in another face and size and
 * mirrored. Ten minutes of the tape are run through at twenty times the pace, then both are read, frame by
 * frame, in the same instants of the clock that all pages of the machine share, at the pace itself.
 */
import type { Browser, Page } from '@playwright/test'
import { type Figure, figure, percentile } from './figure.ts'
import { openPage, openPrompter, type Program, startBrowser, startProgram } from './program.ts'

const MINUTE = 60_000
/** Times the pace, and how long, ms: ten minutes of the tape. */
const FAST = 20
const FAST_FOR = (10 * MINUTE) / FAST
/** Back at the pace, what was to be eased is over after this, ms. */
const EASING = 2000
/** How long both are watched, ms. */
const WATCHED = 5000
/** One frame of a 60 Hz screen, ms. */
const FRAME = 1000 / 60
/** Between two frames further apart than this, ms, nothing is said: there the text may have done anything. */
const NO_NEIGHBOURS = 500
/** So many frames at least have to be compared. */
const FEWEST = 20

/** The other window: the look for beam-splitter glass (mirrored, six lines) in Song, on a smaller screen. */
const OTHER = {
  query: { preset: 'glass' },
  viewport: { width: 1280, height: 800 },
  face: `main [role=document] { --script-face: 'Noto Serif SC Variable', serif !important }`,
} as const

/** What is drawn and when, ms on the wall. */
interface Drawn {
  readonly at: number
  readonly position: number
}

/** Measures the distance in tape time. */
export async function drift(sample: string): Promise<Figure[]> {
  const program = await startProgram(sample)
  const [left, right] = [await startBrowser(), await startBrowser()]
  try {
    const wide = await openPrompter(left, program)
    const narrow = await openOther(right, program)
    await program.host.seek(MINUTE)
    await program.host.play(FAST)
    await wide.waitForTimeout(FAST_FOR)
    await program.host.play(1)
    await wide.waitForTimeout(EASING)
    const [one, other] = await Promise.all([
      wide.evaluate(watchDrawn, WATCHED),
      narrow.evaluate(watchDrawn, WATCHED),
    ])
    const apart = one.flatMap(({ at, position }) => {
      const there = positionIn(other, at)
      return there === null ? [] : [Math.abs(position - there)]
    })
    if (apart.length < FEWEST)
      throw new Error(`only ${apart.length} frames of the two could be compared`)
    const name = 'two prompters of other width, face and mirror, after 10 minutes'
    return [
      figure({
        name: `${name}: most apart in ${apart.length} frames`,
        value: Math.max(...apart),
        unit: 'ms',
        against: 'one frame',
        againstValue: FRAME,
        bound: 1,
      }),
      figure({
        name: `${name}: p50`,
        value: percentile(apart, 0.5),
        unit: 'ms',
        against: 'one frame',
        againstValue: FRAME,
      }),
    ]
  } finally {
    await Promise.all([left.close(), right.close()])
    await program.end()
  }
}

/** Opens the second prompter; throws when it is not what it should be. */
async function openOther(browser: Browser, program: Program): Promise<Page> {
  const page = await openPage(browser)
  await page.setViewportSize(OTHER.viewport)
  await page.addInitScript((face) => {
    document.addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style')
      style.textContent = face
      document.head.append(style)
    })
  }, OTHER.face)
  const address = new URL(program.addresses.prompter)
  for (const [name, value] of Object.entries(OTHER.query)) address.searchParams.set(name, value)
  await page.goto(address.href)
  await page.locator('main[data-ready="true"]').waitFor()
  const looks = await page.evaluate(() => {
    const block = document.querySelector('main [role=document] p')
    return {
      face: block === null ? '' : getComputedStyle(block).fontFamily,
      turn: block?.closest('[data-orientation]')?.getAttribute('data-orientation'),
    }
  })
  if (!looks.face.includes('Noto Serif') || !looks.turn?.startsWith('horizontal'))
    throw new Error(`the second prompter looks wrong: ${looks.face}, turned ${looks.turn}`)
  return page
}

/** In a prompter: what it draws in every frame of a while. */
function watchDrawn(forMs: number): Promise<Drawn[]> {
  return new Promise((resolve, reject) => {
    const drawn: Drawn[] = []
    const began = performance.now()
    const look = (time: number) => {
      const position = window.rostrumPrompter?.drawnPosition()
      if (position === null || position === undefined) {
        reject(new Error('a prompter shows no text'))
        return
      }
      drawn.push({ at: performance.timeOrigin + time, position })
      if (time - began < forMs) requestAnimationFrame(look)
      else resolve(drawn)
    }
    requestAnimationFrame(look)
  })
}

/** What is drawn at an instant between two frames; null outside them. */
function positionIn(drawn: readonly Drawn[], at: number): number | null {
  const next = drawn.findIndex((one) => one.at >= at)
  const [from, to] = [drawn[next - 1], drawn[next]]
  if (from === undefined || to === undefined || to.at - from.at > NO_NEIGHBOURS) return null
  const part = (at - from.at) / (to.at - from.at)
  return from.position + part * (to.position - from.position)
}
