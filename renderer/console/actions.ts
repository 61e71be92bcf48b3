/** What the buttons and keys of the console do, worked out from the state at the moment they are pressed. */
import { useState } from 'react'
import { paceAt, rateOf } from '#core/pace/reference.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { chosenRate, standsAt, trackOf } from '#core/session/transport.ts'
import type { Deed } from '#core/session/undo.ts'
import type { Pace, Rate, ScriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { chosenPace, nextPace } from '#renderer/ui/pace/pace-steps.ts'
import {
  createPacingActions,
  type PacingActions,
  type PacingHost,
} from '#renderer/ui/pace/pacing-actions.ts'
import { pauseCommand } from '#renderer/ui/pace/pause-command.ts'
import { jumpFrom, stopsOf } from '#renderer/ui/speech/jumps.ts'
import { openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { createHallActions, type HallActions } from '#renderer/ui/session/hall-actions.ts'
import { intended } from '#renderer/ui/session/intended.ts'
import { keepDeeds } from './undo.ts'

/** The console's actions. Each does nothing where it would have no effect. */
export interface Actions extends Omit<HallActions, 'cueBeside'> {
  readonly togglePlaying: () => void
  /** By hand it begins the run, once; after that the text is moved by hand alone, which is told. */
  readonly play: () => void
  /** Stops at once, whatever is set. */
  readonly pause: () => void
  /** Pauses as set: at once or at the end of the phrase. */
  readonly pauseAsSet: () => void
  /** To the next multiple of five; finely by one. */
  readonly stepPace: (direction: 1 | -1) => void
  readonly stepPaceFinely: (direction: 1 | -1) => void
  /** The way the pace goes, its limits and the slot. */
  readonly pacing: PacingActions
  /** Puts the script at a position. */
  readonly jumpTo: (position: ScriptMs) => void
  /** The same to the next section (`1`), or to the start of this one or the one before (`-1`). */
  readonly jumpSection: (direction: 1 | -1) => void
  /** The same to where the next slide (`1`) or the one before (`-1`) comes on; a held slide is let go. */
  readonly jumpCue: (by: 1 | -1) => void
  /** The last deed here that can be taken back; null where there is none. */
  readonly lastDeed: Readable<Deed | null>
  readonly undo: () => void
  /** Any other command of the operator's, which can be taken back if it is of that kind. */
  readonly give: (command: Command) => void
  /** True for a while after play was asked for where the text is moved by hand alone. */
  readonly movedByHand: Readable<boolean>
}

/** How long it stands that play did nothing, ms. */
const TOLD_FOR = 6000

/** What the actions need of the page's host. */
type ActionHost = Pick<Host, 'session' | 'document' | 'settings' | 'position'> & {
  readonly clock: Pick<HostClock, 'now'>
} & PacingHost

/** True while the tape rolls: playing, and not yet at the end or where a pause was asked for. */
export function playingNow(
  { transport, loaded, leftOut }: SessionState,
  position: ScriptMs,
): boolean {
  return (
    transport.playing && loaded !== null && position < standsAt(transport, trackOf(loaded, leftOut))
  )
}

/**
 * Makes the actions. Quick presses add up: the next one goes on from what was last asked for, whether the host has
 * answered yet or not. `clock`: the page's own, ms.
 */
export function createActions(
  host: ActionHost,
  give: (command: Command) => void,
  clock: () => number,
): Actions {
  const deeds = keepDeeds(host.clock.now)
  /** A deed of the operator's: it can be taken back. */
  const send = (command: Command) => {
    const before = host.session.get()
    if (before !== null) deeds.given(before, command, host.clock.now())
    give(command)
  }
  const hall = createHallActions(host, send, clock)
  const place = intended<ScriptMs>()
  const rate = intended<Rate>()
  let documentId = host.session.get()?.loaded?.documentId ?? null
  const movedByHand = writable(false)
  let telling: ReturnType<typeof setTimeout> | undefined

  host.session.subscribe(() => {
    const state = host.session.get()
    const open = state?.loaded?.documentId ?? null
    if (open !== documentId) deeds.forget()
    else if (state !== null) deeds.told(state, host.clock.now())
    documentId = open
    if (state?.transport.position === place.pending(clock())?.value) place.answered()
    if (state !== null && chosenRate(state) === rate.pending(clock())?.value) rate.answered()
  })

  const setPace = (choose: (from: Pace) => Pace) => {
    const state = host.session.get()
    const language = host.document.get()?.speech.language
    if (state === null || language === undefined) return
    const from = rate.pending(clock())?.value ?? chosenRate(state)
    const to = rateOf(choose(paceAt(from, language)), language)
    rate.wish(to, clock())
    send({ kind: 'set-rate', rate: to })
  }
  const play = () => {
    const open = speech()
    if (open === null) return
    const { pacing, startedAt, resume } = open.state
    if (pacing.mode !== 'by-hand' || startedAt === null || resume !== null) {
      send({ kind: 'play' })
      return
    }
    clearTimeout(telling)
    movedByHand.set(true)
    telling = setTimeout(() => movedByHand.set(false), TOLD_FOR)
  }
  const pauseAsSet = () => {
    if (speech() !== null) send(pauseCommand(host))
  }
  const speech = () => {
    const state = host.session.get()
    return state === null || state.loaded === null ? null : { state, loaded: state.loaded }
  }
  const jumpTo = (position: ScriptMs) => {
    const open = speech()
    if (open === null) return
    place.wish(position, clock())
    send({ kind: 'seek', position })
  }

  return {
    togglePlaying() {
      const open = speech()
      if (open === null) return
      if (playingNow(open.state, host.position())) pauseAsSet()
      else play()
    },
    play,
    pause() {
      if (speech() !== null) send({ kind: 'pause' })
    },
    pauseAsSet,
    pacing: createPacingActions(host, send),
    stepSlide: hall.stepSlide,
    rejoin: hall.rejoin,
    setScreen: hall.setScreen,
    toggleScreen: hall.toggleScreen,
    stepPace: (direction) => setPace((from) => nextPace(from, direction)),
    stepPaceFinely: (direction) => setPace((from) => chosenPace(Math.round(from) + direction)),
    jumpTo,
    jumpSection(direction) {
      const open = speech()
      const document = host.document.get()
      if (open === null || document === null) return
      const from = place.pending(clock())?.value ?? host.position()
      const playing = playingNow(open.state, from)
      const { sections } = stopsOf(openSpeechOf(document))
      const to = jumpFrom(sections, from, direction, open.state.transport.rate, playing)
      if (to !== null) jumpTo(to)
    },
    jumpCue(by) {
      if (speech() === null) return
      const to = hall.cueBeside(by, place.pending(clock())?.value ?? host.position())
      if (to === null) return
      hall.rejoin()
      jumpTo(to)
    },
    lastDeed: deeds.last,
    give: send,
    undo() {
      const state = host.session.get()
      if (state === null) return
      for (const command of deeds.takeBack(state, host.clock.now())) give(command)
    },
    movedByHand,
  }
}

/** The actions over the page's host, the same as long as the component is there. */
export function useActions(): Actions {
  const host = useHost()
  const send = useCommand()
  const [actions] = useState(() => createActions(host, send, () => performance.now()))
  return actions
}
