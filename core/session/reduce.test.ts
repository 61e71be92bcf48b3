import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { hallSlide } from './hall.fixture.ts'
import { pacingFor } from './pacing.ts'
import { initialState, reduce } from './reduce.ts'
import { Command, type Loaded, type SessionCommand, type SessionState } from './state.ts'
import { sessionPosition, slideAt } from './transport.ts'

const loaded: Loaded = {
  documentId: 'speech',
  revision: 0,
  duration: scriptMs(100_000),
  cues: [0, 10_000, 25_000, 25_000, 60_000].map(scriptMs),
}

/** A session carried on command by command, with plain numbers as instants. */
function session(start: SessionState = initialState(hostMs(0))) {
  let state = start
  const self = {
    at(now: number, command: SessionCommand) {
      state = reduce(state, command, hostMs(now))
      return self
    },
    get state() {
      return state
    },
    position: (now: number): number => sessionPosition(state, hostMs(now)),
    slide: (now: number) => hallSlide(state, hostMs(now)),
  }
  return self
}

const open = () => session().at(1000, { kind: 'load', loaded })
const shown = () => open().at(1000, { kind: 'set-screen', screen: 'slides' })
const seek = (ms: number): SessionCommand => ({ kind: 'seek', position: scriptMs(ms) })
const setRate = (factor: number): SessionCommand => ({ kind: 'set-rate', rate: rate(factor) })
const play: SessionCommand = { kind: 'play' }
const pause: SessionCommand = { kind: 'pause' }
const restart: SessionCommand = { kind: 'restart' }
const rejoin: SessionCommand = { kind: 'rejoin' }
const hold = (slide: number): SessionCommand => ({ kind: 'hold', slide })

/** A command that changes nothing gives back the very same state (J1). */
function expectNoChange(before: SessionState, command: SessionCommand, now: number) {
  expect(reduce(before, command, hostMs(now))).toBe(before)
}

describe('transport', () => {
  test('T1: position is the anchor plus rate times the time since, within the script', () => {
    const tape = open().at(2000, setRate(1.5)).at(2000, play)
    expect(tape.position(2000)).toBe(0)
    expect(tape.position(4000)).toBe(3000)
    expect(tape.position(1999)).toBe(0)
    expect(tape.position(2000 + 100_000 / 1.5 - 1)).toBeCloseTo(99_998.5, 6)
    expect(tape.position(2_000_000)).toBe(100_000)
  })

  test('T1: a paused tape stands still', () => {
    expect(open().at(2000, seek(5000)).position(900_000)).toBe(5000)
  })

  test('T2: without a speech the position is 0 and the tape does nothing', () => {
    const empty = initialState(hostMs(0))
    expect(sessionPosition(empty, hostMs(5000))).toBe(0)
    for (const command of [play, pause, seek(5), restart, hold(0), rejoin])
      expectNoChange(empty, command, 10)
    expectNoChange(empty, { kind: 'resume', accept: true }, 10)
  })

  test('T3: play starts the tape where it stands, and does nothing when it plays', () => {
    const tape = open().at(2000, seek(7000)).at(3000, play)
    expect(tape.state.transport).toEqual({
      playing: true,
      rate: 1,
      position: 7000,
      at: 3000,
      stopAt: null,
    })
    expectNoChange(tape.state, play, 9000)
  })

  test('T4: pause anchors the position, and does nothing when paused', () => {
    const tape = open().at(2000, play).at(6000, pause)
    expect(tape.state.transport).toEqual({
      playing: false,
      rate: 1,
      position: 4000,
      at: 6000,
      stopAt: null,
    })
    expectNoChange(tape.state, pause, 9000)
  })

  test('T5: a new rate keeps the position, playing and paused', () => {
    const tape = open().at(2000, play).at(6000, setRate(2))
    expect(tape.state.transport).toEqual({
      playing: true,
      rate: 2,
      position: 4000,
      at: 6000,
      stopAt: null,
    })
    expect(tape.position(7000)).toBe(6000)
    tape.at(7000, pause).at(8000, setRate(0.5))
    expect(tape.state.transport).toEqual({
      playing: false,
      rate: 0.5,
      position: 6000,
      at: 8000,
      stopAt: null,
    })
    expectNoChange(tape.state, setRate(0.5), 9000)
  })

  test('T5: a rate chosen without a speech is kept for the next', () => {
    const tape = session().at(5, setRate(1.25)).at(10, { kind: 'load', loaded })
    expect(tape.state.transport.rate).toBe(1.25)
  })

  test('T6: seek goes to a place in the script and goes on playing', () => {
    const tape = open().at(2000, play).at(3000, seek(50_000))
    expect(tape.state.transport).toEqual({
      playing: true,
      rate: 1,
      position: 50_000,
      at: 3000,
      stopAt: null,
    })
    tape.at(4000, pause).at(5000, seek(20_000))
    expect(tape.state.transport).toEqual({
      playing: false,
      rate: 1,
      position: 20_000,
      at: 5000,
      stopAt: null,
    })
    expectNoChange(tape.state, seek(20_000), 6000)
  })

  test('T6: seek is cut to the script', () => {
    expect(open().at(2000, seek(100_001)).position(2000)).toBe(100_000)
    expect(open().at(2000, seek(50)).at(2001, seek(-1)).position(2001)).toBe(0)
  })

  test('T7: a tape that ran to the end is found paused there', () => {
    const ran = () => open().at(2000, play)
    const end = { playing: false, position: 100_000 }
    expect(ran().at(200_000, pause).state.transport).toMatchObject(end)
    expect(ran().at(200_000, play).state.transport).toMatchObject(end)
    expect(ran().at(200_000, setRate(2)).state.transport).toMatchObject(end)
    expect(ran().at(200_000, seek(100_000)).state.transport).toMatchObject(end)
    // Sought back after it had stopped: it stays paused.
    expect(ran().at(200_000, seek(10)).state.transport).toMatchObject({
      playing: false,
      position: 10,
    })
  })

  test('T7: a seek to the end stops the tape', () => {
    expect(open().at(2000, play).at(3000, seek(100_000)).state.transport.playing).toBe(false)
  })

  test('T8: play at the end does nothing', () => {
    const { state } = open().at(2000, seek(100_000))
    expect(reduce(state, play, hostMs(3000))).toBe(state)
  })

  test('T9: restart is paused at 0, following, with the run forgotten; rate and screen stay', () => {
    const tape = shown().at(2000, setRate(2)).at(2000, play).at(9000, hold(1)).at(9500, restart)
    expect(tape.state).toMatchObject({
      transport: { playing: false, rate: 2, position: 0, at: 9500 },
      hall: { screen: 'slides', hold: null },
      startedAt: null,
      resume: null,
    })
    expectNoChange(tape.state, restart, 9900)
  })

  test('T10: the run began with the first play', () => {
    const tape = open().at(2000, seek(5000))
    expect(tape.state.startedAt).toBeNull()
    tape.at(3000, play).at(4000, pause).at(5000, seek(10)).at(6000, play)
    expect(tape.state.startedAt).toBe(3000)
    expect(tape.at(7000, restart).at(8000, play).state.startedAt).toBe(8000)
  })

  test('T11: an instant before the last one counts as that one', () => {
    const tape = open().at(5000, play).at(6000, setRate(2)).at(1000, pause)
    expect(tape.state.transport).toEqual({
      playing: false,
      rate: 2,
      position: 1000,
      at: 6000,
      stopAt: null,
    })
  })
})

describe('what changes nothing', () => {
  test('J1: a seek to where the playing tape is at that very instant', () => {
    const { state } = open().at(2000, play)
    expect(reduce(state, seek(0), hostMs(2000))).toBe(state)
    expect(reduce(state, seek(0), hostMs(2001)).revision).toBe(state.revision + 1)
  })

  test('J1: the same speech opened again at the same instant', () => {
    const { state } = open()
    const same = { ...loaded, cues: [...loaded.cues] }
    expect(reduce(state, { kind: 'load', loaded: same }, hostMs(1000))).toBe(state)
    const other = { ...loaded, cues: [scriptMs(0)] }
    expect(reduce(state, { kind: 'load', loaded: other }, hostMs(1000)).loaded).toBe(other)
  })
})

describe('cues', () => {
  test('C1: the slide is the last with its cue at or before the position', () => {
    const at = (ms: number) => slideAt(loaded.cues, scriptMs(ms))
    expect([at(0), at(9999.99), at(10_000), at(24_999), at(99_999)]).toEqual([0, 0, 1, 1, 4])
    expect(slideAt([], scriptMs(5))).toBe(-1)
  })

  test('C2: of several slides with one cue it is the last', () => {
    expect(slideAt(loaded.cues, scriptMs(25_000))).toBe(3)
  })

  test('C3: played or sought, the slide at a position is the same', () => {
    expect(shown().at(2000, play).slide(32_000)).toBe(shown().at(2000, seek(30_000)).slide(2000))
  })
})

describe('the hall', () => {
  test('F1: following, the hall sees the slide of the position', () => {
    const hall = shown().at(2000, play)
    expect([hall.slide(2000), hall.slide(12_000), hall.slide(90_000)]).toEqual([0, 1, 4])
  })

  test('F2: a hold stays whatever the position does', () => {
    const hall = shown().at(2000, play).at(3000, hold(2))
    expect([hall.slide(3000), hall.slide(90_000)]).toEqual([2, 2])
    expect(hall.at(50_000, seek(0)).at(50_001, pause).slide(50_002)).toBe(2)
    expect(hall.state.transport.playing).toBe(false)
    expectNoChange(hall.state, hold(2), 60_000)
  })

  test('F3: a slide that does not exist is not held', () => {
    expectNoChange(shown().state, hold(5), 2000)
    expect(shown().at(2000, hold(4)).slide(2000)).toBe(4)
  })

  test('F4: rejoin goes to the slide of the position then', () => {
    const hall = shown().at(2000, play).at(3000, hold(0)).at(32_000, rejoin)
    expect(hall.slide(32_000)).toBe(3)
    expectNoChange(hall.state, rejoin, 40_000)
  })

  test('F5: there is no next and no previous, only holds', () => {
    for (const kind of ['next', 'previous', 'next-slide', 'previous-slide'])
      expect(Command.safeParse({ kind }).success).toBe(false)
    // What a window does for "next": one on from what the hall is shown, wherever that came from.
    const hall = shown().at(2000, seek(12_000))
    hall.at(2000, hold((hall.slide(2000) ?? 0) + 1)).at(2000, hold((hall.slide(2000) ?? 0) + 1))
    expect(hall.slide(2000)).toBe(3)
    expect(hall.position(2000)).toBe(12_000)
  })

  test('F6: black and standby leave transport and hold alone, and are left alone by them', () => {
    for (const screen of ['black', 'standby'] as const) {
      const hall = shown().at(1500, play).at(2000, hold(1))
      hall.at(2000, { kind: 'set-screen', screen }).at(2500, pause).at(3000, play)
      hall.at(4000, seek(70_000)).at(5000, pause).at(5500, setRate(2))
      expect(hall.state.hall).toMatchObject({ screen, hold: 1 })
      expect(hall.slide(6000)).toBeNull()
      hall.at(6000, rejoin).at(6500, restart)
      expect(hall.state.hall).toMatchObject({ screen, hold: null })
      expect(hall.at(7000, { kind: 'set-screen', screen: 'slides' }).slide(7000)).toBe(0)
    }
  })

  test('F6: black is black again only once', () => {
    const hall = shown().at(2000, { kind: 'set-screen', screen: 'black' })
    expect(reduce(hall.state, { kind: 'set-screen', screen: 'black' }, hostMs(3000))).toBe(
      hall.state,
    )
  })

  test('F7: nothing of a newly opened speech is on the wall until somebody says so', () => {
    expect(open().slide(1000)).toBeNull()
    expect(open().at(1000, seek(30_000)).at(1500, hold(1)).slide(9000)).toBeNull()
    expect(shown().at(2000, { kind: 'load', loaded }).slide(2000)).toBeNull()
  })

  test('F8: without a speech there is black and standby, no slides', () => {
    const empty = initialState(hostMs(0))
    expectNoChange(empty, { kind: 'set-screen', screen: 'slides' }, 5)
    expect(reduce(empty, { kind: 'set-screen', screen: 'black' }, hostMs(5)).hall.screen).toBe(
      'black',
    )
  })
})

describe('the play that begins', () => {
  const standby: SessionCommand = { kind: 'set-screen', screen: 'standby' }
  test('F9: it takes the hall from standby to its slides', () => {
    expect(open().at(1000, play).slide(1000)).toBe(0)
    expect(
      shown().at(2000, play).at(3000, restart).at(4000, standby).at(5000, play).slide(5000),
    ).toBe(0)
  })

  test('F9: a black chosen by hand stays', () => {
    const black = open().at(1000, { kind: 'set-screen', screen: 'black' }).at(2000, play)
    expect(black.state.hall.screen).toBe('black')
  })

  test('F9: a standby chosen during the run is left only by hand', () => {
    const waiting = open().at(1000, play).at(2000, standby).at(3000, pause).at(4000, play)
    expect(waiting.state.hall.screen).toBe('standby')
  })
})

describe('opening and resuming', () => {
  const restored = () =>
    session().at(50, {
      kind: 'restore',
      loaded,
      position: scriptMs(40_000),
      rate: rate(1.2),
      startedAt: hostMs(-60_000),
    })
  const accept = { kind: 'resume', accept: true } as const
  const decline = { kind: 'resume', accept: false } as const

  test('R1: load begins anew, with the rate given or the one there was', () => {
    const before = shown().at(2000, setRate(2)).at(2000, play).at(3000, hold(2))
    const other = { ...loaded, documentId: 'other' }
    expect(before.at(4000, { kind: 'load', loaded: other }).state).toEqual({
      revision: 6,
      loaded: other,
      transport: { playing: false, rate: 2, position: 0, at: 4000, stopAt: null },
      hall: { screen: 'standby', hold: null, still: null },
      startedAt: null,
      resume: null,
      pacing: pacingFor(rate(2)),
      own: null,
      ease: null,
      lost: { ms: 0, since: null },
      spent: [],
      leftOut: [],
      message: null,
      control: 'anyone',
    })
    expect(before.at(5000, { kind: 'load', loaded, rate: rate(0.9) }).state.transport.rate).toBe(
      0.9,
    )
  })

  test('R2: restored, the tape is paused at the last word, the hall on standby, the offer set', () => {
    expect(restored().state).toEqual({
      revision: 1,
      loaded,
      transport: { playing: false, rate: 1.2, position: 40_000, at: 50, stopAt: null },
      hall: { screen: 'standby', hold: null, still: null },
      startedAt: -60_000,
      resume: { position: 40_000 },
      pacing: pacingFor(rate(1.2)),
      own: null,
      ease: null,
      lost: { ms: 0, since: null },
      spent: [],
      leftOut: [],
      message: null,
      control: 'anyone',
    })
  })

  test('R3: seeking, holding and black work while the offer stands, and it keeps its place', () => {
    const there = restored()
      .at(60, seek(10))
      .at(70, hold(3))
      .at(80, { kind: 'set-screen', screen: 'black' })
    expect(there.state.resume).toEqual({ position: 40_000 })
    expect(there.state.hall).toMatchObject({ screen: 'black', hold: 3 })
    expect(there.at(90, accept).position(95)).toBe(40_000)
  })

  test('R4: accepted, paused at the offered place, and the hall from standby to slides', () => {
    const there = restored().at(60, accept)
    expect(there.state).toMatchObject({
      transport: { playing: false, position: 40_000, at: 60 },
      hall: { screen: 'slides', hold: null },
      startedAt: -60_000,
      resume: null,
    })
    expect(
      restored().at(60, { kind: 'set-screen', screen: 'black' }).at(70, accept).state.hall.screen,
    ).toBe('black')
  })

  test('R5: declined, back to 0 with no run begun, the screen as it is', () => {
    expect(restored().at(60, decline).state).toMatchObject({
      transport: { playing: false, rate: 1.2, position: 0 },
      hall: { screen: 'standby', hold: null, still: null },
      startedAt: null,
      resume: null,
    })
  })

  test('R6: play accepts, and goes on from where the tape stands', () => {
    const there = restored().at(60, play)
    expect(there.state).toMatchObject({
      transport: { playing: true, position: 40_000, at: 60 },
      hall: { screen: 'slides' },
      startedAt: -60_000,
      resume: null,
    })
    expect(restored().at(60, seek(5000)).at(70, play).position(70)).toBe(5000)
  })

  test('R7: restart and load end the offer, an answer without one does nothing', () => {
    expect(restored().at(60, restart).state.resume).toBeNull()
    expect(restored().at(60, { kind: 'load', loaded }).state.resume).toBeNull()
    expectNoChange(shown().state, accept, 2000)
    expectNoChange(shown().state, decline, 2000)
  })
})
