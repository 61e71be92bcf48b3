import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import type { Command, SessionState } from './state.ts'
import { chosenRate, sessionPosition } from './transport.ts'
import { undoOf } from './undo.ts'

const opened = reduce(
  initialState(hostMs(0)),
  {
    kind: 'load',
    loaded: {
      documentId: 'one',
      revision: 0,
      duration: scriptMs(100_000),
      cues: [0, 10_000, 25_000, 60_000].map(scriptMs),
    },
  },
  hostMs(0),
)
const run = (state: SessionState, commands: readonly Command[], now: number) =>
  commands.reduce((at, command) => reduce(at, command, hostMs(now)), state)

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>({ kind: 'play' }, { kind: 'pause' }, { kind: 'rejoin' }),
  fc
    .double({ min: 0, max: 99_000, noNaN: true })
    .map((position): Command => ({ kind: 'seek', position: scriptMs(position) })),
  fc.nat(3).map((slide): Command => ({ kind: 'hold', slide })),
  fc
    .constantFrom('slides' as const, 'black' as const, 'standby' as const, 'test' as const)
    .map((screen): Command => ({ kind: 'set-screen', screen })),
  fc
    .double({ min: 0.4, max: 2, noNaN: true })
    .map((factor): Command => ({ kind: 'set-rate', rate: rate(factor) })),
)

describe('taking a command back', () => {
  test('at once, everything is as it was: text, slides, screen, pace, the run', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), anyCommand, (before, command) => {
        const state = run(opened, before, 1000)
        const undo = undoOf(state, command, hostMs(1500))
        const after = reduce(state, command, hostMs(1500))
        expect(undo === null).toBe(after === state)
        const back = run(after, undo?.back(hostMs(1500)) ?? [], 1500)
        expect(back.hall).toEqual(state.hall)
        expect(back.transport.playing).toBe(state.transport.playing)
        expect(chosenRate(back)).toBe(chosenRate(state))
        expect(back.startedAt).toBe(state.startedAt)
        expect(sessionPosition(back, hostMs(1500))).toBeCloseTo(
          sessionPosition(state, hostMs(1500)),
          6,
        )
      }),
    )
  })

  test('a jump later: where the speaker is by now', () => {
    const playing = run(opened, [{ kind: 'play' }], 0)
    const undo = undoOf(playing, { kind: 'seek', position: scriptMs(50_000) }, hostMs(2000))
    expect(undo?.back(hostMs(5000))).toEqual([{ kind: 'seek', position: 5000 }])
  })

  test('a still can’t be taken again, an offer not be made again, nothing has no undo', () => {
    const frozen = run(
      opened,
      [
        { kind: 'set-screen', screen: 'slides' },
        { kind: 'set-screen', screen: 'freeze' },
      ],
      0,
    )
    expect(undoOf(frozen, { kind: 'set-screen', screen: 'black' }, hostMs(1))).toBeNull()
    expect(undoOf(frozen, { kind: 'rejoin' }, hostMs(1))).toBeNull()
    expect(
      undoOf({ ...opened, resume: { position: scriptMs(5) } }, { kind: 'play' }, hostMs(1)),
    ).toBeNull()
    expect(undoOf(opened, { kind: 'pause' }, hostMs(1))).toBeNull()
    expect(undoOf(opened, { kind: 'tell', text: '请稍快' }, hostMs(1))).toBeNull()
  })

  test('to time, a rate set by hand is taken back to it', () => {
    const toTime = run(opened, [{ kind: 'set-pacing', mode: 'to-time' }], 0)
    const undo = undoOf(toTime, { kind: 'set-rate', rate: rate(1.3) }, hostMs(1))
    expect(undo?.back(hostMs(2))).toEqual([{ kind: 'set-pacing', mode: 'to-time' }])
  })
})
