/**
 * What is done for texts of any length and make: ten times the text held against ten times its time, and a text made to
 * mislead held against a plain one of its length.
 */
import { manuscriptOf } from '#core/manuscript/manuscript-of.ts'
import { hardWords } from '#core/speech/hard-characters.ts'
import { notationsIn } from '#core/speech/notation.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { lineEndsIn } from '#core/speech/phrase-breaks.ts'
import { hostileFiles, UNITS } from '#core/speech/set-aside/hostile.fixture.ts'
import { alignLines } from '#core/version/align.ts'
import { otherWords } from '#core/version/other-words.fixture.ts'
import { wordChanges } from '#core/version/word-changes.ts'
import { type Figure, figure } from './figure.ts'
import { longAddress } from './long-text.ts'

/** Runs of which the fastest counts: what else the machine does only ever adds. */
const RUNS = 5

/** Ten times the text may take this many times ten times as long: sorting, memory and the cache cost a little more. */
const GROWTH = 2

/** A file made to mislead may take this many times as long as a plain one; one that goes over its own steps takes 1000s. */
const HOSTILE = 5

/** Characters in the longest line of a file made to mislead. */
const LONGEST = 100_000

/** The fastest of some runs, ms. */
function fastest(work: () => unknown): number {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now()
    work()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

/** Measures all of it. */
export function growth(sample: string): Figure[] {
  return [...tenfold(sample), hostile(sample)]
}

function tenfold(sample: string): Figure[] {
  const address = longAddress(sample, 200_000)
  const tenth = longAddress(sample, 20_000)
  const speeches = [tenth, address].map((text) => outlineOf(text, 'bench.txt'))
  const readings = { of: (text: string) => text, ofSurname: (text: string) => text }
  const lines = [tenth, address].map((text) => text.split('\n'))
  const clause = '打赢脱贫攻坚战'
  return [
    grown('manuscript of a speech', '200,000 字', [tenth, address], (text) =>
      manuscriptOf(text, outlineOf(text, 'bench.txt')),
    ),
    grown('line ends', '200,000 字', lines, (all) => {
      for (const line of all) lineEndsIn(line, 'zh')
    }),
    grown(
      'line ends of one paragraph without a mark',
      '200,000 字',
      [clause.repeat(2_800), clause.repeat(28_000)],
      (text) => lineEndsIn(text, 'zh'),
    ),
    grown('hard words', '200,000 字', speeches, (speech) => hardWords(speech, readings)),
    grown(
      'notations among brackets that never close',
      '900,000 字',
      ['[停顿'.repeat(30_000), '[停顿'.repeat(300_000)],
      notationsIn,
    ),
    // Both give up looking for every single difference from some length on; without that they take the square of it.
    grown(
      'what changed in a paragraph, all other words',
      '200,000 字',
      [20_000, 200_000].map((length) => [otherWords(length, 1), otherWords(length, 2)] as const),
      ([one, other]) => wordChanges(one, other),
    ),
    grown(
      'lines of a newer version, all others',
      '60,000 lines',
      [6_000, 60_000].map((count) => [linesOf('栽', count), linesOf('砍', count)] as const),
      ([mine, newer]) => alignLines(mine, newer),
    ),
  ]
}

/** Lines that no two words have in common. */
const linesOf = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word}${index}`.repeat(3))

/** Ten times the input against ten times the time of the input before it. */
function grown<Input>(
  name: string,
  length: string,
  [once, tenTimes]: readonly Input[],
  work: (input: Input) => unknown,
): Figure {
  if (once === undefined || tenTimes === undefined) throw new Error(`${name}: two lengths`)
  // The compiler is paid for with the longer one.
  const value = fastest(() => work(tenTimes))
  return figure({
    name: `${name}, ${length}`,
    value,
    unit: 'ms',
    against: 'ten times a tenth of it',
    againstValue: 10 * fastest(() => work(once)),
    bound: GROWTH,
  })
}

/** The worst of all files made to mislead against plain addresses of the same lengths. */
function hostile(sample: string): Figure {
  const outlines = (files: readonly string[]) =>
    fastest(() => {
      for (const text of files) outlineOf(text, 'bench.txt')
    })
  const plain = longAddress(sample, LONGEST)
  const times = UNITS.map((unit) => {
    const files = hostileFiles(unit, LONGEST)
    const peer = files.map(({ length }) => plain.slice(0, length))
    return { unit, peer, ms: outlines(files) }
  })
  const worst = times.reduce((one, other) => (other.ms > one.ms ? other : one))
  return figure({
    name: `outline of the worst of ${UNITS.length} texts made to mislead (${JSON.stringify(worst.unit)})`,
    value: worst.ms,
    unit: 'ms',
    against: 'plain addresses as long',
    againstValue: outlines(worst.peer),
    bound: HOSTILE,
  })
}
