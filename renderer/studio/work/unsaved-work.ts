/** Work that the host did not have yet when the page went (reloaded, closed, crashed line): kept in the browser until it is. */
import * as z from 'zod'
import { SpeechWork } from '#core/contract/contract.ts'

const Unsaved = z.object({ base: z.number().int(), work: SpeechWork })
/** The work, and the host's revision that it was made on. */
export type Unsaved = z.infer<typeof Unsaved>

const nameOf = (id: string) => `rostrum-unsaved-${id}`

/** Keeps it. Where the browser has no room there is nothing to be done: it may still reach the host. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(unsaved))
  } catch {
    // No room, or not allowed.
  }
}

/** What was kept of a speech; it is not kept any longer. Null where there is nothing that can be read. */
export function takeUnsaved(id: string): Unsaved | null {
  try {
    const kept = localStorage.getItem(nameOf(id))
    if (kept === null) return null
    localStorage.removeItem(nameOf(id))
    const read = Unsaved.safeParse(JSON.parse(kept))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
