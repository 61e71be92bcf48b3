/** What the buttons and keys of the console do, worked out from the state at the moment they are pressed. */
import { useState } from 'react'
import { paceAt, rateOf } from '#core/pace/reference.ts'
import type { Command, HallScreen, SessionState } from '#core/session/state.ts'
import { slideAt } from '#core/session/transport.ts'
import { type Rate, type ScriptMs, scriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { nextPace } from '#renderer/ui/pace/pace-steps.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { intended } from '#renderer/ui/session/intended.ts'

/** The console's actions. Each does nothing where it would have no effect. */
export interface Actions {
  readonly togglePlaying: () => void
  /** Holds the slide after (`1`) or before (`-1`) the one that is chosen now. */
  readonly stepSlide: (by: 1 | -1) => void
  readonly rejoin: () => void
  readonly setScreen: (screen: HallScreen) => void
  /** Black or standby, and from there back to the slides. */
  readonly toggleScreen: (screen: 'black' | 'standby') => void
  readonly stepPace: (direction: 1 | -1) => void
  /** Puts the script at a position; the place it was at can be gone back to for a while. */
  readonly jumpTo: (position: ScriptMs) => void
  /** True while there is a jump to take back. */
  readonly canUndoJump: Readable<boolean>
  readonly undoJump: () => void
}

/** A jump can be taken back for this long, ms: as long as the speaker may take to notice. */
const UNDO_FOR = 20_000

/** The place that was left by a jump: where, when on the page's clock, and whether the tape was rolling. */
interface Left {
  readonly documentId: string
  readonly position: ScriptMs
  readonly at: number
  readonly rolling: boolean
}

/** What the actions need of the page's host. */
type ActionHost = Pick<Host, 'session' | 'document' | 'position'>

/** Index of the slide chosen for the hall, by hand or by the position, whatever the screen; -1 without slides. */
export function chosenSlide(state: SessionState, position: ScriptMs): number {
  return state.hall.hold ?? slideAt(state.loaded?.cues ?? [], position)
}

/** True while the tape rolls: playing, and not yet at the end. */
export function playingNow(state: SessionState, position: ScriptMs): boolean {
  return state.transport.playing && state.loaded !== null && position < state.loaded.duration
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
  const slide = intended<number>()
  const rate = intended<Rate>()
  const canUndoJump = writable(false)
  let left: Left | null = null
  let forgetting: ReturnType<typeof setTimeout> | undefined

  const forget = () => {
    clearTimeout(forgetting)
    left = null
    canUndoJump.set(false)
  }

  host.session.subscribe(() => {
    const state = host.session.get()
    if (left !== null && state?.loaded?.documentId !== left.documentId) forget()
    if (state?.hall.hold === slide.pending(clock())?.value) slide.answered()
    if (state?.transport.rate === rate.pending(clock())?.value) rate.answered()
  })

  const speech = () => {
    const state = host.session.get()
    return state === null || state.loaded === null ? null : { state, loaded: state.loaded }
  }
  const setScreen = (screen: HallScreen) => send({ kind: 'set-screen', screen })

  return {
    togglePlaying() {
      const open = speech()
      if (open !== null) send({ kind: playingNow(open.state, host.position()) ? 'pause' : 'play' })
    },
    stepSlide(by) {
      const open = speech()
      if (open === null) return
      const from = slide.pending(clock())?.value ?? chosenSlide(open.state, host.position())
      const to = from + by
      if (to < 0 || to >= open.loaded.cues.length) return
      slide.wish(to, clock())
      send({ kind: 'hold', slide: to })
    },
    rejoin() {
      if (host.session.get()?.hall.hold === null && slide.pending(clock()) === null) return
      slide.answered()
      send({ kind: 'rejoin' })
    },
    setScreen,
    toggleScreen(screen) {
      setScreen(host.session.get()?.hall.screen === screen ? 'slides' : screen)
    },
    stepPace(direction) {
      const state = host.session.get()
      const language = host.document.get()?.speech.language
      if (state === null || language === undefined) return
      const from = rate.pending(clock())?.value ?? state.transport.rate
      const to = rateOf(nextPace(paceAt(from, language), direction), language)
      rate.wish(to, clock())
      send({ kind: 'set-rate', rate: to })
    },
    jumpTo(position) {
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
      send({ kind: 'seek', position })
    },
    canUndoJump,
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
