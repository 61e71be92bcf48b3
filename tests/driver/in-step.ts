/** Whether prompter and hall are at the same place, judged from outside both. */
import { expect } from '@playwright/test'
import { showing } from '#core/deck/showing.ts'
import type { SessionState } from '#core/session/state.ts'
import { scriptMs } from '#core/time.ts'
import type { Audience, HallPicture } from './audience.ts'
import type { SpeechNow } from './host-client.ts'
import type { Prompter } from './prompter.ts'

/** A jump has reached every window by then, ms, on a machine that does other things as well. */
const SOON = 3000
/** A page may be this late to draw, ms: several frames of a machine that does other things as well. */
const LATE = 250
/** Half of the longest line that the prompter sets (18 characters), and one: see `expectWordAtLine`. */
const WITHIN_CHARACTERS = 10

/**
 * Reads both windows, one right after the other, and expects the hall's picture to be the one for where the prompter
 * was in that time. Answers the picture.
 */
export async function expectInStep(
  prompter: Prompter,
  audience: Audience,
  speech: SpeechNow,
  state: SessionState,
): Promise<HallPicture> {
  const before = await prompter.place()
  const picture = await audience.picture()
  const after = await prompter.place()
  const slack = state.transport.playing ? LATE * state.transport.rate : 0
  const allowed = picturesBetween(before.position - slack, after.position + slack, speech, state)
  expect(allowed, `the hall's picture at ${Math.round(before.position)} ms`).toContainEqual(picture)
  expectWordAtLine(before.offset, before.position - slack, before.position, speech)
  return picture
}

/**
 * Expects the two to come into step within a moment: after a jump each window is told on a line of its own, and one hears
 * it before the other.
 */
export async function expectSoonInStep(
  prompter: Prompter,
  audience: Audience,
  speech: SpeechNow,
  state: SessionState,
): Promise<void> {
  await expect(async () => {
    await expectInStep(prompter, audience, speech, state)
  }).toPass({ timeout: SOON })
}

/** All pictures that are right at some moment from one position to another. */
function picturesBetween(
  from: number,
  to: number,
  { document }: SpeechNow,
  state: SessionState,
): HallPicture[] {
  const changes = document.deck.slides.flatMap((slide) => [
    slide.cue.position,
    ...slide.lines.flatMap((line) => (line.cue === null ? [] : [line.cue])),
  ])
  const moments = [Math.max(0, from), ...changes.filter((at) => at > from && at <= to)]
  return moments.map((at) => showing(state, document.deck, scriptMs(at)))
}

/**
 * Expects the word at the reading line to be the clock's at some moment from one position to another. The text rolls
 * on a smooth curve that stays within half a line of the strict one (measured: up to 8.6 characters of 17), so the word
 * is always on the line of the clock's word or touches it.
 */
export function expectWordAtLine(
  offset: number,
  from: number,
  to: number,
  { clock }: SpeechNow,
): void {
  const earliest = clock.offsetAt(scriptMs(Math.max(0, from))) - WITHIN_CHARACTERS
  const latest = clock.offsetAt(scriptMs(Math.max(0, to))) + WITHIN_CHARACTERS
  expect(offset, `the word at the reading line at ${Math.round(to)} ms`).toBeGreaterThanOrEqual(
    earliest,
  )
  expect(offset, `the word at the reading line at ${Math.round(to)} ms`).toBeLessThanOrEqual(latest)
}
