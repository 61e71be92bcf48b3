import { describe, expect, it } from 'vitest'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { SessionCommand, SessionState } from '#core/session/state.ts'
import { hostMs, rate } from '#core/time.ts'
import { documentOf } from '../speech/document.fixture.ts'
import { openSpeechOf } from '../speech/open-speech.ts'
import { pacesAt } from './paces.ts'

const document = documentOf(
  `同志们：\n${'今天我们在这里召开会议，安排下一步的工作。\n'.repeat(60)}`,
  '讲话.txt',
  'one',
)
const open = openSpeechOf(document)
const { duration } = open.clock

const load: SessionCommand = {
  kind: 'load',
  loaded: { documentId: 'one', revision: 0, duration, cues: [] },
  rate: rate(1),
}

/** The speech opened at 170 字/分, after these commands at these instants. */
const session = (...given: readonly (readonly [now: number, command: SessionCommand])[]) =>
  given.reduce<SessionState>(
    (state, [now, command]) => reduce(state, command, hostMs(now)),
    reduce(initialState(hostMs(0)), load, hostMs(0)),
  )

describe('the paces side by side', () => {
  it('without a slot nothing is needed, and the plan is the pace it was opened with', () => {
    const state = session(
      [0, { kind: 'play' }],
      [1000, { kind: 'set-rate', rate: rate(180 / 170) }],
    )
    expect(pacesAt(open, state, hostMs(2000))).toEqual({
      current: 180,
      planned: 170,
      needed: null,
      beyond: null,
    })
  })

  it('with a slot the plan fits into it, and what is needed grows while it stands', () => {
    const slot = Math.round(duration / 1000) * 1000
    const state = session(
      [0, { kind: 'set-pacing', slot }],
      [0, { kind: 'play' }],
      [60_000, { kind: 'pause' }],
    )
    expect(pacesAt(open, state, hostMs(60_000))).toMatchObject({ planned: 170, needed: 170 })
    const later = pacesAt(open, state, hostMs(120_000))
    expect(later.needed).toBeGreaterThan(180)
  })

  it('says what lies beyond the limits, and what nobody could choose', () => {
    const at = (slot: number, now: number) =>
      pacesAt(open, session([0, { kind: 'set-pacing', slot }], [0, { kind: 'play' }]), hostMs(now))
    expect(at(duration / 1.3, 0)).toMatchObject({ planned: 221, beyond: 'fastest' })
    expect(at(duration / 0.7, 0)).toMatchObject({ planned: 119, beyond: 'slowest' })
    expect(at(duration / 1.1, 0).beyond).toBeNull()
    expect(at(60_000, 90_000)).toMatchObject({ needed: 'more', beyond: 'fastest' })
  })
})
