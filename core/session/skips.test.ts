import { describe, expect, test } from 'vitest'
import { onTimeAt } from '../on-time/on-time.ts'
import { type HostMs, hostMs, rate, scriptMs, timeOfDayAt } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import { spentAt } from './spent.ts'
import type { Command, Loaded, SessionCommand, SessionState } from './state.ts'
import {
  isRolling,
  plannedRate,
  rollsTo,
  skipsOf,
  slideAfter,
  slideAt,
  sessionPosition,
  standsForItem,
  stillToCome,
  trackOf,
  untilPosition,
} from './transport.ts'
import { spokenSince, stillHolds, undoOf } from './undo.ts'

type Given = readonly [now: number, command: SessionCommand]
const stretch = (from: number, to: number) => ({ from: scriptMs(from), to: scriptMs(to) })
/** A script of 60 s in two parts; 10 s to 20 s are skipped, and at 40 s a video of 30 s stands. */
const LOADED: Loaded = {
  documentId: 'x',
  revision: 0,
  duration: scriptMs(60_000),
  cues: [scriptMs(0), scriptMs(12_000)],
  parts: [scriptMs(0), scriptMs(15_000)],
  skips: [stretch(10_000, 20_000)],
  items: [{ position: scriptMs(40_000), ms: 30_000, stands: true }],
}
const run = (loaded: Loaded, ...given: readonly Given[]): SessionState => {
  const opened: Given = [0, { kind: 'load', loaded, rate: rate(1) }]
  return [opened, ...given].reduce(
    (state, [now, command]) => reduce(state, command, hostMs(now)),
    initialState(hostMs(0)),
  )
}
const play: Given = [0, { kind: 'play' }]
const at = (state: SessionState, now: number): number => sessionPosition(state, hostMs(now))
const spent = (state: SessionState, now: number) => spentAt(state, hostMs(now)).map(Math.round)
const skipping = (...stretches: readonly ReturnType<typeof stretch>[]): Command => ({
  kind: 'leave-out',
  stretches: [...stretches],
})

describe('skipped stretches', () => {
  test('C4: a slide of words that were not said does not come on behind them, nor is it the next one', () => {
    const state = run(LOADED, play)
    const skips = skipsOf(state)
    expect(
      [9_999, 12_000, 20_000].map((one) => slideAt(LOADED.cues, scriptMs(one), skips)),
    ).toEqual([0, 1, 0])
    expect(slideAfter(LOADED.cues, scriptMs(9_000), skips)).toBe(2)
    expect(slideAfter(LOADED.cues, scriptMs(9_000), [])).toBe(1)
    // Whoever went into them by hand says them, with their slide.
    expect(slideAfter(LOADED.cues, scriptMs(11_000), skips)).toBe(1)
  })

  test('C4, K6: how long until a position: without what is gone over, with what the tape stands for', () => {
    const until = (state: SessionState, position: number, now: number) =>
      untilPosition(state, scriptMs(position), hostMs(now))
    const state = run(LOADED, play)
    expect(until(state, 30_000, 0)).toBe(20_000)
    expect(until(state, 40_000, 0)).toBe(30_000)
    expect(until(state, 60_000, 0)).toBe(80_000)
    const standing = reduce(state, { kind: 'pause' }, hostMs(30_000))
    expect(until(standing, 60_000, 35_000)).toBe(45_000)
    expect(until(initialState(hostMs(0)), 60_000, 0)).toBe(0)
  })

  test('K1, S2: the tape goes on behind it, in no time, and the parts have what was spoken', () => {
    const state = run(LOADED, play)
    expect(at(state, 9999)).toBe(9999)
    expect(at(state, 10_000)).toBe(10_000)
    expect(at(state, 10_001)).toBe(20_001)
    expect(spent(state, 15_000)).toEqual([10_000, 5000])
  })

  test('K2: put within one, the tape says the rest of it', () => {
    const state = run(LOADED, play, [1000, { kind: 'seek', position: scriptMs(12_000) }])
    expect(at(state, 4000)).toBe(15_000)
    const late = run({ ...LOADED, skips: [] }, play, [12_000, skipping(stretch(10_000, 20_000))])
    expect(at(late, 15_000)).toBe(15_000)
  })

  test('K3: a stop that is asked for within one is at its beginning', () => {
    const state = run(LOADED, play, [5000, { kind: 'pause', at: scriptMs(14_000) }])
    expect(state.transport.stopAt).toBe(10_000)
    expect(at(state, 30_000)).toBe(10_000)
    const beyond = run(LOADED, play, [5000, { kind: 'pause', at: scriptMs(22_000) }])
    expect(at(beyond, 30_000)).toBe(22_000)
    const later = run(
      { ...LOADED, skips: [] },
      play,
      [5000, { kind: 'pause', at: scriptMs(14_000) }],
      [6000, skipping(stretch(10_000, 20_000))],
    )
    expect(at(later, 30_000)).toBe(10_000)
  })

  test('K4: anchored behind it, everything is as it would have been', () => {
    const state = run(LOADED, play)
    const after = reduce(state, { kind: 'go-on' }, hostMs(12_000))
    expect(after.transport.position).toBe(22_000)
    for (const now of [12_000, 20_000, 50_000]) expect(at(after, now)).toBe(at(state, now))
    const track = trackOf(LOADED, [])
    expect(rollsTo(state.transport, track, scriptMs(0))).toBe(10_000)
    expect(rollsTo(after.transport, track, scriptMs(22_000))).toBe(40_000)
    const standing = run(LOADED)
    expect(reduce(standing, { kind: 'go-on' }, hostMs(9))).toBe(standing)
  })

  test('K5: the planned rate is for what is said, in the slot without its items', () => {
    const state = run(LOADED, [0, { kind: 'set-pacing', slot: 80_000 }])
    expect(plannedRate(state)).toBe(1)
  })
})

describe('timed items', () => {
  test('K6: the tape stands there by itself, play goes on, and the standing is no habit', () => {
    const state = run(LOADED, play)
    expect(at(state, 30_000)).toBe(40_000)
    expect(at(state, 60_000)).toBe(40_000)
    expect(isRolling(state, hostMs(31_000))).toBe(false)
    const standing = reduce(state, { kind: 'pause' }, hostMs(30_000))
    const going = reduce(standing, { kind: 'play' }, hostMs(55_000))
    expect(at(going, 56_000)).toBe(41_000)
    expect(going.lost.ms).toBe(0)
    expect(spent(going, 56_000)).toEqual([10_000, 46_000])
  })

  test('K6: at applause it goes on', () => {
    const items = [{ position: scriptMs(40_000), ms: 30_000, stands: false }]
    expect(at(run({ ...LOADED, items }, play), 31_000)).toBe(41_000)
  })

  test('K6: put right there it is behind it', () => {
    const state = run(LOADED, play, [1000, { kind: 'seek', position: scriptMs(40_000) }])
    expect(at(state, 2000)).toBe(41_000)
  })

  test('K6: its time is neither won nor lost while the tape stands for it', () => {
    const course = [
      { start: scriptMs(0), end: scriptMs(10_000), before: 0, plannedMs: 10_000 },
      { start: scriptMs(10_000), end: scriptMs(20_000), before: 10_000, plannedMs: 0 },
      { start: scriptMs(20_000), end: scriptMs(40_000), before: 10_000, plannedMs: 20_000 },
      { start: scriptMs(40_000), end: scriptMs(40_000), before: 30_000, plannedMs: 30_000 },
      { start: scriptMs(40_000), end: scriptMs(60_000), before: 60_000, plannedMs: 20_000 },
    ]
    const state = reduce(run(LOADED, play), { kind: 'pause' }, hostMs(30_000))
    const times = (now: number) => onTimeAt(state, course, hostMs(now))
    for (const now of [30_000, 45_000, 60_000]) {
      expect(times(now)?.ahead).toBeCloseTo(0, 6)
      expect(times(now)?.late).toBeCloseTo(0, 6)
    }
    expect(times(70_000)?.late).toBeCloseTo(10_000, 6)
    expect(standsForItem(state, hostMs(45_000))).toEqual({ ms: 30_000, left: 15_000 })
    const early = reduce(state, { kind: 'play' }, hostMs(40_000))
    expect(onTimeAt(early, course, hostMs(40_000))?.ahead).toBeCloseTo(20_000, 6)
  })
})

describe('what a run leaves out', () => {
  const more = skipping(stretch(45_000, 50_000))

  test('K7: the tape stays where it is and goes over it, the plan’s stretches too', () => {
    const state = run(LOADED, play, [5000, more])
    expect(at(state, 5000)).toBe(5000)
    expect(at(state, 12_000)).toBe(22_000)
    expect(stillToCome(state, hostMs(5000))).toEqual({ spoken: 40_000, items: 30_000 })
    expect(plannedRate(state)).toBe(plannedRate(run(LOADED)))
    expect(reduce(state, more, hostMs(6000))).toBe(state)
  })

  test('K7: it ends with the run, and is kept by an edit and by a restart of the host', () => {
    const state = run(LOADED, play, [5000, more])
    const ends: readonly SessionCommand[] = [{ kind: 'restart' }, { kind: 'load', loaded: LOADED }]
    for (const command of ends) expect(reduce(state, command, hostMs(6000)).leftOut).toEqual([])
    const moved = [stretch(46_000, 51_000)]
    const edited = reduce(
      state,
      {
        kind: 'revise',
        loaded: { ...LOADED, revision: 1 },
        position: scriptMs(6000),
        hold: null,
        resume: null,
        stopAt: null,
        still: null,
        leftOut: moved,
      },
      hostMs(6000),
    )
    expect(edited.leftOut).toEqual(moved)
    const restored = reduce(
      initialState(hostMs(0)),
      {
        kind: 'restore',
        loaded: LOADED,
        position: scriptMs(6000),
        rate: rate(1),
        startedAt: hostMs(-6000),
        leftOut: state.leftOut,
      },
      hostMs(0),
    )
    expect(restored.leftOut).toEqual(state.leftOut)
    expect(reduce(restored, { kind: 'resume', accept: false }, hostMs(1)).leftOut).toEqual([])
  })

  test('K7: what lies outside the script or is no stretch counts for nothing, what overlaps is one', () => {
    const state = run(LOADED, [
      0,
      skipping(stretch(50_000, 99_000), stretch(30_000, 20_000), stretch(45_000, 55_000)),
    ])
    expect(state.leftOut).toEqual([stretch(45_000, 60_000)])
  })

  test('U1, U2: taken back, it is said again, unless somebody has changed it since', () => {
    const before = run(LOADED, play)
    const now: HostMs = hostMs(5000)
    const after = reduce(before, more, now)
    const undo = undoOf(before, more, now)
    expect(undo?.deed).toBe('skips')
    if (undo === null) throw new Error('Nothing to take back.')
    expect(stillHolds(undo, after, hostMs(6000))).toBe(true)
    const spoken = spokenSince(undo, after, hostMs(6000)) ?? 0
    const back = undo
      .back(hostMs(6000), spoken)
      .reduce<SessionState>((state, command) => reduce(state, command, hostMs(6000)), after)
    expect(back.leftOut).toEqual([])
    const others = reduce(after, skipping(), hostMs(5500))
    expect(stillHolds(undo, others, hostMs(6000))).toBe(false)
  })
})

test('P14: hours are the slot, over midnight too, and a slot without them takes them away', () => {
  const hours = { from: timeOfDayAt(84_600_000), to: timeOfDayAt(900_000) }
  const state = run(LOADED, [0, { kind: 'set-pacing', hours }])
  expect(state.pacing.slot).toBe(2_700_000)
  expect(state.pacing.hours).toEqual(hours)
  const other = reduce(state, { kind: 'set-pacing', slot: 600_000 }, hostMs(1))
  expect(other.pacing.hours).toBeNull()
  expect(reduce(state, { kind: 'set-pacing', target: 'section' }, hostMs(1)).pacing.hours).toEqual(
    hours,
  )
})
