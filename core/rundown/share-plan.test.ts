import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, shareExactly } from './apportion.ts'
import { type PlannedShare, type SharedPart, sharePlan } from './share-plan.ts'

const MINUTE = 60_000
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

const part = (textMs: number, set: Partial<SharedPart> = {}): SharedPart => ({
  textMs,
  itemsMs: 0,
  plannedMs: null,
  minimumMs: 0,
  locked: false,
  inside: [],
  ...set,
})
const times = (parts: readonly SharedPart[], slotMs: number | null) =>
  sharePlan(parts, slotMs).parts.map(({ ms }) => ms)

const length = fc.integer({ min: 0, max: 20 * MINUTE })
const seconds = fc.integer({ min: 0, max: 300 }).map((one) => one * 1000)
const leaf: fc.Arbitrary<SharedPart> = fc.record({
  textMs: length,
  itemsMs: fc.oneof(fc.constant(0), length),
  plannedMs: fc.option(seconds, { freq: 3 }),
  minimumMs: fc.oneof(fc.constant(0), seconds),
  locked: fc.boolean(),
  inside: fc.constant<SharedPart[]>([]),
})
const anyPart: fc.Arbitrary<SharedPart> = fc
  .tuple(leaf, fc.array(fc.tuple(leaf, fc.array(leaf, { maxLength: 2 })), { maxLength: 3 }))
  .map(([own, children]) => ({
    ...own,
    inside: children.map(([child, inside]) => ({ ...child, inside })),
  }))
const anyParts = fc.array(anyPart, { minLength: 1, maxLength: 8 })
const anySlot = fc.integer({ min: 60, max: 7200 }).map((one) => one * 1000)

/** Nothing kept and no minimum anywhere. */
const elastic = (one: SharedPart): SharedPart => ({
  ...one,
  plannedMs: null,
  locked: false,
  minimumMs: 0,
  inside: one.inside.map(elastic),
})
const itemsIn = (one: SharedPart): number => one.itemsMs + sum(one.inside.map(itemsIn))
const textIn = (one: SharedPart): number => one.textMs + sum(one.inside.map(textIn))
/** The least that a part can be, ms: said anew, apart from the code. */
const leastOf = (one: SharedPart): number => {
  const inside = Math.ceil(one.itemsMs / 1000) * 1000 + sum(one.inside.map(leastOf))
  if (one.plannedMs !== null) return Math.max(inside, one.plannedMs)
  return one.locked ? inside : Math.max(inside, one.minimumMs)
}
const each = (
  parts: readonly SharedPart[],
  shares: readonly PlannedShare[],
  check: (one: SharedPart, share: PlannedShare) => void,
): void => {
  expect(shares).toHaveLength(parts.length)
  for (const [index, one] of parts.entries()) {
    const share = shares[index]
    if (share === undefined) throw new Error('A part has no share.')
    check(one, share)
    each(one.inside, share.inside, check)
  }
}

describe('sharing a slot out', () => {
  it('R14: in proportion to the texts', () => {
    expect(times([part(2 * MINUTE), part(4 * MINUTE), part(6 * MINUTE)], 24 * MINUTE)).toEqual([
      4 * MINUTE,
      8 * MINUTE,
      12 * MINUTE,
    ])
  })

  it('R14: one that would fall below its minimum has it, and the others share the rest', () => {
    const parts = [part(2 * MINUTE, { minimumMs: 2 * MINUTE }), part(4 * MINUTE), part(6 * MINUTE)]
    expect(times(parts, 7 * MINUTE)).toEqual([2 * MINUTE, 2 * MINUTE, 3 * MINUTE])
  })

  it('R11: a time by hand and a locked part stay, the others make room', () => {
    const parts = [
      part(2 * MINUTE, { plannedMs: 5 * MINUTE }),
      part(3 * MINUTE, { locked: true }),
      part(4 * MINUTE),
      part(8 * MINUTE),
    ]
    expect(times(parts, 14 * MINUTE)).toEqual([5 * MINUTE, 3 * MINUTE, 2 * MINUTE, 4 * MINUTE])
  })

  it('R12: where it can’t be met it says by how much, and plans the minimums', () => {
    const parts = [
      part(2 * MINUTE, { plannedMs: 6 * MINUTE }),
      part(3 * MINUTE, { minimumMs: 3 * MINUTE }),
      part(4 * MINUTE),
    ]
    const { unmetMs, whole, spareMs } = sharePlan(parts, 8 * MINUTE)
    expect({ unmetMs, whole, spareMs }).toEqual({
      unmetMs: MINUTE,
      whole: 9 * MINUTE,
      spareMs: 0,
    })
    expect(times(parts, 8 * MINUTE)).toEqual([6 * MINUTE, 3 * MINUTE, 0])
  })

  it('R13: nothing that is kept is made longer to fill the slot', () => {
    const { parts, spareMs, whole } = sharePlan(
      [part(MINUTE, { locked: true }), part(MINUTE, { plannedMs: 2 * MINUTE })],
      5 * MINUTE,
    )
    expect(parts.map(({ ms }) => ms)).toEqual([MINUTE, 2 * MINUTE])
    expect({ spareMs, whole }).toEqual({ spareMs: 2 * MINUTE, whole: 3 * MINUTE })
  })

  it('R4: items keep their time, the texts share the rest', () => {
    const parts = [part(2 * MINUTE, { itemsMs: 3 * MINUTE }), part(4 * MINUTE)]
    expect(times(parts, 6 * MINUTE)).toEqual([4 * MINUTE, 2 * MINUTE])
  })

  it('R17: a kept sub-section keeps its time when its section shrinks', () => {
    const parts = [
      part(0, { inside: [part(3 * MINUTE, { locked: true }), part(2 * MINUTE)] }),
      part(4 * MINUTE),
    ]
    const [first] = sharePlan(parts, 6 * MINUTE).parts
    expect(first?.ms).toBe(4 * MINUTE)
    expect(first?.inside.map(({ ms }) => ms)).toEqual([3 * MINUTE, MINUTE])
  })

  it('R10: a section by hand that is shorter than what is kept in it has room for that', () => {
    const parts = [
      part(MINUTE, { plannedMs: MINUTE, inside: [part(MINUTE, { plannedMs: 4 * MINUTE })] }),
      part(5 * MINUTE),
    ]
    expect(times(parts, 6 * MINUTE)).toEqual([4 * MINUTE, 2 * MINUTE])
  })

  it('R18: without a slot each is planned for what it takes', () => {
    const parts = [
      part(90_000),
      part(MINUTE, { minimumMs: 2 * MINUTE }),
      part(MINUTE, { plannedMs: 30_000 }),
      part(MINUTE, { locked: true, itemsMs: 15_000 }),
    ]
    const plan = sharePlan(parts, null)
    expect(plan.parts.map(({ ms }) => ms)).toEqual([90_000, 2 * MINUTE, 30_000, 75_000])
    expect(plan.whole).toBe(315_000)
    expect([plan.unmetMs, plan.spareMs]).toEqual([0, 0])
  })
})

describe('any speech in any slot', () => {
  it('R9, R12, R13: the parts sum to the slot, or it is said by how much they don’t', () => {
    fc.assert(
      fc.property(anyParts, anySlot, (parts, slot) => {
        const { whole, parts: shares, unmetMs, spareMs } = sharePlan(parts, slot)
        expect(sum(shares.map(({ ms }) => ms))).toBe(whole)
        expect(whole).toBe(slot + unmetMs - spareMs)
        expect(Math.min(unmetMs, spareMs)).toBe(0)
      }),
    )
  })

  it('R9: with nothing kept they sum to the slot, whatever it is', () => {
    const texts = fc.array(fc.integer({ min: 1000, max: 20 * MINUTE }), { minLength: 1 })
    fc.assert(
      fc.property(texts, anySlot, (lengths, slot) => {
        const { whole, unmetMs, spareMs } = sharePlan(
          lengths.map((ms) => part(ms)),
          slot,
        )
        expect([whole, unmetMs, spareMs]).toEqual([slot, 0, 0])
      }),
    )
  })

  it('R12: it is unmet exactly where the least times exceed the slot', () => {
    const noLocks = (one: SharedPart): SharedPart => ({
      ...one,
      locked: false,
      inside: one.inside.map(noLocks),
    })
    fc.assert(
      fc.property(anyParts, anySlot, (some, slot) => {
        const parts = some.map(noLocks)
        expect(sharePlan(parts, slot).unmetMs).toBe(Math.max(0, sum(parts.map(leastOf)) - slot))
      }),
    )
  })

  it('R10, R17: no part is below its least, none below what is in it', () => {
    fc.assert(
      fc.property(anyParts, fc.option(anySlot), (parts, slot) => {
        each(parts, sharePlan(parts, slot).parts, (one, share) => {
          expect(share.ms % 1000).toBe(0)
          expect(share.ms).toBeGreaterThanOrEqual(leastOf(one))
          const inside = sum(share.inside.map(({ ms }) => ms)) + one.itemsMs
          expect(share.ms).toBeGreaterThanOrEqual(inside - 1e-6)
        })
      }),
    )
  })

  it('R11: what is kept has the same time in every slot', () => {
    fc.assert(
      fc.property(anyParts, anySlot, anySlot, (parts, slot, other) => {
        const kept = (inSlot: number) => {
          const found: number[] = []
          each(parts, sharePlan(parts, inSlot).parts, (one, { ms }) => {
            if (one.plannedMs !== null || one.locked) found.push(ms)
          })
          return found
        }
        expect(kept(slot)).toEqual(kept(other))
        const [planned, byHand]: [number[], number[]] = [[], []]
        each(parts, sharePlan(parts, slot).parts, (one, { ms }) => {
          if (one.plannedMs === null || one.inside.length > 0 || one.itemsMs > one.plannedMs) return
          planned.push(ms)
          byHand.push(one.plannedMs)
        })
        expect(planned).toEqual(byHand)
      }),
    )
  })

  it('R15: a longer slot makes no part shorter, at any depth', () => {
    fc.assert(
      fc.property(anyParts, anySlot, fc.integer({ min: 1, max: 600 }), (parts, slot, more) => {
        const before: number[] = []
        each(parts, sharePlan(parts, slot).parts, (_, { ms }) => void before.push(ms))
        let index = 0
        each(parts, sharePlan(parts, slot + more * 1000).parts, (_, { ms }) => {
          expect(ms).toBeGreaterThanOrEqual(before[index] ?? 0)
          index += 1
        })
      }),
    )
  })

  it('R16: in another order each part has the same time, to the second', () => {
    const shuffled = anyParts.chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray([...parts.keys()], { minLength: parts.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, anySlot, ([parts, order], slot) => {
        const straight = times(parts, slot)
        const turned = times(
          order.flatMap((index) => parts[index] ?? []),
          slot,
        )
        for (const [at, index] of order.entries())
          expect(Math.abs((turned[at] ?? 0) - (straight[index] ?? 0))).toBeLessThanOrEqual(1000)
      }),
    )
  })

  it('R14: elastic parts are in proportion to the second, where no minimum holds', () => {
    fc.assert(
      fc.property(anyParts, anySlot, (some, slot) => {
        const parts = some.map(elastic)
        const items = sum(parts.map((one) => Math.ceil(itemsIn(one) / 1000) * 1000))
        const text = sum(parts.map(textIn))
        fc.pre(items + 60_000 < slot && text > 60_000)
        const { exact, parts: shares } = sharePlan(parts, slot)
        for (const [index, one] of parts.entries()) {
          expect(Math.abs((shares[index]?.ms ?? 0) - (exact[index] ?? 0))).toBeLessThan(
            parts.length * 1000,
          )
          const share = (exact[index] ?? 0) - itemsIn(one)
          // Items are planned in whole seconds, each section's by itself.
          expect(Math.abs(share - (textIn(one) / text) * (slot - items))).toBeLessThan(20_000)
        }
      }),
    )
  })
})

describe('whole units', () => {
  const claims = fc.array(
    fc.record({
      weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
      minimum: fc.integer({ min: 0, max: 50 }),
    }),
    { minLength: 1, maxLength: 12 },
  )

  it('R14: for 100 among 3, 3 and 3 the first has the odd one', () => {
    const three = { weight: 3, minimum: 0 }
    expect(apportion(100, [three, three, three])).toEqual([34, 33, 33])
  })

  it('R15: one more unit never takes one away (the largest remainder’s paradox)', () => {
    // With the largest remainder 10 units give the last one 2, 11 give it 1.
    const given = [6, 6, 2].map((weight) => ({ weight, minimum: 0 }))
    let before = apportion(0, given)
    for (let total = 1; total <= 200; total += 1) {
      const now = apportion(total, given)
      for (const [index, units] of now.entries())
        expect(units).toBeGreaterThanOrEqual(before[index] ?? 0)
      before = now
    }
  })

  it('R9, R10: all is given away, and every minimum', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 0, max: 2000 }), (given, total) => {
        fc.pre(given.some(({ weight }) => weight > 1e-6))
        const shares = apportion(total, given)
        const least = sum(given.map(({ minimum }) => minimum))
        expect(sum(shares)).toBe(Math.max(total, least))
        for (const [index, { minimum }] of given.entries())
          expect(shares[index]).toBeGreaterThanOrEqual(minimum)
        const exact = shareExactly(total, given)
        expect(sum(exact)).toBeCloseTo(Math.max(total, least), 6)
        for (const [index, { minimum }] of given.entries())
          expect(exact[index]).toBeGreaterThanOrEqual(minimum)
      }),
    )
  })
})
