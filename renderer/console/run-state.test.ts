import { describe, expect, it } from 'vitest'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { chosenSlide } from '#renderer/ui/session/hall-actions.ts'
import { runState } from './run-state.ts'

const loaded: SessionState = reduce(
  initialState(hostMs(0)),
  {
    kind: 'load',
    loaded: {
      documentId: 'a',
      revision: 0,
      duration: scriptMs(1000),
      cues: [scriptMs(0), scriptMs(400), scriptMs(800)],
    },
    rate: rate(1),
  },
  hostMs(0),
)
const at = (state: SessionState, now: number) => sessionPosition(state, hostMs(now))

describe('runState', () => {
  it('goes from ready over playing and paused to ended, the end without a word from the host', () => {
    expect(runState(loaded, at(loaded, 0))).toBe('ready')
    const playing = reduce(loaded, { kind: 'play' }, hostMs(100))
    expect(runState(playing, at(playing, 600))).toBe('playing')
    expect(runState(playing, at(playing, 1100))).toBe('ended')
    const paused = reduce(playing, { kind: 'pause' }, hostMs(600))
    expect(runState(paused, at(paused, 9000))).toBe('paused')
  })

  it('is ready without a speech', () => {
    const none = initialState(hostMs(0))
    expect(runState(none, at(none, 0))).toBe('ready')
  })
})

describe('chosenSlide', () => {
  it('follows the position, stays where it is held, and is none without a speech', () => {
    expect(chosenSlide(loaded, scriptMs(500))).toBe(1)
    const held = reduce(loaded, { kind: 'hold', slide: 2 }, hostMs(0))
    expect(chosenSlide(held, scriptMs(500))).toBe(2)
    expect(chosenSlide(initialState(hostMs(0)), scriptMs(0))).toBe(-1)
  })
})
