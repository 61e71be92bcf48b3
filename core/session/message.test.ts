import { describe, expect, test } from 'vitest'
import { hostMs, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import { Command, JournalRecord, type SessionState } from './state.ts'

const start = initialState(hostMs(0))
const tell = (state: SessionState, text: string, now: number) =>
  reduce(state, { kind: 'tell', text }, hostMs(now))

describe('a message to the speaker', () => {
  test('M1: is there until the next one, or until it is taken back', () => {
    const first = tell(start, '还有5分钟', 100)
    expect(first.message).toEqual({ number: 1, text: '还有5分钟', at: 100, seenAt: null })
    const second = tell(first, '请稍快', 200)
    expect(second.message?.text).toBe('请稍快')
    expect(second.message?.number).not.toBe(first.message?.number)
    const none = reduce(second, { kind: 'take-back' }, hostMs(300))
    expect(none.message).toBeNull()
    expect(reduce(none, { kind: 'take-back' }, hostMs(400))).toBe(none)
  })

  test('M1: the same words again are another message', () => {
    const first = tell(start, '请稍慢', 100)
    expect(tell(first, '请稍慢', 100).message?.number).not.toBe(first.message?.number)
  })

  test('M1: does not outlive the speech it was told in', () => {
    const loaded = {
      documentId: 'another',
      revision: 0,
      duration: scriptMs(1000),
      cues: [scriptMs(0)],
    }
    const state = reduce(tell(start, '请稍慢', 1), { kind: 'load', loaded }, hostMs(2))
    expect(state.message).toBeNull()
  })

  test('M2: is acknowledged once, by its number', () => {
    const there = tell(start, '请靠近话筒', 100)
    const number = there.message?.number ?? 0
    expect(reduce(there, { kind: 'acknowledge', number: number + 1 }, hostMs(150))).toBe(there)
    const seen = reduce(there, { kind: 'acknowledge', number }, hostMs(200))
    expect(seen.message?.seenAt).toBe(200)
    expect(reduce(seen, { kind: 'acknowledge', number }, hostMs(300))).toBe(seen)
    expect(reduce(start, { kind: 'acknowledge', number: 1 }, hostMs(1))).toBe(start)
  })

  test('M3: stands in the journal with its words', () => {
    const record = { revision: 1, at: hostMs(5), command: { kind: 'tell', text: '请稍快' } }
    expect(JournalRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
  })

  test('is one short line', () => {
    for (const text of ['', '   ', 'two\nlines', 'x'.repeat(61), 'a\u2028b'])
      expect(Command.safeParse({ kind: 'tell', text }).success).toBe(false)
    expect(Command.parse({ kind: 'tell', text: ' 请稍快 ' })).toEqual({
      kind: 'tell',
      text: '请稍快',
    })
  })
})
