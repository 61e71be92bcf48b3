/** The words for what the hall was shown. */
import type { HallScreen } from '#core/session/state.ts'

export const SCREEN_THEN_KEYS = {
  slides: 'screen.slides',
  black: 'screen.black',
  standby: 'screen.standby',
  freeze: 'screen.freeze',
  test: 'screen.test',
} as const satisfies Record<HallScreen, string>
