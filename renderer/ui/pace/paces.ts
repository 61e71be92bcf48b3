/** The paces that stand side by side: the present one, the planned one, and the one that ends on time. */
import { PACE_RANGE, paceAt } from '#core/pace/reference.ts'
import { neededRate } from '#core/pace/to-time.ts'
import { planningOf } from '#core/rundown/plan.ts'
import type { SessionState } from '#core/session/state.ts'
import { plannedRate } from '#core/session/transport.ts'
import { type HostMs, rate } from '#core/time.ts'
import type { OpenSpeech } from '../speech/open-speech.ts'

/** Whole 字/分 or words/min. */
export interface Paces {
  readonly current: number
  readonly planned: number
  /** Null where nothing is due; `'more'`: beyond all that can be chosen. */
  readonly needed: number | 'more' | null
  /** Whether what is needed lies beyond the speaker's limits. */
  readonly beyond: 'slowest' | 'fastest' | null
}

/** A pace must differ by more than rounding to lie beyond a limit. */
const ROUNDING = 0.003

/** The paces at an instant. */
export function pacesAt(open: OpenSpeech, state: SessionState, now: HostMs): Paces {
  const { language } = open.document.speech
  const { slowest, fastest } = state.pacing
  const needed = neededRate(state, open.plan(planningOf(state)).ends, now)
  return {
    current: Math.round(paceAt(state.transport.rate, language)),
    planned: Math.round(paceAt(plannedRate(state), language)),
    needed: needed === null ? null : shown(Math.round(paceAt(rate(needed), language))),
    beyond:
      needed === null
        ? null
        : needed > fastest * (1 + ROUNDING)
          ? 'fastest'
          : needed < slowest * (1 - ROUNDING)
            ? 'slowest'
            : null,
  }
}

const shown = (pace: number): number | 'more' => (pace > PACE_RANGE.highest ? 'more' : pace)
