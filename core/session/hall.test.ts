import { describe, expect, test } from 'vitest'
import { hostMs, scriptMs } from '../time.ts'
import { hallSlide } from './hall.fixture.ts'
import { initialState, reduce } from './reduce.ts'
import type { HallScreen, Loaded, SessionCommand, SessionState } from './state.ts'

const loaded: Loaded = {
  documentId: 'speech',
  revision: 0,
  duration: scriptMs(100_000),
  cues: [0, 10_000, 25_000, 60_000].map(scriptMs),
}
const screen = (to: HallScreen): SessionCommand => ({ kind: 'set-screen', screen: to })
const seek = (ms: number): SessionCommand => ({ kind: 'seek', position: scriptMs(ms) })
const play: SessionCommand = { kind: 'play' }
const rejoin: SessionCommand = { kind: 'rejoin' }

/** Commands one after another, each with its instant, on a speech that was just opened. */
function after(...steps: readonly (readonly [number, SessionCommand])[]): SessionState {
  const opened = reduce(initialState(hostMs(0)), { kind: 'load', loaded }, hostMs(0))
  return steps.reduce((state, [now, command]) => reduce(state, command, hostMs(now)), opened)
}
const playing = [
  [0, play],
  [12_000, screen('freeze')],
] as const

describe('freeze', () => {
  test('F10: keeps the slide of that instant while the text goes on', () => {
    const frozen = after(...playing)
    expect(frozen.hall).toEqual({
      screen: 'freeze',
      hold: null,
      still: { position: 12_000, hold: null },
    })
    expect(hallSlide(frozen, hostMs(70_000))).toBe(1)
    expect(hallSlide(reduce(frozen, seek(99_000), hostMs(13_000)), hostMs(13_000))).toBe(1)
    expect(frozen.transport.playing).toBe(true)
  })

  test('F10: a hold behind it shows when it ends, and one that was there stays in it', () => {
    const held = after(
      [0, screen('slides')],
      [1, { kind: 'hold', slide: 2 }],
      [2, screen('freeze')],
    )
    expect(hallSlide(held, hostMs(3))).toBe(2)
    const other = reduce(held, { kind: 'hold', slide: 0 }, hostMs(3))
    expect(hallSlide(other, hostMs(3))).toBe(2)
    expect(hallSlide(reduce(other, screen('slides'), hostMs(4)), hostMs(4))).toBe(0)
  })

  test('F10: from black, standby and the test picture it does nothing', () => {
    for (const from of ['black', 'standby', 'test'] as const) {
      const there = after([0, screen('slides')], [1, screen(from)])
      expect(there.hall.screen).toBe(from)
      expect(reduce(there, screen('freeze'), hostMs(2))).toBe(there)
    }
  })

  test('F6: black over a still ends it: slides show what is right by then', () => {
    const black = reduce(after(...playing), screen('black'), hostMs(13_000))
    expect(black.hall).toEqual({ screen: 'black', hold: null, still: null })
    const back = reduce(black, screen('slides'), hostMs(30_000))
    expect(hallSlide(back, hostMs(30_000))).toBe(2)
  })

  test('F4: rejoining ends it', () => {
    const back = reduce(after(...playing), rejoin, hostMs(61_000))
    expect(back.hall).toEqual({ screen: 'slides', hold: null, still: null })
    expect(hallSlide(back, hostMs(61_000))).toBe(3)
  })

  test('E6: an edit leaves it on its words', () => {
    const frozen = after(...playing)
    const longer: Loaded = {
      ...loaded,
      revision: 1,
      cues: [0, 20_000, 35_000, 70_000].map(scriptMs),
    }
    const revise = {
      kind: 'revise',
      loaded: longer,
      position: scriptMs(22_000),
      hold: null,
      resume: null,
      stopAt: null,
      still: { position: scriptMs(22_000), hold: null },
    } as const
    const edited = reduce(frozen, revise, hostMs(12_500))
    expect(hallSlide(edited, hostMs(90_000))).toBe(1)
  })
})

describe('the test picture', () => {
  test('F11: is for setting up: the run that begins takes it away, and then it is not to be had', () => {
    const set = after([0, screen('test')])
    expect(set.hall.screen).toBe('test')
    const begun = reduce(set, play, hostMs(1))
    expect(begun.hall.screen).toBe('slides')
    expect(reduce(begun, screen('test'), hostMs(2))).toBe(begun)
  })
})
