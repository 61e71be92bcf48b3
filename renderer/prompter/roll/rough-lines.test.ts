/** Far from the reading line lines are broken roughly at first: what is seen near it must not move when they become exact. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scriptClock } from '#core/pace/clock.ts'
import { type MeasuredLine, rollCurve } from '#core/pace/curve.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { lineEndsIn } from '#core/speech/phrase-breaks.ts'
import { scriptOf } from '#core/speech/script.ts'
import { scriptMs } from '#core/time.ts'
import { breakLines } from './break-lines.ts'
import { mayTear, roughEndsIn } from './line-ends.ts'

const SAMPLE = join(import.meta.dirname, '../../../resources/samples/address-zh.txt')
const PITCH = 115
const GAP = 40
/** Characters in a line, and as full as rough ones are filled. */
const WIDTH = 20
const ROUGHLY = 0.94
/** Exact on either side of the place, characters; less than the program's, so that both ends of it are in the sample. */
const EXACT = 1500

test('the place and the speed near the reading line stay when the rest becomes exact', () => {
  const speech = outlineOf(readFileSync(SAMPLE, 'utf8'), 'address.txt')
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  const place = Math.floor(script.text.length / 2)
  const linesWith = (isExact: (start: number, end: number) => boolean) => {
    let top = 0
    let origin = 0
    const lines = script.blocks.flatMap(({ block, start, end }): MeasuredLine[] => {
      if (start <= place) origin = top
      const exact = isExact(start, end)
      const starts = breakLines(
        {
          advances: new Float32Array(block.text.length).fill(1),
          ends: exact ? lineEndsIn(block.text, speech.language) : roughEndsIn(block.text),
          chips: [],
          mayTear: (at) => mayTear(block.text, at),
        },
        exact ? WIDTH : ROUGHLY * WIDTH,
      )
      const made = [0, ...starts].map((from, index) => ({
        start: clock.timeAt(start + from),
        end: clock.timeAt(start + (starts[index] ?? block.text.length)),
        top: top + index * PITCH,
        bottom: top + (index + 1) * PITCH,
      }))
      top += made.length * PITCH + GAP
      return made
    })
    return { curve: rollCurve(lines, clock.duration), origin, height: top }
  }
  const rough = linesWith((start, end) => end > place - EXACT && start < place + EXACT)
  const exact = linesWith(() => true)
  // About as many lines, too.
  expect(Math.abs(rough.height / exact.height - 1)).toBeLessThan(0.05)
  const from = clock.timeAt(place)
  for (let ms = -60_000; ms <= 240_000; ms += 5000) {
    const at = scriptMs(from + ms)
    const moved = rough.curve.pxAt(at) - rough.origin - (exact.curve.pxAt(at) - exact.origin)
    expect(Math.abs(moved)).toBeLessThan(0.1)
    expect(rough.curve.speedAt(at)).toBeCloseTo(exact.curve.speedAt(at), 4)
  }
})
