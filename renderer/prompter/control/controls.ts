/**
 * What the speaker's keys, wheel and buttons do: each becomes a command. Quick presses add up: the next one goes on from
 * what was last asked for, whether the host has answered yet or not.
 */
import { REFERENCE_PACE, paceAt, rateOf } from '#core/pace/reference.ts'
import type { Command } from '#core/session/state.ts'
import { chosenRate, standsAt, trackOf } from '#core/session/transport.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { type Pace, type Rate, type ScriptMs, scriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { chosenPace, nextPace } from '#renderer/ui/pace/pace-steps.ts'
import {
  createPacingActions,
  type PacingActions,
  type PacingHost,
} from '#renderer/ui/pace/pacing-actions.ts'
import { pauseCommand } from '#renderer/ui/pace/pause-command.ts'
import { createHallActions, type HallActions } from '#renderer/ui/session/hall-actions.ts'
import { intended } from '#renderer/ui/session/intended.ts'
import { type OpenSpeech, openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { jumpFrom, type Stops, stopsOf } from '#renderer/ui/speech/jumps.ts'

/** A word to the speaker about what a key did, or why it did nothing. */
export type Notice =
  | 'jumped'
  | 'restarted'
  | 'restored'
  | 'pause-first'
  | 'pause-for-panel'
  | 'at-end'
  | 'no-full-screen'
  | 'pace-fixed'
  | 'moved-by-hand'
  | 'marked'
  | 'not-recording'
  | 'not-marked'

/** Fine steps of the pace, 字/分 or words/min: a key with Shift, and a notch of the wheel. */
const FINE_STEP = 1
const WHEEL_STEP = 2
/** Jumps that follow each other within this, ms, are one: going back undoes them all. */
const ONE_MOVE = 4000
/** How long a notice stands, ms. */
const NOTICE_FOR = 6000
/** Positions nearer than this, ms, are the same. */
const SAME = 1

/** The text as it is set on this page: what lies a number of lines or a page away. */
export interface TextSteps {
  /** The position so many lines on from another (back where negative). */
  readonly linesFrom: (position: ScriptMs, lines: number) => ScriptMs
  /** Where the next page or the one before leads to from a position; null where there is none. */
  readonly pageFrom: (position: ScriptMs, direction: 1 | -1) => ScriptMs | null
}

/** The speaker's controls. */
export interface Controls {
  /** What to tell the speaker now; null when nothing. */
  readonly notice: Readable<Notice | null>
  readonly tell: (notice: Notice) => void
  /** Whether the tape plays, as last asked for. */
  readonly isPlaying: () => boolean
  /** Plays, or pauses as set: at once or at the end of the phrase; pressed again on the way there, at once. */
  readonly togglePlay: () => void
  readonly play: () => void
  /** Stops at once, whatever is set. */
  readonly pause: () => void
  /** Pauses as set. */
  readonly pauseAsSet: () => void
  /** The way the pace goes, its limits and the slot. */
  readonly pacing: PacingActions
  /** To the next multiple of five. */
  readonly stepPace: (direction: 1 | -1) => void
  readonly stepPaceFinely: (direction: 1 | -1) => void
  readonly wheelPace: (direction: 1 | -1) => void
  readonly jumpParagraph: (direction: 1 | -1) => void
  readonly jumpSection: (direction: 1 | -1) => void
  /** To where the next slide, or the one before, comes on; a slide that is held goes, and the slides follow the text. */
  readonly jumpCue: (direction: 1 | -1) => void
  /** Puts the tape at a position that was found by hand. */
  readonly seekTo: (position: ScriptMs) => void
  /** Follows the hand that moves the text: nothing is said about it. */
  readonly moveTo: (position: ScriptMs) => void
  /** Moves the text by lines of this page, on or (negative) back. */
  readonly nudge: (lines: number) => void
  readonly turnPage: (direction: 1 | -1) => void
  /** Gives the text that `nudge` and `turnPage` go by; null while there is none. */
  readonly setText: (text: TextSteps | null) => void
  /** Back to the place before the last jump. */
  readonly undoJump: () => void
  /** To the beginning with the run's clock at zero; only when it stands still. */
  readonly restart: () => void
  /** What is done for the hall alone. */
  readonly hall: HallActions
  readonly answerResume: (accept: boolean) => void
  /** The message to the speaker has been seen. */
  readonly acknowledge: () => void
  /** What waits for an answer gets it: the offer to resume, or the message. */
  readonly accept: () => void
  /** The speaker alone commands, and back. */
  readonly toggleControl: () => void
  readonly stepTextSize: (direction: 1 | -1) => void
  readonly toggleFullScreen: () => void
  readonly dispose: () => void
}

/** What the controls need of the page. */
export interface ControlsNeed {
  readonly host: Pick<Host, 'session' | 'document' | 'settings' | 'position'> & PacingHost
  /** How commands go out. */
  readonly send: (command: Command) => void
  /** Larger text (1) or smaller (-1). */
  readonly stepTextSize: (direction: 1 | -1) => void
}

/** Makes the controls of a page. */
export function createControls({ host, send, stepTextSize }: ControlsNeed): Controls {
  const now = () => performance.now()
  const rate = intended<Rate>()
  const place = intended<ScriptMs>()
  const playing = intended<boolean>()
  const coasting = intended<true>()
  const pacing = createPacingActions(host, send)
  const hall = createHallActions(host, send, now)
  const notice = writable<Notice | null>(null)
  let noticeTimer: ReturnType<typeof setTimeout> | undefined
  let before: { documentId: string; position: ScriptMs; at: number } | null = null
  let text: TextSteps | null = null
  let known: { open: OpenSpeech; stops: Stops } | null = null

  const opened = () => {
    const document = host.document.get()
    const loaded = host.session.get()?.loaded ?? null
    if (document === null || loaded?.documentId !== document.id) return null
    const open = openSpeechOf(document)
    if (known?.open !== open) known = { open, stops: stopsOf(open) }
    return known
  }
  const language = (): SpeechLanguage => host.document.get()?.speech.language ?? 'zh'
  const tell = (what: Notice) => {
    clearTimeout(noticeTimer)
    notice.set(what)
    noticeTimer = setTimeout(() => notice.set(null), NOTICE_FOR)
  }

  /** The chosen one: a key that is held counts for nothing here. */
  const rateNow = (): Rate => {
    const state = host.session.get()
    return (
      rate.pending(now())?.value ??
      (state === null ? rateOf(REFERENCE_PACE[language()], language()) : chosenRate(state))
    )
  }
  const isPlaying = () => {
    const wished = playing.pending(now())?.value
    if (wished !== undefined) return wished
    const state = host.session.get()
    // A tape that has run to where it stands plays no more, whether the host has said so yet or not.
    if (state === null || state.loaded === null || !state.transport.playing) return false
    return host.position() < standsAt(state.transport, trackOf(state.loaded, state.leftOut))
  }
  const position = (): ScriptMs => {
    const wished = place.pending(now())
    if (wished === null) return host.position()
    return scriptMs(wished.value + (isPlaying() ? (now() - wished.at) * rateNow() : 0))
  }

  // A wish is answered when the host tells the very thing; another's wish that came between is the later one.
  const onSession = () => {
    const state = host.session.get()
    if (state === null) return
    const { transport } = state
    if (Math.abs((rate.pending(now())?.value ?? 0) - chosenRate(state)) < 1e-9) rate.answered()
    if (!transport.playing || transport.stopAt !== null) coasting.answered()
    if (Math.abs((place.pending(now())?.value ?? -1) - transport.position) < SAME) place.answered()
    if (playing.pending(now())?.value === transport.playing) playing.answered()
  }
  const stopWatching = host.session.subscribe(onSession)

  const setPace = (pace: Pace) => {
    const wanted = rateOf(pace, language())
    if (Math.abs(wanted - rateNow()) < 1e-9) return
    rate.wish(wanted, now())
    send({ kind: 'set-rate', rate: wanted })
    // The hand wins, and is told how to give the pace back to the clock.
    if (host.session.get()?.pacing.mode === 'to-time') tell('pace-fixed')
  }
  const paceNow = () => paceAt(rateNow(), language())
  const openId = () => host.session.get()?.loaded?.documentId
  /** The place before the last jump in the open speech. */
  const beforeJump = () => (before?.documentId === openId() ? before : null)
  const remember = () => {
    const at = now()
    const earlier = beforeJump()
    const documentId = openId()
    if (documentId === undefined) return
    const goesOn = earlier !== null && at - earlier.at <= ONE_MOVE
    before = { documentId, position: goesOn ? earlier.position : position(), at }
  }
  const seek = (to: ScriptMs) => {
    place.wish(to, now())
    send({ kind: 'seek', position: to })
  }
  /** Null: there is nothing further on. */
  const jumpTo = (to: ScriptMs | null) => {
    if (to === null) {
      tell('at-end')
      return
    }
    remember()
    seek(to)
    tell('jumped')
  }
  const jump = (stops: keyof Stops, direction: 1 | -1) => {
    const speech = opened()
    if (speech === null) return
    jumpTo(jumpFrom(speech.stops[stops], position(), direction, rateNow(), isPlaying()))
  }
  const setPlaying = (wanted: boolean) => {
    const state = host.session.get()
    if (wanted && state?.pacing.mode === 'by-hand') {
      // It begins the run, once; the text is moved by hand alone.
      if (state.startedAt === null || state.resume !== null) send({ kind: 'play' })
      else tell('moved-by-hand')
      return
    }
    coasting.answered()
    playing.wish(wanted, now())
    send({ kind: wanted ? 'play' : 'pause' })
  }
  /** Whether the text is on its way to the stop of a pause. */
  const isCoasting = () =>
    coasting.pending(now()) !== null || (host.session.get()?.transport.stopAt ?? null) !== null
  const pauseAsSet = () => {
    const command = pauseCommand(host)
    if (command.at === undefined || isCoasting()) {
      setPlaying(false)
      return
    }
    coasting.wish(true, now())
    send(command)
  }

  const answerResume = (accept: boolean) => {
    if ((host.session.get()?.resume ?? null) !== null) send({ kind: 'resume', accept })
  }
  const acknowledge = () => {
    const message = host.session.get()?.message ?? null
    if (message?.seenAt === null) send({ kind: 'acknowledge', number: message.number })
  }

  return {
    notice,
    tell,
    isPlaying,
    togglePlay: () => {
      if (opened() === null) return
      if (isPlaying()) pauseAsSet()
      else setPlaying(true)
    },
    pauseAsSet,
    pacing,
    pause: () => setPlaying(false),
    play: () => setPlaying(true),
    stepPace: (direction: 1 | -1) => setPace(nextPace(paceNow(), direction)),
    stepPaceFinely: (direction: 1 | -1) =>
      setPace(chosenPace(Math.round(paceNow()) + direction * FINE_STEP)),
    wheelPace: (direction: 1 | -1) =>
      setPace(chosenPace(Math.round(paceNow()) + direction * WHEEL_STEP)),
    jumpParagraph: (direction: 1 | -1) => jump('paragraphs', direction),
    jumpSection: (direction: 1 | -1) => jump('sections', direction),
    jumpCue: (direction: 1 | -1) => {
      if (opened() === null) return
      const to = hall.cueBeside(direction, position())
      if (to !== null) hall.rejoin()
      jumpTo(to)
    },
    hall,
    seekTo: jumpTo,
    moveTo: (to: ScriptMs) => {
      remember()
      seek(to)
    },
    nudge: (lines: number) => {
      if (text === null || opened() === null) return
      const from = position()
      const to = text.linesFrom(from, lines)
      if (Math.abs(to - from) < SAME) {
        tell('at-end')
        return
      }
      remember()
      seek(to)
    },
    turnPage: (direction: 1 | -1) => {
      if (opened() === null) return
      jumpTo(text?.pageFrom(position(), direction) ?? null)
    },
    setText: (given: TextSteps | null) => {
      text = given
    },
    undoJump: () => {
      const jumped = beforeJump()
      if (jumped === null) return
      // Where it stands now is what undoing again leads to, and what follows is a move of its own.
      before = { ...jumped, position: position(), at: Number.NEGATIVE_INFINITY }
      seek(jumped.position)
      tell('restored')
    },
    restart: () => {
      if (opened() === null) return
      if (isPlaying()) {
        tell('pause-first')
        return
      }
      remember()
      place.wish(scriptMs(0), now())
      send({ kind: 'restart' })
      tell('restarted')
    },
    answerResume,
    acknowledge,
    accept: () => {
      if ((host.session.get()?.resume ?? null) !== null) answerResume(true)
      else acknowledge()
    },
    toggleControl: () => {
      const held = host.session.get()?.control === 'speaker'
      send({ kind: 'set-control', control: held ? 'anyone' : 'speaker' })
    },
    stepTextSize,
    toggleFullScreen: () => {
      const change =
        document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen()
      change.catch(() => tell('no-full-screen'))
    },
    dispose: () => {
      clearTimeout(noticeTimer)
      stopWatching()
    },
  }
}
