import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { type Pacing, pacingFor } from './pacing.ts'
import { initialState, reduce } from './reduce.ts'
import { cutOffRun, replay } from './replay.ts'
import { JournalRecord, type Loaded, type SessionCommand, SessionState } from './state.ts'
import { isRolling, plannedRate, sessionPosition } from './transport.ts'

const loaded: Loaded = {
  documentId: 'speech',
  revision: 0,
  duration: scriptMs(600_000),
  cues: [scriptMs(0)],
}
const load: SessionCommand = { kind: 'load', loaded, rate: rate(1) }
const play: SessionCommand = { kind: 'play' }
const pause: SessionCommand = { kind: 'pause' }
const pauseAt = (ms: number): SessionCommand => ({ kind: 'pause', at: scriptMs(ms) })
const ease = (factor: number): SessionCommand => ({ kind: 'ease', factor })
const setRate = (factor: number): SessionCommand => ({ kind: 'set-rate', rate: rate(factor) })
const steer = (factor: number): SessionCommand => ({ kind: 'steer', rate: rate(factor) })
const seek = (ms: number): SessionCommand => ({ kind: 'seek', position: scriptMs(ms) })
const set = (change: Omit<Extract<SessionCommand, { kind: 'set-pacing' }>, 'kind'>) =>
  ({ kind: 'set-pacing', ...change }) as const

type Given = readonly [now: number, command: SessionCommand]

/** The opened speech after these commands at these instants. */
const session = (...given: readonly Given[]): SessionState =>
  given.reduce(
    (state, [now, command]) => reduce(state, command, hostMs(now)),
    reduce(initialState(hostMs(0)), load, hostMs(0)),
  )
const playing = (...given: readonly Given[]) => session([1000, play], ...given)
const position = (state: SessionState, now: number): number => sessionPosition(state, hostMs(now))

/** The session after an edit, at an instant, that puts the tape and its stop at these places. */
const edited = (state: SessionState, now: number, place: number, stopAt: number | null) =>
  reduce(
    state,
    {
      kind: 'revise',
      loaded: { ...loaded, revision: 1 },
      position: scriptMs(place),
      hold: null,
      resume: null,
      stopAt: stopAt === null ? null : scriptMs(stopAt),
      still: null,
    },
    hostMs(now),
  )

describe('a pause that coasts', () => {
  test('P1: the tape goes on to the place and stands there', () => {
    const state = playing([5000, pauseAt(6000)])
    expect(state.transport).toEqual({
      playing: true,
      rate: 1,
      position: 4000,
      at: 5000,
      stopAt: 6000,
    })
    expect([position(state, 6500), position(state, 7500), position(state, 99_000)]).toEqual([
      5500, 6000, 6000,
    ])
    expect([isRolling(state, hostMs(6999)), isRolling(state, hostMs(7000))]).toEqual([true, false])
  })

  test('P1: not ahead, or without a place, it stops at once; another place moves the stop', () => {
    for (const command of [pause, pauseAt(4500), pauseAt(10)])
      expect(playing([5000, pauseAt(8000)], [5500, command]).transport).toMatchObject({
        playing: false,
        position: 4500,
        stopAt: null,
      })
    const moved = playing([5000, pauseAt(8000)], [5500, pauseAt(9000)])
    expect(moved.transport).toMatchObject({ playing: true, stopAt: 9000 })
    expect(reduce(moved, pauseAt(9000), hostMs(5600))).toBe(moved)
    const paused = playing([5000, pause])
    expect(reduce(paused, pauseAt(9000), hostMs(5600))).toBe(paused)
    expect(playing([5000, pauseAt(1e9)]).transport.stopAt).toBe(600_000)
  })

  test('P2: play goes on beyond it', () => {
    const state = playing([5000, pauseAt(6000)], [5500, play])
    expect(state.transport).toMatchObject({ playing: true, stopAt: null })
    expect(position(state, 9000)).toBe(8000)
  })

  test('P2: after a seek the tape stands at the new place', () => {
    expect(playing([5000, pauseAt(6000)], [5500, seek(50_000)]).transport).toMatchObject({
      playing: false,
      position: 50_000,
      stopAt: null,
    })
  })

  test('P2: an edit takes the stop along; said already or gone, the tape stands', () => {
    const state = playing([5000, pauseAt(9000)])
    expect(edited(state, 5500, 14_000, 19_000).transport).toMatchObject({
      playing: true,
      position: 14_000,
      stopAt: 19_000,
    })
    for (const stopAt of [14_000, 2000, null])
      expect(edited(state, 5500, 14_000, stopAt).transport).toMatchObject({
        playing: false,
        position: 14_000,
        stopAt: null,
      })
    expect(edited(playing(), 5500, 14_000, null).transport.playing).toBe(true)
  })

  test('P2: restart, load, restore and an accepted offer end it', () => {
    const restore: SessionCommand = {
      kind: 'restore',
      loaded,
      position: scriptMs(9),
      rate: rate(1),
      startedAt: null,
    }
    for (const command of [load, restore, { kind: 'restart' } as const])
      expect(playing([5000, pauseAt(9000)], [5500, command]).transport.stopAt).toBeNull()
  })

  test('P3: come to its stop it is found paused there', () => {
    for (const command of [pause, setRate(2), ease(0.8), pauseAt(90_000)])
      expect(playing([5000, pauseAt(6000)], [9000, command]).transport).toMatchObject({
        playing: false,
        position: 6000,
        stopAt: null,
      })
    const on = playing([5000, pauseAt(6000)], [9000, play])
    expect(position(on, 10_000)).toBe(7000)
  })
})

describe('a held key', () => {
  test('P4: it slows or hurries while it is held, and the chosen rate comes back', () => {
    const held = playing([2000, setRate(1.2)], [3000, ease(0.5)])
    expect(held.transport.rate).toBeCloseTo(0.6, 12)
    expect(position(held, 3000)).toBe(1000 + 1200)
    const free = reduce(held, ease(1), hostMs(5000))
    expect(free).toMatchObject({ ease: null, transport: { rate: 1.2 } })
    expect(position(free, 5000)).toBe(2200 + 1200)
    expect(reduce(held, ease(0.5), hostMs(4000))).toBe(held)
    expect(reduce(free, ease(1), hostMs(6000))).toBe(free)
  })

  test('P4: it is cut to what a tape can do, and does nothing without a speech', () => {
    expect(playing([2000, setRate(150)], [2000, ease(2)]).transport.rate).toBe(200)
    const empty = initialState(hostMs(0))
    expect(reduce(empty, ease(2), hostMs(5))).toBe(empty)
  })

  test('P5: a rate chosen meanwhile is the one that comes back', () => {
    const held = playing([2000, ease(0.5)], [3000, setRate(1.6)])
    expect(held.transport.rate).toBeCloseTo(0.8, 12)
    expect(reduce(held, ease(1), hostMs(4000)).transport.rate).toBe(1.6)
  })

  test('P5: load and restart let go, and a run that was cut off has the chosen rate', () => {
    const held = playing([2000, ease(0.5)])
    for (const command of [{ kind: 'load', loaded } as const, { kind: 'restart' } as const])
      expect(reduce(held, command, hostMs(3000))).toMatchObject({
        ease: null,
        transport: { rate: 1 },
      })
    const given: readonly Given[] = [
      [0, load],
      [1000, play],
      [2000, ease(0.5)],
    ]
    const records = given.map(([at, command], index) => ({
      revision: index + 1,
      at: hostMs(at),
      command,
    }))
    expect(cutOffRun(replay(initialState(hostMs(0)), records))?.rate).toBe(1)
  })
})

describe('pacing', () => {
  test('P7: what is named changes, the rest stays', () => {
    const state = session([10, set({ slot: 900_000 })], [20, set({ target: 'section' })])
    expect(state.pacing).toEqual({ ...pacingFor(rate(1)), slot: 900_000, target: 'section' })
    expect(reduce(state, set({ slot: 900_000 }), hostMs(30))).toBe(state)
    expect(reduce(state, set({ slot: null }), hostMs(30)).pacing.slot).toBeNull()
    const empty = initialState(hostMs(0))
    expect(reduce(empty, set({ mode: 'by-hand' }), hostMs(5))).toBe(empty)
  })

  test('P7: a limit pushed beyond the other takes it along', () => {
    const limits = (...changes: Parameters<typeof set>) => {
      const { slowest, fastest } = session([5, set(...changes)]).pacing
      return [slowest, fastest]
    }
    expect(limits({ slowest: rate(1.5) })).toEqual([1.5, 1.5])
    expect(limits({ fastest: rate(0.5) })).toEqual([0.5, 0.5])
    expect(limits({ slowest: rate(1.5), fastest: rate(0.9) })).toEqual([0.9, 1.5])
  })

  test('P8: by hand the tape stands, play begins the run, and the text moves by seek alone', () => {
    const standing = playing([5000, set({ mode: 'by-hand' })])
    expect(standing.transport).toMatchObject({ playing: false, position: 4000 })
    expect(reduce(standing, play, hostMs(6000))).toBe(standing)
    const begun = session([10, set({ mode: 'by-hand' })], [2000, play])
    expect(begun).toMatchObject({
      startedAt: 2000,
      hall: { screen: 'slides' },
      transport: { playing: false, position: 0 },
    })
    expect(reduce(begun, seek(7000), hostMs(9000)).transport).toMatchObject({
      playing: false,
      position: 7000,
    })
    const left = reduce(begun, set({ mode: 'fixed' }), hostMs(9500))
    expect(left.transport.playing).toBe(false)
    expect(reduce(left, play, hostMs(9900)).transport.playing).toBe(true)
  })

  test('P9: only to time can the host steer, and a rate set by hand makes it fixed', () => {
    const fixed = playing()
    expect(reduce(fixed, steer(1.1), hostMs(2000))).toBe(fixed)
    const timed = playing([2000, set({ mode: 'to-time' })], [3000, steer(1.1)])
    expect(timed).toMatchObject({ pacing: { mode: 'to-time' }, transport: { rate: 1.1 } })
    expect(position(timed, 3000)).toBe(2000)
    for (const factor of [1.1, 1.3])
      expect(reduce(timed, setRate(factor), hostMs(4000))).toMatchObject({
        pacing: { mode: 'fixed' },
        transport: { rate: factor },
      })
  })

  test('P9: until the run begins the rate is the planned one, within the limits', () => {
    const timed = set({ mode: 'to-time', slot: 500_000 })
    expect(session([10, timed]).transport.rate).toBe(1.2)
    expect(session([10, timed], [20, set({ slot: 60_000 })]).transport.rate).toBe(1.25)
    expect(edited(session([10, timed]), 20, 0, null).transport.rate).toBe(1.2)
    // In the run nothing jumps; begun anew it is the planned one again.
    const run = playing([1000, setRate(1.1)], [2000, timed])
    expect(run.transport.rate).toBe(1.1)
    expect(reduce(run, { kind: 'restart' }, hostMs(3000)).transport.rate).toBe(1.2)
  })

  test('P10: planned is what fits into the slot, else what the run begins with', () => {
    const planned = (state: SessionState) => plannedRate(state)
    expect(planned(session())).toBe(1)
    expect(planned(session([10, setRate(1.1)]))).toBe(1.1)
    expect(planned(playing([2000, setRate(1.1)]))).toBe(1)
    expect(planned(playing([2000, set({ slot: 400_000 })]))).toBe(1.5)
    expect(planned(initialState(hostMs(0)))).toBe(1)
  })

  test('P11: a speech is opened with the pacing given, or with none set', () => {
    const kept: Pacing = {
      ...pacingFor(rate(1.1)),
      mode: 'to-time',
      target: 'section',
      slot: 500_000,
    }
    const opened = reduce(
      playing([2000, ease(0.5)]),
      { kind: 'load', loaded, rate: rate(1.1), pacing: kept },
      hostMs(5000),
    )
    expect(opened).toMatchObject({ pacing: kept, ease: null, transport: { rate: 1.2 } })
    expect(reduce(opened, load, hostMs(6000)).pacing).toEqual(pacingFor(rate(1)))
  })

  test('P13: standing is counted, ten seconds of it at most, and what a held key loses', () => {
    const lost = (...given: readonly Given[]) => playing(...given).lost
    expect(lost([2000, pause])).toEqual({ ms: 0, since: 2000 })
    expect(lost([2000, pause], [3000, seek(9)], [5000, play])).toEqual({ ms: 3000, since: null })
    expect(lost([2000, pause], [50_000, play], [60_000, pause], [61_000, play]).ms).toBe(11_000)
    expect(lost([2000, ease(0.5)], [6000, ease(1)]).ms).toBe(2000)
    expect(lost([2000, ease(2)], [6000, setRate(1.5)], [7000, ease(1)]).ms).toBe(-5000)
    const stood: readonly Given[] = [
      [2000, pause],
      [5000, play],
    ]
    for (const command of [load, { kind: 'restart' } as const])
      expect(lost(...stood, [9000, command])).toEqual({ ms: 0, since: null })
    // Before the run begins nothing is lost.
    expect(session([10, seek(5)], [5000, play]).lost).toEqual({ ms: 0, since: null })
  })

  test('P11: journals of older programs have none, and read', () => {
    const { pacing: _, ease: __, lost: ____, transport, ...old } = initialState(hostMs(0))
    const { stopAt: ___, ...tape } = transport
    expect(SessionState.parse({ ...old, transport: tape })).toEqual(initialState(hostMs(0)))
    const record = { revision: 2, at: 5, command: { kind: 'pause' } }
    expect(JournalRecord.parse(record)).toEqual(record)
  })
})
