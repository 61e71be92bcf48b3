/** To end by a time of day that is given on the spot: what would change, and the commands that change it. Rules O6, O7. */
import { type Proposal, proposalFor } from '#core/on-time/finish-by.ts'
import { untilTimeOfDay } from '#core/on-time/time-of-day.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { chosenRate, sessionPosition } from '#core/session/transport.ts'
import type { HostMs, TimeOfDay } from '#core/time.ts'

/** The shortest slot that can be given, ms. */
const SHORTEST_SLOT = 60_000

/** What a time of day means now. */
export interface Ending {
  /** Ms until then; below zero it has passed. */
  readonly dueIn: number
  /** Null where the end is met as it is. */
  readonly proposal: Proposal | null
}

/** The end at a time of day (ms since midnight), from a position of the run; null without a speech. `wall`: time of day now. */
export function endingAt(
  session: SessionState,
  timeOfDay: TimeOfDay,
  now: HostMs,
  wall: TimeOfDay,
): Ending | null {
  const { loaded, pacing } = session
  if (loaded === null) return null
  const dueIn = untilTimeOfDay(wall, timeOfDay)
  return {
    dueIn,
    proposal: proposalFor({
      leftMs: loaded.duration - sessionPosition(session, now),
      dueIn,
      chosen: chosenRate(session),
      fastest: pacing.fastest,
      byHand: pacing.mode === 'by-hand',
      optional: [],
    }),
  }
}

/** The commands that accept an ending: the plan's end is then, and the pace is the proposed one. */
export function acceptanceOf(session: SessionState, ending: Ending, now: HostMs): Command[] {
  const { startedAt, pacing } = session
  const used = startedAt === null ? 0 : Math.max(0, now - startedAt)
  const slot = Math.max(SHORTEST_SLOT, used + Math.max(0, ending.dueIn))
  const plan: Command = { kind: 'set-pacing', slot }
  // To time the host takes the pace there by itself, unnoticed; by hand there is none.
  return ending.proposal === null || pacing.mode !== 'fixed'
    ? [plan]
    : [plan, { kind: 'set-rate', rate: ending.proposal.rate }]
}
