/** What the hall is told to show, as commands change it. Rules F in SPEC.md. */
import type { ScriptMs } from '../time.ts'
import type { Hall, HallScreen, SessionState } from './state.ts'

/** The hall before anything was chosen, and with every newly opened speech (F7). */
export const ON_STANDBY: Hall = { screen: 'standby', hold: null, still: null }

/** Another screen; the same hall where that can't be (F8, F10, F11). `position`: where the tape is. */
export function withScreen(
  { hall, loaded, startedAt }: Pick<SessionState, 'hall' | 'loaded' | 'startedAt'>,
  screen: HallScreen,
  position: ScriptMs,
): Hall {
  if (screen === hall.screen) return hall
  if (screen === 'slides' && loaded === null) return hall
  // A still is of what the hall sees: from black it would bring up a slide.
  if (screen === 'freeze' && hall.screen !== 'slides') return hall
  if (screen === 'test' && startedAt !== null) return hall
  return { ...hall, screen, still: screen === 'freeze' ? { position, hold: hall.hold } : null }
}

/** Follows the text again: no hold, and no still (F4). */
export function rejoined(hall: Hall): Hall {
  if (hall.hold === null && hall.screen !== 'freeze') return hall
  const screen = hall.screen === 'freeze' ? 'slides' : hall.screen
  return { screen, hold: null, still: null }
}

/** With the run that begins: from standby or the test picture to the slides (F9). */
export const begunHall = (hall: Hall): Hall =>
  hall.screen === 'standby' || hall.screen === 'test' ? { ...hall, screen: 'slides' } : hall

/** Whether two are the same. */
export const isSameHall = (one: Hall, other: Hall): boolean =>
  one.screen === other.screen &&
  one.hold === other.hold &&
  one.still?.position === other.still?.position &&
  one.still?.hold === other.still?.hold
