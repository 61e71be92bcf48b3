/** Writes a recording line by line. A disk that refuses is told of once; what it did not take waits for it. */
import { type HostMs, hostMs } from '#core/time.ts'
import type { LineFile } from '../session/line-file.ts'
import { beginTakeJournal, type JournalledTake } from './take-journal.ts'

/** A disk that refuses is tried again after this long, ms. */
const TRY_AGAIN_AFTER = 10_000

/** The pen of one recording. Nothing it does throws. */
export interface TakePen {
  readonly path: string
  readonly write: (at: HostMs, line: JournalledTake) => void
  /** Closes the file; answers what the disk has not taken. */
  readonly close: () => readonly JournalledTake[]
}

/** Makes a pen for a file that is not there yet. */
export function createTakePen(path: string, onProblem: (sentence: string) => void): TakePen {
  let file: LineFile<JournalledTake> | null = null
  let waiting: JournalledTake[] = []
  /** Set while the disk refuses: the instant from which it is tried again. */
  let tryAgainAt: HostMs | null = null
  let told = false

  const flush = () => {
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      if (file === null) file = beginTakeJournal(path, line)
      else file.append(line)
      waiting.shift()
    }
    tryAgainAt = null
  }
  const tryIt = (at: HostMs) => {
    try {
      flush()
    } catch (error) {
      tryAgainAt = hostMs(at + TRY_AGAIN_AFTER)
      if (told) return
      told = true
      onProblem(
        `The recording could not be written (${String(error)}). The speech goes on; what is recorded is kept in memory until the disk takes it.`,
      )
    }
  }
  return {
    path,
    write(at, line) {
      // That the host lived is told best by the last such line.
      if (line.kind === 'alive' && waiting.at(-1)?.kind === 'alive') waiting.pop()
      waiting.push(line)
      if (tryAgainAt === null || at >= tryAgainAt) tryIt(at)
    },
    close() {
      try {
        if (waiting.length > 0) flush()
        file?.close()
      } catch {
        // Told already, or handed to the system line by line.
      }
      const left = waiting
      waiting = []
      return left
    },
  }
}
