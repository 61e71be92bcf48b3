/** For tests: what the hall is shown by rules C and F in SPEC.md, as said there and no other way. */
import type { HostMs } from '../time.ts'
import type { SessionState } from './state.ts'
import { sessionPosition, slideAt } from './transport.ts'

/** Index of the slide that the hall is to see at an instant; null on a screen without one, or where there is none. */
export function hallSlide(state: SessionState, now: HostMs): number | null {
  const { loaded, hall } = state
  if (loaded === null || (hall.screen !== 'slides' && hall.screen !== 'freeze')) return null
  const { hold, position } = hall.still ?? { ...hall, position: sessionPosition(state, now) }
  const slide = hold ?? slideAt(loaded.cues, position)
  return slide < 0 ? null : slide
}
