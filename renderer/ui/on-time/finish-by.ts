/** To end by a time of day that is given on the spot: what would change, and the commands that change it. Rules O6, O7. */
import { type Proposal, proposalFor } from '#core/on-time/finish-by.ts'
import { untilTimeOfDay } from '#core/on-time/time-of-day.ts'
import type { OptionalParagraph } from '#core/rundown/plan.ts'
import { spokenBetween } from '#core/rundown/stretches.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { chosenRate, sessionPosition, skipsOf, stillToCome } from '#core/session/transport.ts'
import type { HostMs, TimeOfDay } from '#core/time.ts'

/** The shortest slot that can be given, ms. */
const SHORTEST_SLOT = 60_000

/** What a time of day means now. */
export interface Ending {
  /** Ms until then; below zero it has passed. */
  readonly dueIn: number
  /** Null where the end is met as it is. */
  readonly proposal: Proposal | null
  /** The paragraphs that it would leave out, in order. */
  readonly skip: readonly OptionalParagraph[]
}

/** The end at a time of day (ms since midnight), from a position of the run; null without a speech. `wall`: time of day now. */
export function endingAt(
  session: SessionState,
  timeOfDay: TimeOfDay,
  now: HostMs,
  wall: TimeOfDay,
  optional: readonly OptionalParagraph[],
): Ending | null {
  const { loaded, pacing } = session
  if (loaded === null) return null
  const dueIn = untilTimeOfDay(wall, timeOfDay)
  const left = stillToCome(session, now)
  const position = sessionPosition(session, now)
  const skips = skipsOf(session)
  const toCome = optional.filter(
    ({ stretch: { from, to } }) => from >= position && spokenBetween(skips, from, to) > 0,
  )
  const proposal = proposalFor({
    leftMs: left.spoken,
    // What the tape will stand for takes its time at any pace.
    dueIn: dueIn - left.items,
    chosen: chosenRate(session),
    fastest: pacing.fastest,
    byHand: pacing.mode === 'by-hand',
    optional: toCome.map(({ block, stretch: { from, to } }) => ({
      id: String(block),
      naturalMs: spokenBetween(skips, from, to),
    })),
  })
  return {
    dueIn,
    proposal,
    skip: toCome.filter(({ block }) => proposal?.skip.includes(String(block))),
  }
}

/** What accepts an ending: the slot that it makes, ms, and the commands. */
export interface Acceptance {
  readonly slot: number
  readonly commands: readonly Command[]
}

/** Accepting an ending: the plan's end is then, the pace is the proposed one, and the run leaves out the proposed paragraphs. */
export function acceptanceOf(session: SessionState, ending: Ending, now: HostMs): Acceptance {
  const { startedAt, pacing } = session
  const used = startedAt === null ? 0 : Math.max(0, now - startedAt)
  const slot = Math.max(SHORTEST_SLOT, used + Math.max(0, ending.dueIn))
  const { proposal, skip } = ending
  const commands: Command[] = [{ kind: 'set-pacing', slot }]
  // To time the host takes the pace there by itself, unnoticed; by hand there is none.
  if (proposal !== null && pacing.mode === 'fixed')
    commands.push({ kind: 'set-rate', rate: proposal.rate })
  if (skip.length > 0)
    commands.push({
      kind: 'leave-out',
      stretches: [...session.leftOut, ...skip.map(({ stretch }) => stretch)],
    })
  return { slot, commands }
}
