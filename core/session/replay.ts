/** Replaying a journal: the state it led to, and what to do with it after the host was killed (rules R and J). */
import type { HostMs, Rate, ScriptMs } from '../time.ts'
import type { Pacing } from './pacing.ts'
import { receive, replicaFrom } from './replica.ts'
import { spentAt } from './spent.ts'
import type { JournalRecord, SessionState } from './state.ts'
import { chosenRate, sessionPosition } from './transport.ts'

/** What a journal tells. */
export interface Replayed {
  readonly state: SessionState
  /** Instant of the last record, checkpoints included, on the clock of the host that wrote it. */
  readonly lastAt: HostMs
}

/** Carries out a journal's records from the state it began with. */
export function replay(start: SessionState, records: Iterable<JournalRecord>): Replayed {
  let replica = replicaFrom(start)
  let lastAt = start.transport.at
  for (const record of records) {
    replica = receive(replica, record)
    if (record.at > lastAt) lastAt = record.at
  }
  return { state: replica.state, lastAt }
}

/** A run that was cut off: where, at which chosen rate and pacing, and how long it had been going on, ms. */
export interface CutOff {
  readonly position: ScriptMs
  readonly rate: Rate
  readonly pacing: Pacing
  readonly ranFor: number
  /** What it had spent in each part until then, ms. */
  readonly spent: number[]
  readonly leftOut: SessionState['leftOut']
}

/** The run to offer to resume after a restart; null for a speech that was never started or that was finished (R8). */
export function cutOffRun({ state, lastAt }: Replayed): CutOff | null {
  if (state.loaded === null || state.startedAt === null) return null
  // An offer that was not answered before the next crash keeps its place (R3).
  const position = state.resume?.position ?? sessionPosition(state, lastAt)
  if (position >= state.loaded.duration) return null
  return {
    position,
    // A key that was held when the host died is not held any more.
    rate: chosenRate(state),
    pacing: state.pacing,
    ranFor: Math.max(0, lastAt - state.startedAt),
    spent: spentAt(state, lastAt),
    leftOut: state.leftOut,
  }
}
