import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpeechDocument } from '#core/contract/contract.ts'
import type { Settings } from '#core/contract/settings.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { documentOf } from '#renderer/ui/speech/document.fixture.ts'
import { createActions } from './actions.ts'

const document = documentOf('')

/** A console over the real reducer, whose host answers when `answer` is called. */
function consoleWith() {
  const at = { now: 0 }
  const load = (state: SessionState, documentId: string) =>
    reduce(
      state,
      {
        kind: 'load',
        loaded: {
          documentId,
          revision: 0,
          duration: scriptMs(100_000),
          cues: [0, 20_000, 40_000, 60_000].map(scriptMs),
        },
        rate: rate(1),
      },
      hostMs(at.now),
    )
  const session = writable<SessionState | null>(load(initialState(hostMs(0)), 'a'))
  const position = () => {
    const state = session.get()
    return state === null ? scriptMs(0) : sessionPosition(state, hostMs(at.now))
  }
  const sent: Command[] = []
  let unanswered: Command[] = []
  const actions = createActions(
    {
      session,
      position,
      clock: { now: () => hostMs(at.now) },
      document: writable<SpeechDocument | null>(document),
      settings: writable<Settings | null>(null),
      link: { client: { settings: { update: async () => {} } } },
    },
    (command) => {
      sent.push(command)
      unanswered.push(command)
    },
    () => at.now,
  )
  const answer = () => {
    const asked = unanswered
    unanswered = []
    for (const command of asked) {
      const state = session.get()
      if (state !== null) session.set(reduce(state, command, hostMs(at.now)))
    }
  }
  return {
    actions,
    sent,
    answer,
    position,
    session,
    pass: (ms: number) => {
      at.now += ms
      vi.advanceTimersByTime(ms)
    },
    open: (documentId: string) => {
      const state = session.get()
      if (state !== null) session.set(load(state, documentId))
    },
  }
}

describe('the console’s actions', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('add quick presses up, answered or not', () => {
    const { actions, sent, answer, session } = consoleWith()
    actions.stepSlide(1)
    actions.stepSlide(1)
    actions.stepPace(1)
    actions.stepPace(1)
    answer()
    expect(session.get()?.hall.hold).toBe(2)
    expect(session.get()?.transport.rate).toBeCloseTo(180 / 170)
    actions.stepSlide(1)
    expect(sent.at(-1)).toEqual({ kind: 'hold', slide: 3 })
  })

  it('hold nothing beyond the first and the last slide', () => {
    const { actions, sent, answer } = consoleWith()
    actions.stepSlide(-1)
    expect(sent).toEqual([])
    for (let n = 0; n < 9; n++) actions.stepSlide(1)
    answer()
    expect(sent).toHaveLength(3)
  })

  it('go on from the position again after rejoining', () => {
    const { actions, answer, session } = consoleWith()
    actions.stepSlide(1)
    actions.stepSlide(1)
    answer()
    actions.rejoin()
    answer()
    expect(session.get()?.hall.hold).toBeNull()
    actions.stepSlide(1)
    answer()
    expect(session.get()?.hall.hold).toBe(1)
  })

  it('toggle playing, black and standby', () => {
    const { actions, answer, session } = consoleWith()
    actions.togglePlaying()
    answer()
    expect(session.get()?.transport.playing).toBe(true)
    actions.togglePlaying()
    answer()
    expect(session.get()?.transport.playing).toBe(false)
    const screens = ['black', 'black', 'black', 'standby', 'standby'] as const
    const seen = screens.map((screen) => {
      actions.toggleScreen(screen)
      answer()
      return session.get()?.hall.screen
    })
    expect(seen).toEqual(['black', 'slides', 'black', 'standby', 'slides'])
  })

  it('by hand begin the run once, and tell after that who moves the text', () => {
    const { actions, answer, sent } = consoleWith()
    actions.pacing.setMode('by-hand')
    answer()
    actions.togglePlaying()
    answer()
    expect(sent.at(-1)).toEqual({ kind: 'play' })
    expect(actions.movedByHand.get()).toBe(false)
    const before = sent.length
    actions.togglePlaying()
    expect(sent.length).toBe(before)
    expect(actions.movedByHand.get()).toBe(true)
    vi.advanceTimersByTime(6000)
    expect(actions.movedByHand.get()).toBe(false)
  })

  it('take jumps of one search back to where the speaker is by now', () => {
    const { actions, answer, position, pass } = consoleWith()
    actions.togglePlaying()
    answer()
    pass(5000)
    actions.jumpTo(scriptMs(60_000))
    answer()
    pass(1000)
    actions.jumpTo(scriptMs(80_000))
    answer()
    pass(2000)
    // Another decision: a jump of its own.
    actions.jumpTo(scriptMs(90_000))
    answer()
    pass(1000)
    expect(actions.lastDeed.get()).toBe('jump')
    actions.undo()
    answer()
    expect(position()).toBe(83_000)
    actions.undo()
    answer()
    expect(position()).toBe(9000)
    expect(actions.lastDeed.get()).not.toBe('jump')
  })

  it('take back nothing that somebody else has done since', () => {
    const { actions, answer, session, pass, sent } = consoleWith()
    actions.togglePlaying()
    answer()
    pass(2000)
    const began = session.get()
    if (began === null) throw new Error('There is no session.')
    session.set(reduce(began, { kind: 'seek', position: scriptMs(60_000) }, hostMs(2000)))
    expect(actions.lastDeed.get()).toBeNull()
    const before = sent.length
    actions.undo()
    expect(sent).toHaveLength(before)
  })

  it('jump by section as the prompter does', () => {
    const { actions, sent, answer } = consoleWith()
    actions.jumpSection(1)
    answer()
    expect(sent).toEqual([])
    actions.jumpSection(-1)
    answer()
    expect(sent).toEqual([{ kind: 'seek', position: 0 }])
  })

  it('go with text and slides to where the next slide comes on, and let a held one go', () => {
    const { actions, sent, answer, position, session, pass } = consoleWith()
    actions.jumpCue(1)
    actions.jumpCue(1)
    answer()
    expect(sent).toEqual([
      { kind: 'seek', position: 20_000 },
      { kind: 'seek', position: 40_000 },
    ])
    pass(100)
    actions.stepSlide(1)
    answer()
    expect(session.get()?.hall.hold).toBe(3)
    pass(100)
    actions.jumpCue(-1)
    answer()
    expect(session.get()?.hall.hold).toBeNull()
    expect(position()).toBe(40_000)
    pass(100)
    actions.jumpCue(1)
    answer()
    const before = sent.length
    actions.jumpCue(1)
    expect(sent).toHaveLength(before)
    // One after another: the jump, letting the slide go, holding it, and the two jumps before it, which were one.
    const seen = [1, 2, 3].map(() => {
      actions.undo()
      answer()
      return [position(), session.get()?.hall.hold]
    })
    expect(seen).toEqual([
      [40_000, null],
      [40_000, 3],
      [40_000, null],
    ])
    actions.undo()
    answer()
    expect(position()).toBe(0)
    expect(actions.lastDeed.get()).toBeNull()
  })

  it('forget a jump after a while, and with the speech it was in', () => {
    const { actions, sent, answer, pass, open } = consoleWith()
    actions.jumpTo(scriptMs(60_000))
    answer()
    pass(20_000)
    expect(actions.lastDeed.get()).not.toBe('jump')
    actions.jumpTo(scriptMs(40_000))
    answer()
    open('b')
    expect(actions.lastDeed.get()).toBeNull()
    const before = sent.length
    actions.undo()
    expect(sent).toHaveLength(before)
  })

  it('take a wrong click back: the screen, the slide, the pace, the start', () => {
    const { actions, answer, session, pass } = consoleWith()
    const before = session.get()
    const deeds = [
      [() => actions.setScreen('slides'), 'screen'],
      [() => actions.stepSlide(1), 'slide'],
      [() => actions.stepPace(1), 'pace'],
      [() => actions.togglePlaying(), 'play'],
      [() => actions.toggleScreen('black'), 'screen'],
    ] as const
    for (const [deed, name] of deeds) {
      deed()
      answer()
      expect(actions.lastDeed.get()).toBe(name)
      pass(100)
    }
    for (const _ of deeds) {
      actions.undo()
      answer()
    }
    const after = session.get()
    expect(after?.hall).toEqual(before?.hall)
    expect(after?.startedAt).toBeNull()
    expect(after?.transport).toMatchObject({ playing: false, position: 0, rate: 1 })
    expect(actions.lastDeed.get()).toBeNull()
  })
})
