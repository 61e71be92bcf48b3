import { describe, expect, test } from 'vitest'
import { lineOf, PLANNED_ADDRESS, plannedSpeech } from '#core/rundown/plan.fixture.ts'
import { type SpeechPlan, speechPlan } from '#core/rundown/plan.ts'
import type { RundownSettings } from '#core/rundown/settings.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import { rate } from '#core/time.ts'
import { optionalSums, planRows, standingOf } from './plan-view.ts'

const MINUTE = 60_000
const planOf = (
  slotMs: number | null,
  settings: (text: string) => Partial<RundownSettings> = () => ({}),
): SpeechPlan =>
  speechPlan(plannedSpeech(PLANNED_ADDRESS, settings), { slot: slotMs, start: rate(1), own: null })
const { speech } = plannedSpeech()
const rowsOf = (plan: SpeechPlan) =>
  planRows(plan, { document: { speech }, depths: sectionDepths(speech.sections) })
const natural = planOf(null).naturalMs
const video = (ms: number) => (text: string) => ({
  items: [
    {
      id: 'v',
      kind: 'video' as const,
      name: '',
      ms,
      at: lineOf(text, '一、'),
      of: 'section' as const,
      side: 'before' as const,
    },
  ],
})

describe('how the speech stands to its slot', () => {
  test('without one nothing is over, and what hardly differs fits', () => {
    expect(standingOf(planOf(null))).toEqual({ kind: 'no-slot' })
    expect(standingOf(planOf(natural + 900))).toEqual({ kind: 'fits' })
    expect(standingOf(planOf(natural - 900))).toEqual({ kind: 'fits' })
  })

  test('over: by how much, what to cut, and the pace that would do it', () => {
    const plan = planOf(natural * 0.8)
    const standing = standingOf(plan)
    expect(standing).toMatchObject({ kind: 'over', ms: plan.overMs, toCut: plan.toCut })
    expect(standing.kind === 'over' ? standing.faster : null).toBeCloseTo(1.25, 6)
    expect(plan.toCut).toBe(Math.ceil(plan.amount / 5))
  })

  test('said that fast with its items it fits; where items alone are more than the slot no pace does it', () => {
    const slot = natural * 0.8 + MINUTE
    const over = standingOf(planOf(slot, video(MINUTE)))
    if (over.kind !== 'over' || over.faster === null) throw new Error('It is not over.')
    const faster = speechPlan(plannedSpeech(PLANNED_ADDRESS, video(MINUTE)), {
      slot,
      start: rate(over.faster),
      own: null,
    })
    expect(standingOf(faster)).toEqual({ kind: 'fits' })
    expect(standingOf(planOf(MINUTE, video(2 * MINUTE)))).toMatchObject({ faster: null })
  })

  test('left: room for as much as is said in that time', () => {
    const plan = planOf(natural * 1.5)
    expect(standingOf(plan)).toMatchObject({ kind: 'left', room: Math.floor(plan.amount / 2) })
  })
})

describe('the rows', () => {
  test('have the names and depths of the parts, and what to cut of each', () => {
    const plan = planOf(natural / 2)
    const rows = rowsOf(plan)
    expect(rows.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '1 null',
      '1 一、认清形势',
      '1 二、抓好落实',
      '2 （一）责任到人',
      '2 （二）质量第一',
      '1 三、加强领导',
      '1 null',
    ])
    for (const { overMs, naturalMs, plannedMs } of rows)
      expect(overMs).toBeCloseTo(naturalMs - plannedMs, 6)
    // The top parts have to lose together what the speech has to lose.
    const top = rows.filter(({ depth }) => depth === 1)
    const cut = top.reduce((sum, { toCut }) => sum + toCut, 0)
    expect(Math.abs(cut - plan.toCut)).toBeLessThanOrEqual(top.length * 2)
    expect(rowsOf(planOf(null)).every(({ overMs, toCut }) => overMs === 0 && toCut === 0)).toBe(
      true,
    )
  })
})

test('what is skipped, and what more could be', () => {
  const plan = planOf(null, (text) => ({
    optional: [
      { at: lineOf(text, '有的同志'), skipped: true },
      { at: lineOf(text, '种一棵'), skipped: false },
    ],
  }))
  const { skipped, left } = optionalSums(plan)
  expect(plan.naturalMs + skipped.ms).toBeCloseTo(natural, 6)
  expect(left).toMatchObject({ count: 1, amount: 18 })
})
