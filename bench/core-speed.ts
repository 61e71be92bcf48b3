/** How long it takes from text to slides, and that ten times the text takes ten times as long. */
import { deckOf } from '#core/deck/build.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { scriptOf } from '#core/speech/script.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { longAddress } from './long-text.ts'

const SHORT = 5_600
const LONG = 200_000

/** Measures outline + clock + deck at both lengths. */
export function coreSpeed(sample: string): Figure[] {
  const short = longAddress(sample, SHORT)
  const long = longAddress(sample, LONG)
  const shortMs = median(short, 15)
  const longMs = median(long, 7)
  const perCharacter = (ms: number, text: string) => (ms * 1000) / text.replace(/\s/g, '').length
  return [
    figure({
      name: 'outline + clock + deck, 5,600 字',
      value: shortMs,
      unit: 'ms',
      against: 'a tenth of a second: felt as at once',
      againstValue: 100,
      bound: 1,
    }),
    figure({
      name: 'outline + clock + deck, 200,000 字',
      value: longMs,
      unit: 'ms',
      against: 'one second: the thread of thought holds',
      againstValue: 1000,
      bound: 1,
    }),
    figure({
      name: 'per character, 200,000 字',
      value: perCharacter(longMs, long),
      unit: 'µs',
      against: 'per character, 5,600 字',
      againstValue: perCharacter(shortMs, short),
      bound: 1.2,
    }),
  ]
}

function median(text: string, runs: number): number {
  const samples: number[] = []
  for (let run = 0; run < runs + 3; run++) {
    const before = performance.now()
    const speech = outlineOf(text, 'bench.txt')
    const script = scriptOf(speech)
    const slides = deckOf(speech, script, scriptClock(script, speech.language)).slides.length
    const took = performance.now() - before
    if (slides === 0) throw new Error('the benchmark text gave no slides')
    // The first runs pay for the compiler.
    if (run >= 3) samples.push(took)
  }
  return percentile(samples, 0.5)
}
