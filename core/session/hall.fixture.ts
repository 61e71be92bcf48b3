/** For tests: what the hall is shown by rules C and F in SPEC.md, as said there and no other way. */
import type { HostMs } from '../time.ts'
import type { SessionState } from './state.ts'
import { sessionPosition, slideAt } from './transport.ts'

/** Index of the slide that the hall is to see at an instant; null while it is on black or standby, or has no slide. */
export function hallSlide(state: SessionState, now: HostMs): number | null {
  if (state.loaded === null || state.hall.screen !== 'slides') return null
  const slide = state.hall.hold ?? slideAt(state.loaded.cues, sessionPosition(state, now))
  return slide < 0 ? null : slide
}
