import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import type { Command, SessionState } from './state.ts'
import { chosenRate, sessionPosition } from './transport.ts'
import { spokenSince, stillHolds, undoOf } from './undo.ts'

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
  test('U1: at once, everything is as it was: text, slides, screen, pace, the run', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), anyCommand, (before, command) => {
        const state = run(opened, before, 1000)
        const undo = undoOf(state, command, hostMs(1500))
        const after = reduce(state, command, hostMs(1500))
        expect(undo === null).toBe(after === state)
        const back = run(after, undo?.back(hostMs(1500), 0) ?? [], 1500)
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

  test('U3: a jump later: where the speaker is by now', () => {
    const playing = run(opened, [{ kind: 'play' }], 0)
    const undo = undoOf(playing, { kind: 'seek', position: scriptMs(50_000) }, hostMs(2000))
    expect(undo?.back(hostMs(5000), 3000)).toEqual([{ kind: 'seek', position: 5000 }])
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
  })

  test('to time, a rate set by hand is taken back to it', () => {
    const toTime = run(opened, [{ kind: 'set-pacing', mode: 'to-time' }], 0)
    const undo = undoOf(toTime, { kind: 'set-rate', rate: rate(1.3) }, hostMs(1))
    expect(undo?.back(hostMs(2), 0)).toEqual([{ kind: 'set-pacing', mode: 'to-time' }])
  })

  const begun = run(opened, [{ kind: 'set-screen', screen: 'slides' }, { kind: 'play' }], 0)
  const deed = (state: SessionState, command: Command, now: number) => {
    const undo = undoOf(state, command, hostMs(now))
    if (undo === null) throw new Error('It has no undo.')
    return undo
  }

  test('U2: a screen or a slide that somebody has changed since is not given back', () => {
    const black = deed(begun, { kind: 'set-screen', screen: 'black' }, 1000)
    expect(stillHolds(black, black.after, hostMs(5000))).toBe(true)
    const other = run(black.after, [{ kind: 'set-screen', screen: 'standby' }], 2000)
    expect(stillHolds(black, other, hostMs(5000))).toBe(false)
    const held = deed(begun, { kind: 'hold', slide: 2 }, 1000)
    expect(stillHolds(held, run(held.after, [{ kind: 'rejoin' }], 2000), hostMs(5000))).toBe(false)
  })

  test('U2: what was set before the run is not given back in it', () => {
    const shown = deed(opened, { kind: 'set-screen', screen: 'slides' }, 0)
    expect(stillHolds(shown, run(shown.after, [{ kind: 'play' }], 3000), hostMs(9000))).toBe(false)
  })

  test('U2: a start after which the speaker has moved or stopped is not taken back', () => {
    const start = deed(opened, { kind: 'play' }, 0)
    expect(stillHolds(start, start.after, hostMs(7000))).toBe(true)
    const moved = run(start.after, [{ kind: 'seek', position: scriptMs(60_000) }], 2000)
    expect(stillHolds(start, moved, hostMs(7000))).toBe(false)
    expect(stillHolds(start, run(start.after, [{ kind: 'pause' }], 2000), hostMs(7000))).toBe(false)
  })

  test('U2: a stop after which somebody has gone on is not taken back', () => {
    const stop = deed(begun, { kind: 'pause' }, 5000)
    expect(stillHolds(stop, stop.after, hostMs(9000))).toBe(true)
    expect(stillHolds(stop, run(stop.after, [{ kind: 'play' }], 6000), hostMs(9000))).toBe(false)
  })

  test('U2: another pace since is not taken back, what the host steers is', () => {
    const faster = deed(begun, { kind: 'set-rate', rate: rate(1.2) }, 1000)
    expect(stillHolds(faster, faster.after, hostMs(2000))).toBe(true)
    const other = run(faster.after, [{ kind: 'set-rate', rate: rate(0.9) }], 2000)
    expect(stillHolds(faster, other, hostMs(3000))).toBe(false)
    const toTime = deed(begun, { kind: 'set-pacing', mode: 'to-time' }, 1000)
    const steered = reduce(toTime.after, { kind: 'steer', rate: rate(1.01) }, hostMs(2000))
    expect(stillHolds(toTime, steered, hostMs(3000))).toBe(true)
    expect(run(steered, toTime.back(hostMs(3000), 0), 3000).pacing).toEqual(begun.pacing)
  })

  test('U2: a message that was seen is not taken back, nor control that has changed hands since', () => {
    const told = deed(begun, { kind: 'tell', text: '请稍快' }, 1000)
    expect(stillHolds(told, told.after, hostMs(9000))).toBe(true)
    expect(run(told.after, told.back(hostMs(2000), 0), 2000).message).toBeNull()
    const number = told.after.message?.number ?? 0
    const seen = run(told.after, [{ kind: 'acknowledge', number }], 2000)
    expect(stillHolds(told, seen, hostMs(9000))).toBe(false)
    const locked = deed(begun, { kind: 'set-control', control: 'speaker' }, 1000)
    expect(run(locked.after, locked.back(hostMs(2000), 0), 2000).control).toBe('anyone')
    const other = run(locked.after, [{ kind: 'set-control', control: 'operator' }], 2000)
    expect(stillHolds(locked, other, hostMs(9000))).toBe(false)
  })

  test('U3: what was spoken counts, not what has passed', () => {
    const jump = deed(begun, { kind: 'seek', position: scriptMs(60_000) }, 10_000)
    const stopped = run(jump.after, [{ kind: 'pause' }], 11_000)
    expect(spokenSince(jump, stopped, hostMs(25_000))).toBe(1000)
    expect(jump.back(hostMs(25_000), 1000)).toEqual([{ kind: 'seek', position: 11_000 }])
    const elsewhere = run(jump.after, [{ kind: 'seek', position: scriptMs(0) }], 11_000)
    expect(spokenSince(jump, elsewhere, hostMs(12_000))).toBeNull()
  })
})
