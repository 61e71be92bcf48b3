import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { Command, SessionCommand, SessionState } from '#core/session/state.ts'
import { hostMs, rate, type ScriptMs, scriptMs } from '#core/time.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { STRAIGHT, type Turn, turnOf } from '../look/orientation.ts'
import { TextHand, type Touched } from './text-hand.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LOAD = {
  kind: 'load',
  loaded: { documentId: 'one', revision: 0, duration: scriptMs(600_000), cues: [scriptMs(0)] },
  rate: rate(1),
} as const satisfies SessionCommand

/** A stage whose text lies at a px for every 10 ms of script. */
function stage(mode: 'fixed' | 'by-hand', turn: Turn = STRAIGHT) {
  const now = () => hostMs(performance.now())
  const element = new EventTarget()
  let state = reduce(initialState(now()), LOAD, now())
  if (mode === 'by-hand') state = reduce(state, { kind: 'set-pacing', mode }, now())
  state = reduce(state, { kind: 'seek', position: scriptMs(100_000) }, now())
  const session = writable<SessionState | null>(state)
  const told: string[] = []
  const seeks: { at: number; to: ScriptMs }[] = []
  const command = (what: Command) => session.set(reduce(session.get() ?? state, what, now()))
  let hand: { from: number; at: number } | null = null
  let letGo = 0
  const seek = (to: ScriptMs) => {
    seeks.push({ at: performance.now(), to })
    command({ kind: 'seek', position: to })
  }
  const place = () => (session.get()?.transport.position ?? 0) / 10
  const touched: Touched = Object.assign(element, { setPointerCapture: () => {} })
  const made = new TextHand(touched, {
    session,
    controls: {
      isPlaying: () => session.get()?.transport.playing === true,
      togglePlay: () => told.push('toggle'),
      play: () => (told.push('play'), command({ kind: 'play' })),
      pause: () => (told.push('pause'), command({ kind: 'pause' })),
      seekTo: (to) => (told.push('jump'), seek(to)),
      moveTo: seek,
      wheelPace: (direction) => told.push(`pace ${direction}`),
      stepTextSize: (direction) => told.push(`size ${direction}`),
    },
    text: {
      grab: () => {
        hand = { from: hand?.at ?? place(), at: hand?.at ?? place() }
      },
      dragTo: (below) => {
        if (hand !== null) hand.at = hand.from - below
      },
      push: (px) => {
        hand = { from: 0, at: (hand?.at ?? place()) + px }
      },
      throw: (speed) => {
        if (hand !== null) hand.at -= 300 * speed
      },
      get inHand() {
        return hand === null ? null : scriptMs(hand.at * 10)
      },
      letGo: () => {
        hand = null
        letGo += 1
      },
      turn: () => turn,
    },
  })
  const send = (type: string, fields: object) =>
    element.dispatchEvent(
      Object.assign(new Event(type, { cancelable: true }), {
        pointerId: 1,
        isPrimary: true,
        button: 0,
        pointerType: 'mouse',
        ctrlKey: false,
        deltaMode: 0,
        ...fields,
      }),
    )
  const drag = (...to: readonly (readonly [number, number])[]) => {
    send('pointerdown', { clientX: 500, clientY: 500 })
    for (const [x, y] of to) send('pointermove', { clientX: x, clientY: y })
    send('pointerup', {})
  }
  return {
    made,
    told,
    seeks,
    send,
    drag,
    command,
    position: () => session.get()?.transport.position,
    inHand: () => hand !== null,
    letGo: () => letGo,
    /** Another speech has come in the place of the one in hand. */
    otherSpeech: () => {
      hand = null
    },
  }
}

describe('dragging', () => {
  it('moves the text, and the tape goes where it was left, on if it was playing', () => {
    const { drag, told, position, command, inHand } = stage('fixed')
    command({ kind: 'play' })
    // The first five px begin it and are not made up for.
    drag([500, 495], [500, 445])
    expect(told).toEqual(['pause', 'jump', 'play'])
    expect(position()).toBe(100_500)
    expect(inHand()).toBe(false)
  })

  it('goes as far when a busy page hears of the whole movement at once', () => {
    const { drag, position } = stage('fixed')
    drag([500, 445])
    expect(position()).toBe(100_500)
  })

  it.each([
    { mirror: 'none', rotation: 0, on: [0, -1] },
    { mirror: 'none', rotation: 90, on: [1, 0] },
    { mirror: 'none', rotation: 180, on: [0, 1] },
    { mirror: 'none', rotation: 270, on: [-1, 0] },
    { mirror: 'vertical', rotation: 0, on: [0, 1] },
    { mirror: 'horizontal', rotation: 0, on: [0, -1] },
    { mirror: 'both', rotation: 90, on: [-1, 0] },
  ] as const)(
    'is exact, mirror $mirror, rotation $rotation',
    ({ mirror, rotation, on: [x, y] }) => {
      const { drag, position } = stage('fixed', turnOf(mirror, rotation))
      const at = (px: number) => [500 + px * x, 500 + px * y] as const
      drag(at(5), at(55))
      expect(position()).toBe(100_500)
    },
  )

  it('of less than a little is none; a tap of a finger plays and pauses, a click of the mouse does not', () => {
    const { drag, send, told, seeks } = stage('fixed')
    drag([500, 503])
    expect(told).toEqual([])
    send('pointerdown', { clientX: 1, clientY: 1, pointerType: 'touch' })
    send('pointerup', { pointerType: 'touch' })
    expect(told).toEqual(['toggle'])
    expect(seeks).toEqual([])
  })

  it('that the browser breaks off lets the text go back', () => {
    const { send, told, seeks, inHand, command } = stage('fixed')
    command({ kind: 'play' })
    send('pointerdown', { clientX: 500, clientY: 500 })
    send('pointermove', { clientX: 500, clientY: 480 })
    send('pointermove', { clientX: 500, clientY: 400 })
    expect(inHand()).toBe(true)
    send('pointercancel', {})
    expect(told).toEqual(['pause', 'play'])
    expect(seeks).toEqual([])
    expect(inHand()).toBe(false)
  })
})

describe('a drag under way', () => {
  const dragging = () => {
    const all = stage('fixed')
    all.command({ kind: 'play' })
    all.send('pointerdown', { clientX: 500, clientY: 500 })
    all.send('pointermove', { clientX: 500, clientY: 480 })
    all.send('pointermove', { clientX: 500, clientY: 400 })
    return all
  }

  it('is not broken off by another finger', () => {
    const { send, told, inHand } = dragging()
    send('pointercancel', { pointerId: 2 })
    expect(inHand()).toBe(true)
    expect(told).toEqual(['pause'])
  })

  it('does not set another speech going that has come meanwhile', () => {
    const { send, told, otherSpeech } = dragging()
    otherSpeech()
    send('pointerup', {})
    expect(told).toEqual(['pause'])
  })

  it('that is broken off does not set another speech going either', () => {
    const { send, told, otherSpeech } = dragging()
    otherSpeech()
    send('pointercancel', {})
    expect(told).toEqual(['pause'])
  })
})

describe('the wheel', () => {
  it('changes the pace, with Control the text size', () => {
    const [pace, size] = [stage('fixed'), stage('by-hand')]
    pace.send('wheel', { deltaY: -120 })
    expect(pace.told).toEqual(['pace 1'])
    size.send('wheel', { deltaY: 120, ctrlKey: true })
    expect(size.told).toEqual(['size -1'])
  })

  it('by hand moves the text; the host is told ten times a second at most, and where it came to rest', () => {
    const { send, told, seeks, position, inHand, letGo } = stage('by-hand')
    const from = position() ?? 0
    for (let turn = 0; turn < 60; turn += 1) {
      send('wheel', { deltaY: 7 })
      vi.advanceTimersByTime(16)
    }
    expect(inHand()).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(told).toEqual([])
    expect(position()).toBe(from + 60 * 70)
    expect(inHand()).toBe(false)
    expect(letGo()).toBe(1)
    const apart = seeks.slice(1).map(({ at }, index) => at - (seeks[index]?.at ?? 0))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(99)
    expect(seeks.length).toBeLessThanOrEqual(12)
  })
})

describe('by hand', () => {
  it('a drag is told while it lasts, and a throw goes on', () => {
    const { send, seeks, position } = stage('by-hand')
    const clock = vi.spyOn(Event.prototype, 'timeStamp', 'get')
    clock.mockImplementation(() => performance.now())
    send('pointerdown', { clientX: 500, clientY: 500 })
    for (let step = 1; step <= 20; step += 1) {
      vi.advanceTimersByTime(16)
      send('pointermove', { clientX: 500, clientY: 500 - 10 * step })
    }
    expect(seeks.length).toBeGreaterThan(2)
    expect(seeks.length).toBeLessThan(6)
    const held = 100_000 + (20 * 10 - 5) * 10
    send('pointerup', {})
    // 10 px in 16 ms, for the time that a throw rolls out.
    expect(position()).toBeCloseTo(held + (10 / 16) * 300 * 10, 3)
    clock.mockRestore()
  })

  it('a finger on a text that rolls out stops it, and is no tap', () => {
    const { send, told, inHand, position } = stage('by-hand')
    send('wheel', { deltaY: 50 })
    send('pointerdown', { clientX: 1, clientY: 1, pointerType: 'touch' })
    send('pointerup', { pointerType: 'touch' })
    expect(told).toEqual([])
    expect(inHand()).toBe(false)
    expect(position()).toBe(100_500)
  })
})

it('taken off, the hand tells nothing any more', () => {
  const { made, send, seeks } = stage('by-hand')
  send('wheel', { deltaY: 10 })
  send('wheel', { deltaY: 10 })
  const before = seeks.length
  made.dispose()
  send('wheel', { deltaY: 500 })
  vi.advanceTimersByTime(5000)
  expect(seeks.length).toBe(before)
})
