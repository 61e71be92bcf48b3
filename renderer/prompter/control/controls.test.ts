import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpeechDocument } from '#core/contract/contract.ts'
import type { Settings } from '#core/contract/settings.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { Command, SessionCommand, SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, pace, scriptMs } from '#core/time.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { documentOf } from '#renderer/ui/speech/document.fixture.ts'
import { openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { createControls } from './controls.ts'

const TEXT = [
  '同志们：',
  '今天我们在这里召开会议，安排下一步的工作。',
  '一、统一思想',
  '各单位要认真学习会议精神，把思想统一到会议的部署上来。',
  '二、抓好落实',
  '各单位要抓紧安排，责任到人，按时完成。',
].join('\n')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A host that answers only when it is told to: commands wait until `answer`. */
function page() {
  const opened = documentOf(TEXT, '讲话.txt', 'one')
  const document = writable<SpeechDocument | null>(opened)
  const { clock, script } = openSpeechOf(opened)
  const now = () => hostMs(performance.now())
  const load = {
    kind: 'load',
    loaded: { documentId: 'one', revision: 0, duration: clock.duration, cues: [scriptMs(0)] },
  } as const satisfies SessionCommand
  const session = writable<SessionState | null>(reduce(initialState(now()), load, now()))
  const settings = writable<Settings | null>(null)
  const sent: Command[] = []
  let answered = 0
  const state = () => session.get() ?? initialState(now())
  const controls = createControls({
    host: {
      session,
      document,
      settings,
      link: { client: { settings: { update: async () => {} } } },
      position: () => sessionPosition(state(), now()),
    },
    send: (command) => void sent.push(command),
    stepTextSize: () => {},
  })
  return {
    controls,
    sent,
    session,
    document,
    settings,
    state,
    script,
    starts: script.blocks.map(({ start }) => clock.timeAt(start)),
    /** The host carries out the next commands, all of them or some. */
    answer: (count = sent.length) => {
      for (const command of sent.slice(answered, answered + count))
        session.set(reduce(state(), command, now()))
      answered = Math.min(sent.length, answered + count)
    },
  }
}

const paces = (sent: readonly Command[]) =>
  sent.map((command) => (command.kind === 'set-rate' ? Math.round(command.rate * 170) : null))

describe('the pace', () => {
  it('goes by five to round numbers, finely by one, by the wheel by two', () => {
    const { controls, sent } = page()
    controls.stepPaceFinely(1)
    controls.stepPaceFinely(1)
    controls.stepPace(1)
    controls.stepPace(-1)
    controls.wheelPace(-1)
    expect(paces(sent)).toEqual([171, 172, 175, 170, 168])
  })

  it('adds up quick presses before the host has answered', () => {
    const { controls, sent, answer } = page()
    for (let n = 0; n < 5; n += 1) controls.stepPace(1)
    expect(paces(sent)).toEqual([175, 180, 185, 190, 195])
    // Answers to the first ones are late and must not set it back.
    answer(2)
    controls.stepPace(1)
    expect(paces(sent).at(-1)).toBe(200)
  })

  it('goes on from what the host says when a wish was never answered', () => {
    const { controls, sent } = page()
    controls.stepPace(1)
    vi.advanceTimersByTime(5000)
    controls.stepPace(1)
    expect(paces(sent)).toEqual([175, 175])
  })

  it('stays in its range, and says nothing at its end', () => {
    const { controls, sent } = page()
    for (let n = 0; n < 100; n += 1) controls.stepPace(-1)
    expect(paces(sent).at(-1)).toBe(60)
    expect(sent).toHaveLength(22)
  })
})

describe('start and pause', () => {
  it('follow each other, answered or not', () => {
    const { controls, sent, answer } = page()
    controls.togglePlay()
    controls.togglePlay()
    answer()
    controls.togglePlay()
    expect(sent.map(({ kind }) => kind)).toEqual(['play', 'pause', 'play'])
  })

  it('start again from the end is play, not pause', () => {
    const { controls, sent, answer } = page()
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(10 * 60_000)
    controls.togglePlay()
    expect(sent.at(-1)?.kind).toBe('play')
  })
})

describe('jumps', () => {
  it('add up: three presses are three paragraphs', () => {
    const { controls, sent, starts } = page()
    for (let n = 0; n < 3; n += 1) controls.jumpParagraph(1)
    expect(sent).toEqual(starts.slice(1, 4).map((position) => ({ kind: 'seek', position })))
  })

  it('by section stop at the headings and the beginning', () => {
    const { controls, sent, starts } = page()
    controls.jumpSection(1)
    controls.jumpSection(1)
    controls.jumpSection(1)
    controls.jumpSection(-1)
    controls.jumpSection(-1)
    const positions = sent.map((command) => (command.kind === 'seek' ? command.position : null))
    expect(positions).toEqual([starts[2], starts[4], starts[2], 0])
    expect(controls.notice.get()).toBe('jumped')
  })

  it('past the last part do nothing and say so', () => {
    const { controls, sent, answer } = page()
    for (let n = 0; n < 5; n += 1) controls.jumpParagraph(1)
    answer()
    const before = sent.length
    controls.jumpParagraph(1)
    expect(sent).toHaveLength(before)
    expect(controls.notice.get()).toBe('at-end')
  })

  it('of another speech are not undone in this one', () => {
    const { controls, sent, document, session, state, answer } = page()
    controls.jumpParagraph(1)
    answer()
    document.set(documentOf(TEXT, '讲话.txt', 'two'))
    const { loaded } = state()
    if (loaded === null) throw new Error('nothing is open')
    session.set({ ...state(), loaded: { ...loaded, documentId: 'two' } })
    const before = sent.length
    controls.undoJump()
    expect(sent).toHaveLength(before)
    controls.jumpParagraph(1)
    controls.undoJump()
    expect(sent.at(-1)).toEqual({ kind: 'seek', position: state().transport.position })
  })

  it('are undone together, and that can be undone', () => {
    const { controls, sent, starts, answer } = page()
    controls.seekTo(scriptMs(3000))
    answer()
    vi.advanceTimersByTime(60_000)
    controls.jumpParagraph(1)
    controls.jumpParagraph(1)
    answer()
    controls.undoJump()
    answer()
    expect(sent.at(-1)).toEqual({ kind: 'seek', position: 3000 })
    controls.undoJump()
    expect(sent.at(-1)).toEqual({ kind: 'seek', position: starts[3] })
  })

  it('to the beginning only while paused', () => {
    const { controls, sent, answer } = page()
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(5000)
    controls.restart()
    expect(controls.notice.get()).toBe('pause-first')
    expect(sent).toHaveLength(1)
    controls.pause()
    answer()
    controls.restart()
    answer()
    expect(sent.at(-1)).toEqual({ kind: 'restart' })
    controls.undoJump()
    expect(sent.at(-1)).toEqual({ kind: 'seek', position: 5000 })
  })

  it('a notice goes away by itself', () => {
    const { controls } = page()
    controls.jumpParagraph(1)
    vi.advanceTimersByTime(7000)
    expect(controls.notice.get()).toBeNull()
  })
})

describe('the hall', () => {
  it('goes black and back to the slides', () => {
    const { controls, sent, answer } = page()
    controls.hall.toggleScreen('black')
    controls.hall.toggleScreen('black')
    answer()
    expect(sent).toEqual([
      { kind: 'set-screen', screen: 'black' },
      { kind: 'set-screen', screen: 'slides' },
    ])
  })
})

describe('the offer to resume', () => {
  it('is answered only while it stands', () => {
    const { controls, sent } = page()
    controls.answerResume(true)
    expect(sent).toEqual([])
  })
})

describe('moving by what is on the page', () => {
  /** Lines of two seconds, pages of ten. */
  const lines = {
    linesFrom: (position: number, count: number) => scriptMs(Math.max(0, position + 2000 * count)),
    pageFrom: (position: number, direction: 1 | -1) =>
      position + 10_000 * direction < 0 ? null : scriptMs(position + 10_000 * direction),
  }

  it('quick nudges add up before the host has answered, and one step leads back', () => {
    const { controls, sent, answer, state } = page()
    controls.nudge(1)
    expect(sent).toEqual([])
    controls.setText(lines)
    controls.nudge(2)
    controls.nudge(1)
    controls.nudge(-1)
    answer()
    expect(state().transport.position).toBe(4000)
    controls.undoJump()
    answer()
    expect(state().transport.position).toBe(0)
  })

  it('says so where there is nothing further', () => {
    const { controls, sent } = page()
    controls.setText(lines)
    controls.nudge(-1)
    controls.turnPage(-1)
    expect(sent).toEqual([])
    expect(controls.notice.get()).toBe('at-end')
    controls.turnPage(1)
    expect(sent).toEqual([{ kind: 'seek', position: 10_000 }])
    expect(controls.notice.get()).toBe('jumped')
  })

  it('the hand that moves the text is followed without a word', () => {
    const { controls, sent } = page()
    controls.moveTo(scriptMs(1234))
    expect(sent).toEqual([{ kind: 'seek', position: 1234 }])
    expect(controls.notice.get()).toBeNull()
  })
})

const SETTINGS: Settings = {
  language: 'zh-CN',
  paceHan: pace(170),
  paceWords: pace(130),
  presets: [],
  looks: [],
  bindings: {},
  clicker: 'together',
  pauseCoasts: true,
  onTimeAlways: false,
  recordRuns: true,
  learnedPace: true,
  transition: 'fade',
  standbyPicture: null,
  arrangements: [],
}

describe('a pause that coasts', () => {
  it('goes on to the end of the phrase, and stops at once when it is pressed again', () => {
    const { controls, sent, answer, settings, state } = page()
    settings.set(SETTINGS)
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(3000)
    controls.togglePlay()
    expect(sent.at(-1)).toHaveProperty('at')
    answer()
    expect(state().transport.stopAt).toBeGreaterThan(3000)
    expect(controls.isPlaying()).toBe(true)
    controls.togglePlay()
    expect(sent.at(-1)).toEqual({ kind: 'pause' })
    answer()
    expect(controls.isPlaying()).toBe(false)
  })

  it('pressed twice before the host has answered, it stops at once', () => {
    const { controls, sent, answer, settings } = page()
    settings.set(SETTINGS)
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(3000)
    controls.togglePlay()
    controls.togglePlay()
    expect(sent.slice(-2).map((command) => 'at' in command)).toEqual([true, false])
  })

  it('is played on from where it came to stand', () => {
    const { controls, sent, answer, settings } = page()
    settings.set(SETTINGS)
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(3000)
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(20_000)
    expect(controls.isPlaying()).toBe(false)
    controls.togglePlay()
    expect(sent.at(-1)).toEqual({ kind: 'play' })
  })

  it('is only for who has set it, and never for a stop', () => {
    const { controls, sent, answer, settings } = page()
    settings.set({ ...SETTINGS, pauseCoasts: false })
    controls.togglePlay()
    answer()
    vi.advanceTimersByTime(3000)
    controls.togglePlay()
    expect(sent.at(-1)).toEqual({ kind: 'pause' })
    settings.set(SETTINGS)
    controls.play()
    controls.pause()
    expect(sent.at(-1)).toEqual({ kind: 'pause' })
  })
})

describe('the way the pace goes', () => {
  it('by hand, play begins the run, and then says how the text is moved', () => {
    const { controls, sent, answer } = page()
    controls.pacing.setMode('by-hand')
    answer()
    controls.togglePlay()
    answer()
    expect(sent.at(-1)).toEqual({ kind: 'play' })
    expect(controls.notice.get()).toBeNull()
    controls.togglePlay()
    expect(sent).toHaveLength(2)
    expect(controls.notice.get()).toBe('moved-by-hand')
  })

  it('to time, a pace set by hand wins and says so', () => {
    const { controls, answer, state } = page()
    controls.pacing.toggleToTime()
    answer()
    expect(state().pacing.mode).toBe('to-time')
    controls.stepPace(1)
    expect(controls.notice.get()).toBe('pace-fixed')
    answer()
    expect(state().pacing.mode).toBe('fixed')
    controls.pacing.toggleToTime()
    answer()
    expect(state().pacing.mode).toBe('to-time')
  })

  it('a step counts from the chosen pace, whatever a held key makes of it', () => {
    const { controls, sent, session, state } = page()
    session.set(reduce(state(), { kind: 'ease', factor: 0.5 }, hostMs(performance.now())))
    controls.stepPace(1)
    expect(paces(sent)).toEqual([175])
  })
})
