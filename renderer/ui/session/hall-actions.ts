/** What the buttons and keys for the hall do, the same in every window: which slide is held, what the screen shows. */
import type { Command, HallScreen, SessionState } from '#core/session/state.ts'
import { isSkipped, skipsOf, slideAt } from '#core/session/transport.ts'
import type { ScriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { intended } from './intended.ts'

/** The hall's actions. Each does nothing where it would have no effect. */
export interface HallActions {
  /** Holds the slide after (`1`) or before (`-1`) the one that is chosen now. */
  readonly stepSlide: (by: 1 | -1) => void
  /**
   * Where the slide after or before the one that is chosen now comes on, for the text and the slides to go there together;
   * null at the ends. Whoever seeks there lets a held slide go by it.
   */
  readonly cueBeside: (by: 1 | -1, position: ScriptMs) => ScriptMs | null
  readonly rejoin: () => void
  readonly setScreen: (screen: HallScreen) => void
  /** Black, standby, a still or the test picture, and from there back to the slides. */
  readonly toggleScreen: (screen: Exclude<HallScreen, 'slides'>) => void
}

/** Index of the slide chosen for the hall, by hand or by the position, whatever the screen; -1 without slides. */
export function chosenSlide(state: SessionState, position: ScriptMs): number {
  return state.hall.hold ?? slideAt(state.loaded?.cues ?? [], position, skipsOf(state))
}

/**
 * Makes the actions. Quick presses add up: the next one goes on from what was last asked for, whether the host has
 * answered yet or not. `clock`: the page's own, ms.
 */
export function createHallActions(
  host: Pick<Host, 'session' | 'position'>,
  send: (command: Command) => void,
  clock: () => number,
): HallActions {
  const held = intended<number | null>()
  const screen = intended<HallScreen>()

  host.session.subscribe(() => {
    const hall = host.session.get()?.hall
    if (hall === undefined) return
    if (held.pending(clock())?.value === hall.hold) held.answered()
    if (screen.pending(clock())?.value === hall.screen) screen.answered()
  })

  const holdNow = () => {
    const wished = held.pending(clock())
    return wished === null ? (host.session.get()?.hall.hold ?? null) : wished.value
  }
  /** The slide after or before the chosen one; those of words that are not said are passed over (C4). */
  const beside = (by: 1 | -1, state: SessionState, position: ScriptMs): number => {
    const cues = state.loaded?.cues ?? []
    const skips = skipsOf(state)
    let to = (holdNow() ?? slideAt(cues, position, skips)) + by
    while (isSkipped(cues[to], skips)) to += by
    return to
  }
  const setScreen = (wanted: HallScreen) => {
    screen.wish(wanted, clock())
    send({ kind: 'set-screen', screen: wanted })
  }
  const rejoin = () => {
    const frozen = host.session.get()?.hall.screen === 'freeze'
    if (holdNow() === null && !frozen) return
    held.wish(null, clock())
    send({ kind: 'rejoin' })
  }

  return {
    stepSlide(by) {
      const state = host.session.get()
      if (state === null) return
      const to = beside(by, state, host.position())
      if (state.loaded?.cues[to] === undefined) return
      held.wish(to, clock())
      send({ kind: 'hold', slide: to })
    },
    cueBeside(by, position) {
      const state = host.session.get()
      return state?.loaded?.cues[beside(by, state, position)] ?? null
    },
    rejoin,
    setScreen,
    toggleScreen(wanted) {
      const shown = screen.pending(clock())?.value ?? host.session.get()?.hall.screen
      setScreen(shown === wanted ? 'slides' : wanted)
    },
  }
}
