/** How long it takes from text to slides, and that ten times the text takes ten times as long. */
import { deckOf } from '#core/deck/build.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { scriptOf } from '#core/speech/script.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { longAddress } from './long-text.ts'

const SHORT = 5_600
const TENTH = 20_000
const LONG = 200_000

/** Measures outline, and clock with deck, each by itself and together, at several lengths. */
export function coreSpeed(sample: string): Figure[] {
  const short = measured(longAddress(sample, SHORT), 15)
  const tenth = measured(longAddress(sample, TENTH), 9)
  const long = measured(longAddress(sample, LONG), 7)
  const second = (name: string, value: number) =>
    figure({
      name: `${name}, 200,000 字`,
      value,
      unit: 'ms',
      against: 'one second: the thread of thought holds',
      againstValue: 1000,
      bound: 1,
    })
  const tenfold = (name: string, value: number, againstValue: number) =>
    figure({
      name: `${name}, 200,000 字`,
      value,
      unit: 'ms',
      against: `${name}, 20,000 字`,
      againstValue,
      bound: 12,
    })
  return [
    figure({
      name: 'outline + clock + deck, 5,600 字',
      value: short.outline + short.deck,
      unit: 'ms',
      against: 'a tenth of a second: felt as at once',
      againstValue: 100,
      bound: 1,
    }),
    second('outline', long.outline),
    second('clock + deck', long.deck),
    second('outline + clock + deck', long.outline + long.deck),
    tenfold('outline', long.outline, tenth.outline),
    tenfold('clock + deck', long.deck, tenth.deck),
  ]
}

/** Medians, ms. */
function measured(text: string, runs: number): { outline: number; deck: number } {
  const outlines: number[] = []
  const decks: number[] = []
  for (let run = 0; run < runs + 3; run++) {
    const before = performance.now()
    const speech = outlineOf(text, 'bench.txt')
    const between = performance.now()
    const script = scriptOf(speech)
    const slides = deckOf(speech, script, scriptClock(script, speech.language)).slides.length
    const after = performance.now()
    if (slides === 0) throw new Error('the benchmark text gave no slides')
    // The first runs pay for the compiler.
    if (run < 3) continue
    outlines.push(between - before)
    decks.push(after - between)
  }
  return { outline: percentile(outlines, 0.5), deck: percentile(decks, 0.5) }
}
