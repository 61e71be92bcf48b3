/** What the buttons and keys of the console do, worked out from the state at the moment they are pressed. */
import { paceAt, rateOf } from '#core/pace/reference.ts'
import { sessionPosition, slideAt } from '#core/session/transport.ts'
import type { HallScreen, SessionState } from '#core/session/state.ts'
import type { ScriptMs } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { nextPace } from '#renderer/ui/pace/pace-steps.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'

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
  readonly goTo: (position: ScriptMs) => void
}

/** Index of the slide chosen for the hall, by hand or by the position, whatever the screen; -1 without slides. */
export function chosenSlide(state: SessionState, position: ScriptMs): number {
  return state.hall.hold ?? slideAt(state.loaded?.cues ?? [], position)
}

/** The actions, over the page's host. */
export function useActions(): Actions {
  const host = useHost()
  const send = useCommand()
  const setScreen = (screen: HallScreen) => send({ kind: 'set-screen', screen })
  return {
    togglePlaying() {
      const state = host.session.get()
      if (state !== null && state.loaded !== null)
        send({ kind: playingNow(state, host.position()) ? 'pause' : 'play' })
    },
    stepSlide(by) {
      const state = host.session.get()
      if (state === null || state.loaded === null) return
      const slide = chosenSlide(state, sessionPosition(state, host.clock.now())) + by
      if (slide >= 0 && slide < state.loaded.cues.length) send({ kind: 'hold', slide })
    },
    rejoin() {
      if (host.session.get()?.hall.hold !== null) send({ kind: 'rejoin' })
    },
    setScreen,
    toggleScreen(screen) {
      setScreen(host.session.get()?.hall.screen === screen ? 'slides' : screen)
    },
    stepPace(direction) {
      const state = host.session.get()
      const language = host.document.get()?.speech.language
      if (state === null || language === undefined) return
      const pace = nextPace(paceAt(state.transport.rate, language), direction)
      send({ kind: 'set-rate', rate: rateOf(pace, language) })
    },
    goTo: (position) => send({ kind: 'seek', position }),
  }
}

/** True while the tape rolls: playing, and not yet at the end. */
export function playingNow(state: SessionState, position: ScriptMs): boolean {
  return state.transport.playing && state.loaded !== null && position < state.loaded.duration
}
