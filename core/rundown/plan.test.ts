import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plannedAt, plannedCourse } from '../on-time/planned-course.ts'
import { rate, scriptMs } from '../time.ts'
import { charactersIn } from './amount.ts'
import { lineOf, PLANNED_ADDRESS, plannedSpeech } from './plan.fixture.ts'
import { type PartId, type SpeechPlan, speechPlan } from './plan.ts'
import type { RundownSettings } from './settings.ts'

const MINUTE = 60_000
const bare = plannedSpeech()
const natural = bare.clock.duration
const planOf = (
  settings: (text: string) => Partial<RundownSettings>,
  slot: number | null = null,
  pace = 1,
) =>
  speechPlan(plannedSpeech(PLANNED_ADDRESS, settings), { slot: slot, start: rate(pace), own: null })
const partOf = ({ parts }: SpeechPlan, part: PartId) => {
  const found = parts.find((one) => one.part === part)
  if (found === undefined) throw new Error(`No part ${part}.`)
  return found
}
const optional = (words: string, skipped: boolean) => (text: string) => ({
  optional: [{ at: lineOf(text, words), skipped }],
})
const video = (at: number, of: 'paragraph' | 'section', side: 'before' | 'after') => ({
  id: 'v',
  kind: 'video' as const,
  name: '宣传片',
  ms: 3 * MINUTE,
  at,
  of,
  side,
})
/** Section indexes of the address. */
const FIRST = 0
const SECOND = 1
const DUTY = 2
const THIRD = 4

/** The text of the fixture with a quotation and a list in it, for those who say them slower and faster. */
const OF_KINDS = PLANNED_ADDRESS.replace(
  '有的同志',
  '总书记强调：“绿水青山就是金山银山，植树造林是实现天蓝、地绿、水净的重要途径。”要做到山上栽树、山下种草、路边补绿、村里见花。有的同志',
)

test('R1, R2 and N6: with any pace of the speaker’s own the plan sums to the slot, and natural times are those of their sentences', () => {
  const any = fc.double({ min: 0.3, max: 3, noNaN: true }).map(rate)
  const owns = fc.record({ prose: any, quotation: any, list: any })
  const of = plannedSpeech(OF_KINDS)
  fc.assert(
    fc.property(owns, fc.integer({ min: 60_000, max: 7_200_000 }), (own, slot) => {
      const { plan, parts, naturalMs } = speechPlan(of, { slot, start: rate(1), own })
      const tops = of.speech.sections.flatMap(({ parent }, index) =>
        parent === null ? [index] : [],
      )
      const sum = tops.reduce((all, index) => all + (plan.sections[index] ?? 0), 0)
      expect(plan.opening + sum + plan.closing).toBe(plan.whole)
      expect(Math.abs(plan.whole - slot)).toBeLessThanOrEqual(500)
      const together = parts
        .filter(({ part }) => typeof part !== 'number' || tops.includes(part))
        .reduce((all, one) => all + one.naturalMs, 0)
      expect(together).toBeCloseTo(naturalMs, 3)
      const all = Object.values(own)
      expect(naturalMs).toBeLessThanOrEqual(of.clock.duration / Math.min(...all) + 1)
      expect(naturalMs).toBeGreaterThanOrEqual(of.clock.duration / Math.max(...all) - 1)
    }),
  )
  const slower = speechPlan(of, {
    slot: null,
    start: rate(1),
    own: { prose: rate(1), quotation: rate(0.5), list: rate(1) },
  })
  const longer = slower.naturalMs - of.clock.duration
  expect(longer).toBeGreaterThan(5000)
  expect(slower.rate).toBeCloseTo(of.clock.duration / slower.naturalMs, 9)
})

describe('the plan of an address', () => {
  test('R18: without settings and slot it is what the parts take', () => {
    const plan = speechPlan(bare, { slot: null, start: rate(1), own: null })
    expect(plan.naturalMs).toBeCloseTo(natural, 6)
    expect(Math.abs(plan.plan.whole - natural)).toBeLessThanOrEqual(500)
    expect(plan.parts.map(({ part }) => part)).toEqual([
      'opening',
      FIRST,
      SECOND,
      DUTY,
      3,
      THIRD,
      'closing',
    ])
    for (const { naturalMs, plannedMs } of plan.parts)
      expect(Math.abs(plannedMs - naturalMs)).toBeLessThan(1500)
    expect(plan.amount).toBe(charactersIn(PLANNED_ADDRESS))
  })

  test('R9: any slot is met to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 7_200_000 }), (slot) => {
        const { plan } = speechPlan(bare, { slot: slot, start: rate(1), own: null })
        const top = bare.rundown.sections.filter(({ section }) => section.parent === null)
        const sections = top.reduce((sum, { index }) => sum + (plan.sections[index] ?? 0), 0)
        expect(plan.opening + sections + plan.closing).toBe(Math.round(slot / 1000) * 1000)
      }),
    )
  })

  test('R9: a speech without sections, and one without words, have it in their opening', () => {
    const short = speechPlan(plannedSpeech('今天开会。大家都到了。'), {
      slot: MINUTE,
      start: rate(1),
      own: null,
    })
    expect(short.plan).toMatchObject({ whole: MINUTE, opening: MINUTE, sections: [], closing: 0 })
    // Nothing is there that could take the slot.
    expect(speechPlan(plannedSpeech(''), { slot: MINUTE, start: rate(1), own: null }).spareMs).toBe(
      MINUTE,
    )
  })

  test('R6: a tenth over is a tenth of the characters to cut', () => {
    const plan = speechPlan(bare, { slot: natural / 1.25, start: rate(1), own: null })
    expect(plan.overMs).toBeCloseTo(natural / 5, 6)
    expect(plan.toCut).toBe(Math.ceil(plan.amount / 5))
    expect(speechPlan(bare, { slot: natural / 1.25, start: rate(1.25), own: null }).toCut).toBe(0)
    expect(speechPlan(bare, { slot: natural + MINUTE, start: rate(1), own: null })).toMatchObject({
      overMs: 0,
      toCut: 0,
    })
    expect(
      speechPlan(bare, { slot: natural + MINUTE, start: rate(1), own: null }).leftMs,
    ).toBeCloseTo(MINUTE, 6)
  })

  test('R6: in English it is words', () => {
    const words = 'Good morning, everyone. We open the library today, and I thank you all for it.'
    const plan = speechPlan(plannedSpeech(words), { slot: 1, start: rate(1), own: null })
    expect(plan.amount).toBe(words.split(' ').length)
    expect(plan.toCut).toBe(plan.amount)
  })

  test('R4: at another pace the text changes, the items don’t', () => {
    const plan = planOf(
      (text) => ({ items: [video(lineOf(text, '一、'), 'section', 'before')] }),
      null,
      2,
    )
    expect(plan.naturalMs).toBeCloseTo(natural / 2 + 3 * MINUTE, 6)
    expect(plan.itemsMs).toBe(3 * MINUTE)
  })
})

describe('optional paragraphs', () => {
  test('R7: what skipping one brings is what the speech is shorter by, in time and characters', () => {
    const words = '有的同志可能会说'
    const before = planOf(optional(words, false), null, 1.2)
    const after = planOf(optional(words, true), null, 1.2)
    const [brings] = before.optional
    expect(before.optional).toHaveLength(1)
    expect(brings?.ms).toBeGreaterThan(5000)
    expect(before.naturalMs - after.naturalMs).toBeCloseTo(brings?.ms ?? 0, 6)
    expect(before.amount - after.amount).toBe(brings?.amount)
    expect(brings?.amount).toBe(charactersIn(PLANNED_ADDRESS.split('\n')[4] ?? ''))
    expect(after.plan.skips).toEqual([brings?.stretch])
    expect(partOf(before, FIRST).naturalMs - partOf(after, FIRST).naturalMs).toBeCloseTo(
      brings?.ms ?? 0,
      6,
    )
    // The others keep what they take.
    expect(partOf(after, THIRD).naturalMs).toBeCloseTo(partOf(before, THIRD).naturalMs, 6)
  })

  test('R7: with every paragraph skipped only headings are left, and still the plan sums', () => {
    const all = plannedSpeech(PLANNED_ADDRESS, (text) => ({
      optional: text
        .split('\n')
        .map((line) => ({ at: lineOf(text, line), skipped: true }))
        .filter(({ at }) => at > 0),
    }))
    const plan = speechPlan(all, { slot: 10 * MINUTE, start: rate(1), own: null })
    expect(plan.plan.whole).toBe(10 * MINUTE)
    expect(plan.amount).toBeLessThan(charactersIn(PLANNED_ADDRESS) / 3)
    for (const [index, { from }] of plan.plan.skips.entries())
      expect(from).toBeGreaterThan(plan.plan.skips[index - 1]?.to ?? -1)
  })
})

describe('timed items', () => {
  test('R5: an item counts to the section it stands in, before or after', () => {
    const within = planOf((text) => ({
      items: [video(lineOf(text, '各乡镇'), 'paragraph', 'after')],
    }))
    expect(partOf(within, DUTY).itemsMs).toBe(3 * MINUTE)
    expect(partOf(within, SECOND).itemsMs).toBe(3 * MINUTE)
    expect(partOf(within, FIRST).itemsMs).toBe(0)
    const after = planOf((text) => ({ items: [video(lineOf(text, '一、'), 'section', 'after')] }))
    expect(partOf(after, FIRST).itemsMs).toBe(3 * MINUTE)
    const before = planOf((text) => ({ items: [video(lineOf(text, '二、'), 'section', 'before')] }))
    expect(partOf(before, SECOND).itemsMs).toBe(3 * MINUTE)
    // Both stand at the same place of the script.
    expect(after.plan.items[0]?.position).toBe(before.plan.items[0]?.position)
    const opening = planOf((text) => ({
      items: [video(lineOf(text, '今天'), 'paragraph', 'after')],
    }))
    expect(partOf(opening, 'opening').itemsMs).toBe(3 * MINUTE)
    const closing = planOf((text) => ({
      items: [video(lineOf(text, '同志们，'), 'paragraph', 'after')],
    }))
    expect(partOf(closing, 'closing').itemsMs).toBe(3 * MINUTE)
    expect(closing.plan.items[0]?.position).toBe(bare.clock.duration)
  })

  test('O1: the line through the script stands still for an item, and goes over what is skipped', () => {
    const of = plannedSpeech(PLANNED_ADDRESS, (text) => ({
      ...optional('有的同志可能会说', true)(text),
      items: [video(lineOf(text, '一、'), 'section', 'after')],
    }))
    const { plan } = speechPlan(of, { slot: 8 * MINUTE, start: rate(1), own: null })
    const line = plannedCourse(of.rundown, plan)
    const [skip] = plan.skips
    const [item] = plan.items
    if (skip === undefined || item === undefined) throw new Error('Nothing is set.')
    expect(plannedAt(line, skip.to)).toBeCloseTo(
      plannedAt(line, skip.from) + (item.position === skip.to ? item.ms : 0),
      6,
    )
    const just = (by: number) => plannedAt(line, scriptMs(item.position + by))
    expect(just(0) - just(-0.001)).toBeGreaterThanOrEqual(3 * MINUTE)
    expect(just(0) - just(-0.001)).toBeLessThan(3 * MINUTE + 1)
    expect(plannedAt(line, of.clock.duration)).toBeCloseTo(8 * MINUTE, 6)
  })
})

describe('sections by hand', () => {
  test('R10, R11: a time by hand is kept, a minimum held, the slot met', () => {
    const plan = planOf(
      (text) => ({
        parts: [
          { at: lineOf(text, '一、'), plannedMs: 3 * MINUTE, minimumMs: 0, locked: false },
          { at: 'closing', plannedMs: null, minimumMs: MINUTE, locked: false },
        ],
      }),
      6 * MINUTE,
    )
    expect(partOf(plan, FIRST)).toMatchObject({ plannedMs: 3 * MINUTE, byHandMs: 3 * MINUTE })
    expect(partOf(plan, 'closing').plannedMs).toBe(MINUTE)
    expect(plan.plan.whole).toBe(6 * MINUTE)
  })

  test('R12: by how much a slot can’t be met', () => {
    const plan = planOf(
      () => ({ parts: [{ at: 'opening', plannedMs: 5 * MINUTE, minimumMs: 0, locked: true }] }),
      4 * MINUTE,
    )
    expect(plan.unmetMs).toBe(MINUTE)
    expect(partOf(plan, THIRD).plannedMs).toBe(0)
  })

  test('P12: the ends are the plan’s, not rounded, with the items that stand before them', () => {
    const plan = planOf(
      (text) => ({ items: [video(lineOf(text, '一、'), 'section', 'after')] }),
      10 * MINUTE,
    )
    expect(plan.ends.map(({ items }) => items)).toEqual([
      0,
      3 * MINUTE,
      3 * MINUTE,
      3 * MINUTE,
      3 * MINUTE,
    ])
    expect(plan.ends.at(-1)?.due).toBeCloseTo(10 * MINUTE, 6)
    let planned = 0
    for (const [index, part] of (['opening', FIRST, SECOND, THIRD, 'closing'] as const).entries()) {
      planned += partOf(plan, part).plannedMs
      expect(Math.abs((plan.ends[index]?.due ?? 0) - planned)).toBeLessThan(3000)
    }
  })
})
