import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import type { HostCommand, Loaded, SessionState } from './state.ts'
import { sessionPosition } from './transport.ts'

const loaded: Loaded = {
  documentId: 'speech',
  revision: 0,
  duration: scriptMs(100_000),
  cues: [0, 10_000, 25_000].map(scriptMs),
}
const load = { kind: 'load', loaded } as const
type Revise = Extract<HostCommand, { kind: 'revise' }>
const revise = (change: Partial<Revise> = {}): Revise => ({
  kind: 'revise',
  loaded: { ...loaded, revision: 1, duration: scriptMs(120_000) },
  position: scriptMs(0),
  hold: null,
  resume: null,
  stopAt: null,
  still: null,
  ...change,
})

/** Paused at 0 with the speech loaded, then these commands at these instants. */
function session(
  ...given: readonly (readonly [now: number, command: Parameters<typeof reduce>[1]])[]
) {
  let state: SessionState = reduce(initialState(hostMs(0)), load, hostMs(0))
  for (const [now, command] of given) state = reduce(state, command, hostMs(now))
  return state
}

describe('editing the open speech', () => {
  test('E1: the tape stands at the told place and plays on; rate, screen and start stay', () => {
    const before = session(
      [0, { kind: 'set-rate', rate: rate(2) }],
      [1000, { kind: 'play' }],
      [2000, { kind: 'set-screen', screen: 'black' }],
    )
    const after = reduce(before, revise({ position: scriptMs(4500) }), hostMs(3000))
    expect(after).toMatchObject({
      revision: before.revision + 1,
      loaded: { revision: 1, duration: 120_000 },
      transport: { playing: true, rate: 2, position: 4500, at: 3000 },
      hall: { screen: 'black' },
      startedAt: 1000,
    })
    expect(sessionPosition(after, hostMs(3500))).toBe(5500)
  })

  test('E2: an edit of another speech, or one that is not newer, does nothing', () => {
    const before = session([10, revise()])
    const other = { ...loaded, documentId: 'other', revision: 9 }
    expect(reduce(before, revise({ loaded: other }), hostMs(20))).toBe(before)
    expect(reduce(before, revise(), hostMs(20))).toBe(before)
    const none = initialState(hostMs(0))
    expect(reduce(none, revise(), hostMs(20))).toBe(none)
  })

  test('E3: a hold stays on its slide, and is let go where the slide is no more', () => {
    const held = session([10, { kind: 'hold', slide: 2 }])
    expect(reduce(held, revise({ hold: 1 }), hostMs(20)).hall.hold).toBe(1)
    expect(reduce(held, revise({ hold: null }), hostMs(20)).hall.hold).toBeNull()
    expect(reduce(held, revise({ hold: 3 }), hostMs(20)).hall.hold).toBeNull()
    // Following, it goes on following whatever is told.
    expect(reduce(session(), revise({ hold: 1 }), hostMs(20)).hall.hold).toBeNull()
  })

  test('E4: an edit that leaves the tape at the end pauses it there', () => {
    const playing = session([10, { kind: 'play' }])
    const shorter = { ...loaded, revision: 1, duration: scriptMs(3000) }
    const after = reduce(playing, revise({ loaded: shorter, position: scriptMs(9000) }), hostMs(20))
    expect(after.transport).toMatchObject({ playing: false, position: 3000 })
  })

  test('E5: the offer to resume stays, at the told place', () => {
    const offered = session([
      10,
      {
        kind: 'restore',
        loaded,
        position: scriptMs(40_000),
        rate: rate(1),
        startedAt: hostMs(-5),
      },
    ])
    const after = reduce(offered, revise({ resume: scriptMs(44_000) }), hostMs(20))
    expect(after.resume).toEqual({ position: 44_000 })
    // None was offered: none is.
    expect(reduce(session(), revise({ resume: scriptMs(1) }), hostMs(20)).resume).toBeNull()
  })
})
