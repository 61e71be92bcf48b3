import { describe, expect, test } from 'vitest'
import { rate, scriptMs } from '../time.ts'
import {
  estimatedParts,
  heardIn,
  learnedPace,
  learnFrom,
  NOTHING_LEARNED,
  type PaceLearned,
  unlearn,
} from './learned-pace.ts'
import { lineKind } from './line-kind.ts'
import { give, Recording, type Speaker, takeOf, TEXT } from './speakers.fixture.ts'
import type { LineKind, Take, TakeText } from './take.ts'

const PACES: Record<LineKind, number> = { prose: 1.1, quotation: 0.9, list: 1.25 }
/** Between two takes, and two sentences, even a steady speaker is not a machine. */
const unrest = (take: number, index: number) => 1 + 0.04 * Math.sin(take * 5.3 + index * 2.1)
/** The fixture has one short quotation: here every fourth sentence is one. */
const quoting: TakeText = {
  ...TEXT,
  lines: TEXT.lines.map((line, index) => (index % 4 === 0 ? { ...line, kind: 'quotation' } : line)),
}
const paceOf = (index: number) => PACES[quoting.lines[index]?.kind ?? 'prose']
const steady = (take: number): Speaker => ({
  rateOf: (_, index) => paceOf(index) * unrest(take, index),
})
const takeBy = (speaker: Speaker, id: string): Take => ({
  ...give(speaker).take,
  id,
  texts: [quoting],
})
const learned = (takes: readonly Take[]): PaceLearned => takes.reduce(learnFrom, NOTHING_LEARNED)
/** A take that tells just this. */
const told = (id: string, prose: number, script = 600_000): PaceLearned['takes'][number] => ({
  id,
  heard: {
    prose: { script, ms: script / prose },
    quotation: { script: 0, ms: 0 },
    list: { script: 0, ms: 0 },
  },
})

describe('the pace that is learned', () => {
  test('N1: standing up to 10 s counts as the speaker’s habit, longer does not, by hand nothing does', () => {
    const stood = (ms: number) => {
      const recording = new Recording()
      recording.give({ kind: 'play' })
      recording.wait(20_000)
      recording.give({ kind: 'pause' })
      recording.wait(ms)
      recording.give({ kind: 'play' })
      recording.wait(20_000)
      const all = Object.values(heardIn(takeOf(recording.stretch())))
      return {
        script: all.reduce((sum, { script }) => sum + script, 0),
        ms: all.reduce((sum, heard) => sum + heard.ms, 0),
      }
    }
    expect(stood(10_000)).toEqual({ script: 40_000, ms: 50_000 })
    expect(stood(10_001)).toEqual({ script: 40_000, ms: 40_000 })
    const byHand = new Recording()
    byHand.give({ kind: 'set-pacing', mode: 'by-hand' }, { kind: 'play' })
    byHand.wait(5000)
    byHand.give({ kind: 'seek', position: scriptMs(9000) })
    byHand.wait(5000)
    expect(learnedPace(learned([takeOf(byHand.stretch())]))).toBeNull()
  })

  test('N1: a take counts once, the last eight count, and a deleted one not at all', () => {
    const one = takeBy(steady(1), 'one')
    expect(learned([one, one])).toEqual(learned([one]))
    const nine = Array.from({ length: 9 }, (_, index) => takeBy(steady(index), `take ${index}`))
    expect(learned(nine).takes.map(({ id }) => id)).toEqual(nine.slice(1).map(({ id }) => id))
    expect(unlearn(learned([one]), 'one')).toEqual(NOTHING_LEARNED)
  })

  test('N2: a kind that was never heard has the pace over all', () => {
    const pace = learnedPace({ takes: [told('one', 1.2)] })
    expect(pace?.quotation.rate).toBeCloseTo(1.2, 9)
    expect(pace?.quotation).toMatchObject({ within: null, heard: 0, sure: 'little' })
  })

  test('N3: how sure it is', () => {
    const sure = (takes: PaceLearned['takes']) => learnedPace({ takes })?.prose
    expect(sure([told('one', 1)])).toMatchObject({ within: null, sure: 'little' })
    expect(sure([told('one', 1), told('two', 1.1)])).toMatchObject({ sure: 'fair' })
    // Three takes, deviation 0.01: 4.303 × 0.01 / √3 = 0.0248.
    const three = [told('one', 0.99), told('two', 1), told('three', 1.01)]
    expect(sure(three)?.within).toBeCloseTo(0.0248, 3)
    expect(sure(three)?.sure).toBe('good')
    expect(sure(three.map((take) => told(take.id, 1, 19_000)))?.sure).toBe('fair')
    expect(sure([told('one', 0.9), told('two', 1), told('three', 1.1)])?.sure).toBe('fair')
  })

  test('N4: after three takes of a steady speaker it is within 2 %, whatever pace was set', () => {
    const pace = learnedPace(learned([1, 2, 3].map((take) => takeBy(steady(take), `${take}`))))
    for (const kind of ['prose', 'quotation', 'list'] as const) {
      expect(pace?.[kind].heard, `kind ${kind}`).toBeGreaterThan(60_000)
      const off = (pace?.[kind].rate ?? 0) / PACES[kind] - 1
      expect(Math.abs(off), `kind ${kind}`).toBeLessThan(0.02)
    }
    expect(pace?.prose.sure).toBe('good')
  })

  test('N4: and the estimate of each part is within 2 % of what the speaker takes', () => {
    const known = learned([1, 2, 3].map((take) => takeBy(steady(take), `${take}`)))
    const { actual } = give({ rateOf: (_, index) => paceOf(index) })
    for (const [index, ms] of estimatedParts(quoting, known, rate(0.5)).entries())
      expect(Math.abs(ms / (actual[index] ?? 0) - 1), `part ${index}`).toBeLessThan(0.02)
  })

  test('N5: reset, it knows nothing, and estimates are those of the pace that is set', () => {
    expect(learnedPace(NOTHING_LEARNED)).toBeNull()
    const whole = estimatedParts(TEXT, NOTHING_LEARNED, rate(2)).reduce((one, ms) => one + ms, 0)
    expect(whole).toBeCloseTo(TEXT.duration / 2, 6)
  })
})

describe('the kind of a sentence', () => {
  test.each([
    ['农时不等人。', 'prose'],
    ['古人说，“一年之计在于春”。', 'prose'],
    ['他指出：“中国人的饭碗任何时候都要牢牢端在自己手上。”', 'quotation'],
    ['He said, “the only thing we have to fear is fear itself.”', 'quotation'],
    ['一要抓紧清淤。', 'list'],
    ['（二）严格督查。', 'list'],
    ['第三，要压实责任。', 'list'],
    ['农业、市场监管、公安、水利等部门要联合行动。', 'list'],
    ['First, we keep our word.', 'list'],
    ['2.5 percent is not enough.', 'prose'],
    ['第一季度增长很快。', 'prose'],
  ] as const)('N1: %s', (text, kind) => {
    expect(lineKind(text)).toBe(kind)
  })
})
