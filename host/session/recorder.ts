/** Writes the session's records into its journal. A disk that refuses is told of once; the session goes on without. */
import type { AppInfo } from '#core/contract/contract.ts'
import type { JournalRecord, SessionState } from '#core/session/state.ts'
import { type HostMs, hostMs } from '#core/time.ts'
import { beginJournal, type Journal } from './journal.ts'

/** A disk that refuses is tried again after this long, ms: every try may leave the beginning of a file. */
const TRY_AGAIN_AFTER = 10_000

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
  readonly close: () => void
}

/**
 * Makes a recorder; the first record begins its first journal. After a refusal the next record begins another: nothing can
 * be read beyond a line that was half written, but a new file starts from the whole state.
 */
export function createRecorder({ dataFolder, info, onProblem }: RecorderOptions): Recorder {
  let journal: Journal | null = null
  /** Set while the disk refuses: the instant from which it is tried again. */
  let tryAgainAt: HostMs | null = null

  const attempt = (at: HostMs, write: () => void) => {
    try {
      write()
      tryAgainAt = null
    } catch (error) {
      if (tryAgainAt === null)
        onProblem(
          `The journal could not be written (${String(error)}). The speech goes on, but could not be resumed after a crash.`,
        )
      tryAgainAt = hostMs(at + TRY_AGAIN_AFTER)
      leave()
    }
  }
  /** Closes the journal, if there is one; what the system has been given of it stays. */
  const leave = () => {
    const old = journal
    journal = null
    try {
      old?.close()
    } catch {
      // The records were handed to the system one by one; only their being on the disk is not sure.
    }
  }
  return {
    beginRun: leave,
    record(before, record, fileName) {
      if (tryAgainAt !== null && record.at < tryAgainAt) return
      attempt(record.at, () => {
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
    close: leave,
  }
}
