import { describe, expect, test } from 'vitest'
import { lineOf, PLANNED_ADDRESS, plannedSpeech } from './plan.fixture.ts'
import { rundownMarks } from './marked.ts'
import { NOTHING_SET, type PartSetting } from './settings.ts'

const elastic = { plannedMs: null, minimumMs: 0, locked: false } as const
/** What settings stand at in a text in which places are those of a line's beginning. */
const marksIn = (source: string, settings: Parameters<typeof plannedSpeech>[1]) =>
  plannedSpeech(source, settings).marks

describe('what settings stand at', () => {
  test('R1: a heading’s section, a paragraph’s block', () => {
    const { speech, marks } = plannedSpeech(PLANNED_ADDRESS, (text) => ({
      parts: [{ ...elastic, at: lineOf(text, '（二）') }],
      optional: [{ at: lineOf(text, '种一棵'), skipped: true }],
    }))
    expect(marks.parts.map(({ part }) => part)).toEqual([3])
    const [optional] = marks.optional
    expect(speech.blocks[optional?.block ?? -1]?.text).toMatch(/^种一棵/u)
  })

  test('R2: a place within a line, joined to what stood before it, is no line’s', () => {
    const marks = marksIn(PLANNED_ADDRESS, (text) => ({
      parts: [{ ...elastic, at: lineOf(text, '二、') + 1 }],
      optional: [{ at: lineOf(text, '种一棵') + 3, skipped: true }],
    }))
    expect(marks).toEqual({ parts: [], optional: [], items: [] })
  })

  test('R2: a heading’s setting on a paragraph, and a paragraph’s on a heading, count for nothing', () => {
    const marks = marksIn(PLANNED_ADDRESS, (text) => ({
      parts: [{ ...elastic, at: lineOf(text, '种一棵') }],
      optional: [{ at: lineOf(text, '二、'), skipped: true }],
    }))
    expect(marks).toEqual({ parts: [], optional: [], items: [] })
  })

  test('R2: what is not spoken any more, or gone, is never the next line’s', () => {
    const text = `${PLANNED_ADDRESS}\n`
    const { speech } = plannedSpeech(text)
    // A place on an empty line, and places beyond the text.
    for (const at of [text.length - 1, text.length, text.length + 500]) {
      const set = { ...NOTHING_SET, optional: [{ at, skipped: true }] }
      expect(rundownMarks(set, text, speech).optional).toEqual([])
    }
  })

  test('R3: of two settings for one thing the first counts', () => {
    const part = (locked: boolean): PartSetting => ({ ...elastic, at: 'opening', locked })
    const marks = marksIn(PLANNED_ADDRESS, (text) => ({
      parts: [part(true), part(false)],
      optional: [true, false].map((skipped) => ({ at: lineOf(text, '种一棵'), skipped })),
    }))
    expect(marks.parts.map(({ locked }) => locked)).toEqual([true])
    expect(marks.optional.map(({ skipped }) => skipped)).toEqual([true])
  })
})
