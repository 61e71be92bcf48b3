/** What the buttons and keys of the console do, worked out from the state at the moment they are pressed. */
import { useState } from 'react'
import { paceAt, rateOf } from '#core/pace/reference.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { chosenRate, standsAt } from '#core/session/transport.ts'
import { type Pace, type Rate, type ScriptMs, scriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { chosenPace, nextPace } from '#renderer/ui/pace/pace-steps.ts'
import {
  createPacingActions,
  type PacingActions,
  type PacingHost,
} from '#renderer/ui/pace/pacing-actions.ts'
import { pauseCommand } from '#renderer/ui/pace/pause-command.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { createHallActions, type HallActions } from '#renderer/ui/session/hall-actions.ts'
import { intended } from '#renderer/ui/session/intended.ts'

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
  /** Puts the script at a position; the place it was at can be gone back to for a while. */
  readonly jumpTo: (position: ScriptMs) => void
  /** The same to where the next slide (`1`) or the one before (`-1`) comes on; a held slide is let go. */
  readonly jumpCue: (by: 1 | -1) => void
  /** True while there is a jump to take back. */
  readonly canUndoJump: Readable<boolean>
  readonly undoJump: () => void
  /** True for a while after play was asked for where the text is moved by hand alone. */
  readonly movedByHand: Readable<boolean>
}

/** A jump can be taken back for this long, ms: as long as the speaker may take to notice. */
const UNDO_FOR = 20_000
/** How long it stands that play did nothing, ms. */
const TOLD_FOR = 6000

/** The place that was left by a jump: where, when on the page's clock, and whether the tape was rolling. */
interface Left {
  readonly documentId: string
  readonly position: ScriptMs
  readonly at: number
  readonly rolling: boolean
}

/** What the actions need of the page's host. */
type ActionHost = Pick<Host, 'session' | 'document' | 'settings' | 'position'> & PacingHost

/** True while the tape rolls: playing, and not yet at the end or where a pause was asked for. */
export function playingNow({ transport, loaded }: SessionState, position: ScriptMs): boolean {
  return transport.playing && loaded !== null && position < standsAt(transport, loaded.duration)
}

/**
 * Makes the actions. Quick presses add up: the next one goes on from what was last asked for, whether the host has
 * answered yet or not. `clock`: the page's own, ms.
 */
export function createActions(
  host: ActionHost,
  send: (command: Command) => void,
  clock: () => number,
): Actions {
  const hall = createHallActions(host, send, clock)
  const place = intended<ScriptMs>()
  const rate = intended<Rate>()
  const canUndoJump = writable(false)
  let left: Left | null = null
  let forgetting: ReturnType<typeof setTimeout> | undefined
  const movedByHand = writable(false)
  let telling: ReturnType<typeof setTimeout> | undefined

  const forget = () => {
    clearTimeout(forgetting)
    left = null
    canUndoJump.set(false)
  }

  host.session.subscribe(() => {
    const state = host.session.get()
    if (left !== null && state?.loaded?.documentId !== left.documentId) forget()
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
    clearTimeout(forgetting)
    // Several jumps in search of a place are one: going back undoes them all.
    left ??= {
      documentId: open.loaded.documentId,
      position: host.position(),
      at: clock(),
      rolling: playingNow(open.state, host.position()),
    }
    forgetting = setTimeout(forget, UNDO_FOR)
    canUndoJump.set(true)
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
    jumpCue(by) {
      if (speech() === null) return
      const to = hall.cueBeside(by, place.pending(clock())?.value ?? host.position())
      if (to === null) return
      hall.rejoin()
      jumpTo(to)
    },
    canUndoJump,
    movedByHand,
    undoJump() {
      const open = speech()
      if (open === null || left === null) return
      // The speaker went on speaking meanwhile.
      const spoken = left.rolling ? (clock() - left.at) * open.state.transport.rate : 0
      send({
        kind: 'seek',
        position: scriptMs(Math.min(open.loaded.duration, left.position + spoken)),
      })
      forget()
    },
  }
}

/** The actions over the page's host, the same as long as the component is there. */
export function useActions(): Actions {
  const host = useHost()
  const send = useCommand()
  const [actions] = useState(() => createActions(host, send, () => performance.now()))
  return actions
}
