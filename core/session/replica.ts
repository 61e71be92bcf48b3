/** Replicas of a session: of the states a host publishes (pages), and of its journal's records (rules J in SPEC.md). */
import type { JournalRecord, SessionState } from './state.ts'
import { reduce } from './reduce.ts'

/**
 * What a page takes for the present state when one arrives from its stream (J6). `first`: it is the stream's first,
 * which holds whatever was known before.
 */
export function newest(
  known: SessionState | null,
  arrived: SessionState,
  first: boolean,
): SessionState {
  return !first && known !== null && arrived.revision < known.revision ? known : arrived
}

/** A session rebuilt from records that may arrive early, late, in any order and more than once. */
export interface RecordReplica {
  readonly state: SessionState
  /** Records that came before those they follow, by revision. */
  readonly waiting: ReadonlyMap<number, JournalRecord>
}

/** A replica that has got no record yet; `start` is the state that the records begin from. */
export const replicaFrom = (start: SessionState): RecordReplica => ({
  state: start,
  waiting: new Map(),
})

/** The replica after a record has arrived (J5). Checkpoints and records that were carried out already change nothing. */
export function receive(replica: RecordReplica, record: JournalRecord): RecordReplica {
  if (record.command.kind === 'checkpoint' || record.revision <= replica.state.revision)
    return replica
  const waiting = new Map(replica.waiting)
  waiting.set(record.revision, record)
  let { state } = replica
  for (
    let next = waiting.get(state.revision + 1);
    next !== undefined;
    next = waiting.get(state.revision + 1)
  ) {
    waiting.delete(next.revision)
    const after = reduce(state, next.command, next.at)
    // A record stands for a change; one that changes nothing here is not of this journal and is passed over.
    state = after === state ? { ...state, revision: next.revision } : after
  }
  return { state, waiting }
}
