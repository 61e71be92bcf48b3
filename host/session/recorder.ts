/** Writes the session's records into its journal. A disk that refuses is told of once; the session goes on without. */
import type { AppInfo } from '#core/contract/contract.ts'
import type { JournalRecord, SessionState } from '#core/session/state.ts'
import { beginJournal, type Journal } from './journal.ts'

/** What a recorder writes with. */
export interface RecorderOptions {
  readonly dataFolder: string
  readonly info: AppInfo
  readonly onProblem: (sentence: string) => void
}

/** The journal's pen. Nothing it does throws. */
export interface Recorder {
  /** The next record begins a new journal. */
  readonly beginRun: () => void
  /** Writes a record; `before` is the state it was carried out on, for the head of a new journal. */
  readonly record: (before: SessionState, record: JournalRecord, fileName: string | null) => void
  /** Writes a checkpoint into the journal, if there is one. */
  readonly checkpoint: (record: JournalRecord) => void
  readonly close: () => void
}

/** Makes a recorder; the first record begins its first journal. */
export function createRecorder({ dataFolder, info, onProblem }: RecorderOptions): Recorder {
  let journal: Journal | null = null
  let refused = false

  const attempt = (write: () => void) => {
    try {
      write()
      refused = false
    } catch (error) {
      if (!refused)
        onProblem(
          `The journal could not be written (${String(error)}). The speech goes on, but could not be resumed after a crash.`,
        )
      refused = true
    }
  }
  const close = () => {
    const old = journal
    journal = null
    if (old !== null) attempt(old.close)
  }
  return {
    beginRun: close,
    record(before, record, fileName) {
      attempt(() => {
        journal ??= beginJournal(dataFolder, {
          program: info.version,
          hostId: info.hostId,
          began: new Date().toISOString(),
          fileName,
          start: before,
        })
        journal.append(record)
      })
    },
    checkpoint: (record) => attempt(() => journal?.append(record)),
    close,
  }
}
