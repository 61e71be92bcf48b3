import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import type { Speech } from '../speech/speech.ts'
import { type ScriptClock, scriptClock } from './clock.ts'
import { type Plan, planOf, type Rundown, rundownOf, shareOut } from './rundown.ts'

interface Measured {
  readonly speech: Speech
  readonly clock: ScriptClock
  readonly rundown: Rundown
}

function measured(source: string): Measured {
  const speech = outlineOf(source, 'x.txt')
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return { speech, clock, rundown: rundownOf(speech, script, clock) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

describe('the rundown of an address', () => {
  const { speech, clock, rundown } = measured(ADDRESS)
  const top = rundown.sections.filter(({ section }) => section.parent === null)

  it('has every section, in the order of the speech', () => {
    expect(rundown.sections.map(({ index }) => index)).toEqual([...speech.sections.keys()])
    expect(rundown.sections.map(({ section }) => section)).toEqual(speech.sections)
  })

  it('has parts that follow each other and sum to the whole', () => {
    expect(rundown.whole.naturalMs).toBe(clock.duration)
    const parts = [rundown.opening, ...top, rundown.closing]
    expect(sum(parts.map((part) => part.naturalMs))).toBeCloseTo(clock.duration, 6)
    expect(sum(parts.map((part) => part.characters))).toBe(rundown.whole.characters)
    let at = 0
    for (const part of parts) {
      expect(part.start).toBeCloseTo(at, 6)
      at = part.start + part.naturalMs
    }
  })

  it('counts a section with its heading and its sub-sections', () => {
    const inside = rundown.sections.filter(({ section }) => section.parent === 0)
    const own = rundown.sections[0]?.naturalMs ?? 0
    expect(inside).toHaveLength(2)
    expect(own).toBeGreaterThan(sum(inside.map((part) => part.naturalMs)))
    expect(rundown.sections[0]?.start).toBeLessThan(inside[0]?.start ?? 0)
  })

  it('counts characters as a word processor does', () => {
    const { rundown: small } = measured('同志们：\n一、𠮷 ab，\n（一）“好”。')
    expect(small.whole.characters).toBe('同志们：一、𠮷ab，（一）“好”。'.length - 1)
  })
})

/** Children never take more than their parent, and the parts of the whole are the whole. */
function consistent({ speech, rundown }: Measured, plan: Plan): boolean {
  const top = speech.sections.flatMap((section, index) =>
    section.parent === null ? [plan.sections[index] ?? -1] : [],
  )
  const inside = speech.sections.every((_, index) => {
    const children = speech.sections.flatMap((section, child) =>
      section.parent === index ? [plan.sections[child] ?? -1] : [],
    )
    return sum(children) <= (plan.sections[index] ?? -1)
  })
  const all = [plan.whole, plan.opening, plan.closing, ...plan.sections]
  return (
    inside &&
    plan.sections.length === rundown.sections.length &&
    plan.opening + sum(top) + plan.closing === plan.whole &&
    all.every((ms) => ms >= 0 && ms % 1000 === 0)
  )
}

describe('the plan', () => {
  const address = measured(ADDRESS)

  it('shares a slot out in proportion, in whole seconds that sum to it', () => {
    const plan = planOf(address.rundown, 30 * 60_000)
    expect(plan.whole).toBe(30 * 60_000)
    expect(consistent(address, plan)).toBe(true)
    const scale = plan.whole / address.rundown.whole.naturalMs
    for (const { index, naturalMs } of address.rundown.sections) {
      // A child's rounding comes on top of its parent's.
      expect(Math.abs((plan.sections[index] ?? 0) - naturalMs * scale)).toBeLessThan(2000)
    }
  })

  it('is the natural time without a slot', () => {
    const plan = planOf(address.rundown, null)
    expect(Math.abs(plan.whole - address.clock.duration)).toBeLessThanOrEqual(500)
    expect(consistent(address, plan)).toBe(true)
  })

  it('is consistent for any speech and slot', () => {
    const line = fc.constantFrom(
      '同志们：',
      '一、加强领导',
      '二、抓落实',
      '（一）责任。要压实责任，层层传导。',
      '1.人员',
      '我们要干。',
      '谢谢大家！',
      '',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.nat({ max: 7_200_000 }), (text, slot) => {
        const any = measured(text.join('\n'))
        const plan = planOf(any.rundown, slot)
        expect(plan.whole).toBe(Math.round(slot / 1000) * 1000)
        expect(consistent(any, plan)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives a speech without sections all to its opening', () => {
    const plan = planOf(measured('今天开会。大家都到了。').rundown, 60_000)
    expect(plan).toEqual({ whole: 60_000, opening: 60_000, sections: [], closing: 0 })
  })

  it('gives a slot to an empty speech too', () => {
    expect(planOf(measured('').rundown, 60_000).opening).toBe(60_000)
  })
})

describe('sharing out', () => {
  it('gives what is missing to the largest remainders', () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(shareOut(7, [0.6, 2.2, 4.2])).toEqual([1, 2, 4])
    expect(shareOut(5, [0, 0])).toEqual([5, 0])
    expect(shareOut(5, [])).toEqual([])
  })

  it('sums to the total and is never a whole unit off', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100_000 }),
        fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          fc.pre(sum(weights) > 1e-6)
          const shares = shareOut(total, weights)
          expect(sum(shares)).toBe(total)
          for (const [index, share] of shares.entries()) {
            expect(Math.abs(share - (total * (weights[index] ?? 0)) / sum(weights))).toBeLessThan(
              1.000001,
            )
          }
        },
      ),
    )
  })
})
