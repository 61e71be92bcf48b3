/** Writes the pacing of a speech whenever it has changed: one write at a time, and of what changes meanwhile only the last. */
import { isSamePacing, type Pacing } from '#core/session/pacing.ts'
import type { SpeechDesk } from './speech-desk.ts'

/** The keeper of one session. */
export interface PacingKeeper {
  /** Keeps the pacing that a speech has now, if it is another than before. */
  readonly keep: (id: string, before: Pacing, now: Pacing) => void
  /** Resolves when all that was to be kept is on the disk, or refused. */
  readonly settled: () => Promise<void>
}

/** Makes a keeper that writes by way of the desk. */
export function createPacingKeeper(desk: Pick<SpeechDesk, 'keepPacing'>): PacingKeeper {
  const waiting = new Map<string, Pacing>()
  let writing: Promise<void> | null = null
  const write = async () => {
    for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
      const [id, pacing] = next.value
      waiting.delete(id)
      await desk.keepPacing(id, pacing)
    }
    writing = null
  }
  return {
    keep(id, before, now) {
      // The rate it was opened with is the settings' matter.
      if (before === now || isSame(before, now)) return
      waiting.set(id, now)
      writing ??= write()
    },
    settled: () => writing ?? Promise.resolve(),
  }
}

const isSame = (one: Pacing, other: Pacing): boolean =>
  isSamePacing({ ...one, start: other.start }, other)
