import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import { cutOffRun, replay } from './replay.ts'
import { partAt, partNow, partsMoved, spentAt } from './spent.ts'
import type { Loaded, SessionCommand, SessionState } from './state.ts'
import { sessionPosition } from './transport.ts'

/** A minute of opening, two sections of three and five minutes, a minute of closing. */
const loaded: Loaded = {
  documentId: 'speech',
  revision: 0,
  duration: scriptMs(600_000),
  cues: [scriptMs(0)],
  parts: [0, 60_000, 240_000, 540_000].map(scriptMs),
}
const load: SessionCommand = { kind: 'load', loaded, rate: rate(1) }
const play: SessionCommand = { kind: 'play' }
const pause: SessionCommand = { kind: 'pause' }
const seek = (ms: number): SessionCommand => ({ kind: 'seek', position: scriptMs(ms) })

type Given = readonly [now: number, command: SessionCommand]
const session = (...given: readonly Given[]): SessionState =>
  given.reduce(
    (state, [now, command]) => reduce(state, command, hostMs(now)),
    reduce(initialState(hostMs(0)), load, hostMs(0)),
  )
const spent = (state: SessionState, now: number) => spentAt(state, hostMs(now))

describe('what the run has spent in each part', () => {
  test('S1: playing and standing count for the part they are in, from the first play', () => {
    expect(spent(session([30_000, seek(30_000)]), 90_000)).toEqual([])
    const state = session([1000, play], [41_000, pause], [51_000, play])
    expect(spent(state, 61_000)).toEqual([60_000, 0, 0, 0])
    expect(spent(session([1000, play], [41_000, pause]), 101_000)).toEqual([100_000, 0, 0, 0])
  })

  test('S2: a tape that crosses into another part counts for each at its rate', () => {
    const fast: Given = [0, { kind: 'set-rate', rate: rate(2) }]
    expect(spent(session(fast, [0, play]), 300_000)).toEqual([30_000, 90_000, 150_000, 30_000])
    expect(spent(session([0, play]), 250_000)).toEqual([60_000, 180_000, 10_000, 0])
  })

  test('S2: a seek counts nothing for what it passes over, and a second time through counts again', () => {
    const state = session([0, play], [20_000, seek(500_000)], [30_000, seek(50_000)])
    expect(spent(state, 50_000)).toEqual([30_000, 10_000, 10_000, 0])
  })

  test('S2: a pause that coasts stands where it said', () => {
    const state = session([0, play], [55_000, { kind: 'pause', at: scriptMs(62_000) }])
    expect(spent(state, 100_000)).toEqual([60_000, 40_000, 0, 0])
    expect(spent(reduce(state, play, hostMs(100_000)), 101_000)).toEqual([60_000, 41_000, 0, 0])
  })

  test('S3: at the end nothing is counted; a restart begins anew', () => {
    const ended = session([0, play])
    expect(spent(ended, 700_000)).toEqual([60_000, 180_000, 300_000, 60_000])
    expect(spent(reduce(ended, pause, hostMs(700_000)), 900_000)).toEqual([
      60_000, 180_000, 300_000, 60_000,
    ])
    const again = reduce(ended, { kind: 'restart' }, hostMs(900_000))
    expect(again.spent).toEqual([])
    expect(spent(reduce(again, play, hostMs(950_000)), 960_000)).toEqual([10_000, 0, 0, 0])
  })

  test('S3: after a restart of the host it goes on', () => {
    const start = initialState(hostMs(0))
    const records = [
      { revision: 1, at: hostMs(0), command: load },
      { revision: 2, at: hostMs(0), command: play },
      {
        revision: 2,
        at: hostMs(70_000),
        command: { kind: 'checkpoint' as const, position: scriptMs(70_000) },
      },
    ]
    const cut = cutOffRun(replay(start, records))
    expect(cut?.spent).toEqual([60_000, 10_000, 0, 0])
    if (cut === null) return
    const back = reduce(
      initialState(hostMs(0)),
      { kind: 'restore', loaded, ...cut, startedAt: hostMs(5 - cut.ranFor) },
      hostMs(5),
    )
    const on = reduce(
      reduce(back, { kind: 'resume', accept: true }, hostMs(1005)),
      play,
      hostMs(1005),
    )
    expect(spent(on, 2005)).toEqual([60_000, 12_000, 0, 0])
  })

  test('S4: an edit takes the time along to where the words are', () => {
    const shorter: Loaded = {
      ...loaded,
      revision: 1,
      duration: scriptMs(420_000),
      parts: [0, 60_000, 360_000].map(scriptMs),
    }
    const moved = (position: number) =>
      scriptMs(position < 60_000 ? position : Math.max(60_000, position - 180_000))
    const parts = partsMoved(loaded, shorter, moved)
    expect(parts).toEqual([0, 1, 1, 2])
    const state = reduce(
      session([0, play]),
      {
        kind: 'revise',
        loaded: shorter,
        position: scriptMs(70_000),
        hold: null,
        resume: null,
        stopAt: null,
        still: null,
        parts,
      },
      hostMs(250_000),
    )
    expect(spent(state, 251_000)).toEqual([60_000, 191_000, 0])
  })

  test('a speech that names no parts is one part', () => {
    const { parts: _, ...bare } = loaded
    expect(partAt(bare, scriptMs(500_000))).toBe(0)
    expect(partNow(session([0, seek(240_000)]), hostMs(1))).toBe(2)
    expect(partNow(initialState(hostMs(0)), hostMs(0))).toBeNull()
  })

  test('S1: whatever is done, the parts together are the run’s own time until the end', () => {
    const command = fc.oneof(
      fc.constantFrom(play, pause, { kind: 'rejoin' } as const),
      fc.double({ min: 0, max: 590_000, noNaN: true }).map(seek),
      fc.double({ min: 0.2, max: 4, noNaN: true }).map((factor) => ({
        kind: 'set-rate' as const,
        rate: rate(factor),
      })),
      fc
        .double({ min: 0, max: 590_000, noNaN: true })
        .map((at) => ({ kind: 'pause' as const, at: scriptMs(at) })),
    )
    const step = fc.record({ after: fc.nat(60_000), command })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = 0
        let state = session([0, play])
        for (const { after, command: next } of steps) {
          now += after
          // Beyond the end the run is over.
          if (sessionPosition(state, hostMs(now)) >= loaded.duration) return
          state = reduce(state, next, hostMs(now))
        }
        const sum = spent(state, now).reduce((one, other) => one + other, 0)
        expect(sum).toBeCloseTo(now, 4)
      }),
    )
  })
})
