/** In which of four states the run of the speech is: decides words and shapes, never colour alone. */
import type { SessionState } from '#core/session/state.ts'
import type { ScriptMs } from '#core/time.ts'
import { playingNow } from './actions.ts'

/** Not begun, rolling, stopped in the middle, at the end. */
export type RunState = 'ready' | 'playing' | 'paused' | 'ended'

/** The state of the run at a position. */
export function runState(state: SessionState, position: ScriptMs): RunState {
  if (playingNow(state, position)) return 'playing'
  if (state.loaded !== null && position >= state.loaded.duration) return 'ended'
  return state.startedAt === null ? 'ready' : 'paused'
}
