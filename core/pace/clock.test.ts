import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { type Script, scriptOf } from '../speech/script.ts'
import type { SpeechLanguage } from '../speech/speech.ts'
import { scriptMs } from '../time.ts'
import { type ScriptClock, scriptClock } from './clock.ts'
import { FORMAL_JA, FORMAL_KO, FORMAL_ZH, ORDINARY_EN } from './prose.fixture.ts'
import { readAloud } from './read-aloud.ts'
import { wordSyllables } from './reading/latin-words.ts'
import { REFERENCE_PACE } from './reference.ts'

const script = (text: string): Script => ({ text, blocks: [] })
const clockOf = (text: string, language: SpeechLanguage = 'zh'): ScriptClock =>
  scriptClock(script(text), language)

/** Characters as a word processor counts them. */
const characters = (text: string): number => text.replaceAll(/\s/gu, '').length
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((one, other) => one + other, 0) / numbers.length
const words = (text: string): number => text.trim().split(/\s+/u).length

/** How long a text takes, against its count divided by the reference pace. */
function againstCount(text: string, language: SpeechLanguage): number {
  const { text: said } = scriptOf(outlineOf(text, 'x.txt'))
  const count = language === 'en' ? words(said) : characters(said)
  return clockOf(said, language).duration / ((count / REFERENCE_PACE[language]) * 60_000)
}

describe('the scale', () => {
  it('makes a formal address take its characters / pace minutes, within 3 %', () => {
    expect(characters(FORMAL_ZH)).toBeGreaterThan(600)
    expect(Math.abs(againstCount(FORMAL_ZH, 'zh') - 1)).toBeLessThan(0.03)
    expect(Math.abs(againstCount(ADDRESS, 'zh') - 1)).toBeLessThan(0.05)
  })

  it('makes ordinary English prose take its words / pace minutes, within 5 %', () => {
    const syllables = ORDINARY_EN.split(/\s+/u).map(wordSyllables)
    expect(Math.abs(mean(syllables) - 1.5)).toBeLessThan(0.1)
    expect(Math.abs(againstCount(ORDINARY_EN, 'en') - 1)).toBeLessThan(0.05)
  })

  it.each([
    ['ja', FORMAL_JA],
    ['ko', FORMAL_KO],
  ] as const)(
    'makes %s text take its characters / pace minutes, within 10 %%',
    (language, text) => {
      expect(outlineOf(text, 'x.txt').language).toBe(language)
      expect(Math.abs(againstCount(text, language) - 1)).toBeLessThan(0.1)
    },
  )
})

const PIECES = [
  '同志们',
  '我们',
  '，',
  '、',
  '。',
  '！',
  '？',
  '；',
  '：',
  '“',
  '”',
  '（一）',
  '《',
  '》',
  '……',
  '——',
  '\n',
  ' ',
  '\u3000',
  '\ufeff',
  '2019年',
  '90%',
  '1314万',
  '4.02',
  '1,234',
  '3—5',
  '12:30',
  '2013.12.4',
  '007',
  '%',
  '.',
  ',',
  '-',
  '/',
  ':',
  '+',
  '$',
  '℃',
  'km',
  '***',
  '**',
  '____',
  'XX',
  '××',
  '×',
  'GDP',
  'Owner',
  "it's",
  'a',
  'Mr.',
  'U.S.',
  '①',
  'αβ',
  'こんにちは',
  'ゃ',
  '여러분',
  '👍',
  '𠮷',
  '\ud83d',
  '\udc4d',
  '\u0301',
  '\0',
]
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { maxLength: 40 })
      .map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)
const anyLanguage = fc.constantFrom<SpeechLanguage>('zh', 'en', 'ja', 'ko')

describe('place and position', () => {
  it('the time of a place never decreases, from 0 to the duration', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const clock = clockOf(text, language)
        expect(clock.timeAt(0)).toBe(0)
        expect(clock.timeAt(text.length)).toBe(clock.duration)
        let last = 0
        for (let offset = 0; offset <= text.length; offset += 0.5) {
          const time = clock.timeAt(offset)
          expect(Number.isFinite(time)).toBe(true)
          expect(time).toBeGreaterThanOrEqual(last)
          last = time
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('the place at the time of a character that is said is that character', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const clock = clockOf(text, language)
        const lengths = readAloud(text, language)
        const said = [...lengths.keys()].filter((offset) => (lengths[offset] ?? 0) > 0)
        expect(Math.min(0, ...lengths)).toBe(0)
        expect(said.map((offset) => clock.offsetAt(clock.timeAt(offset)))).toEqual(said)
      }),
      { numRuns: 1000 },
    )
  })

  it('the time of the place at a position is the position', () => {
    fc.assert(
      fc.property(
        anyText,
        anyLanguage,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, language, share) => {
          const clock = clockOf(text, language)
          const position = scriptMs(clock.duration * share)
          const offset = clock.offsetAt(position)
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(text.length)
          expect(clock.timeAt(offset)).toBeCloseTo(position, 6)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is clamped outside the script', () => {
    const clock = clockOf('同志们')
    expect(clock.timeAt(-5)).toBe(0)
    expect(clock.timeAt(99)).toBe(clock.duration)
    expect(clock.offsetAt(scriptMs(-5))).toBe(0)
    expect(clock.offsetAt(scriptMs(1e9))).toBe(3)
  })

  it('goes through a character with a fraction', () => {
    const clock = clockOf('同志们')
    expect(
      clock.offsetAt(scriptMs(clock.timeAt(1) + (clock.timeAt(2) - clock.timeAt(1)) / 4)),
    ).toBeCloseTo(1.25)
  })

  it('an empty script takes no time', () => {
    const clock = clockOf('')
    expect([clock.duration, clock.timeAt(0), clock.offsetAt(scriptMs(0))]).toEqual([0, 0, 0])
  })
})

describe('a long script', () => {
  const long = FORMAL_ZH.repeat(Math.ceil(200_000 / FORMAL_ZH.length))

  it('of 200,000 字 stays exact at every character', () => {
    const clock = clockOf(long)
    const lengths = readAloud(long, 'zh')
    let wrong = 0
    for (const [offset, length] of lengths.entries()) {
      if (length > 0 && clock.offsetAt(clock.timeAt(offset)) !== offset) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  it('is the sum of its parts', () => {
    const one = clockOf(FORMAL_ZH).duration
    const times = long.length / FORMAL_ZH.length
    expect(clockOf(long).duration).toBeCloseTo(one * times, 3)
  })
})
