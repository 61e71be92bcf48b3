/** Work that the host did not have yet when the page went (reloaded, closed, crashed line): kept in the browser until it is. */
import * as z from 'zod'
import { SpeechWork } from '#core/contract/contract.ts'

const Unsaved = z.object({
  base: z.number().int(),
  work: SpeechWork,
  sent: z.array(SpeechWork),
})
/**
 * The work, the host's revision that it was made on, and what was sent of it without an answer: where the host has one of
 * those, it has nothing of anybody else.
 */
export type Unsaved = z.infer<typeof Unsaved>

const nameOf = (id: string) => `rostrum-unsaved-${id}`

/** Keeps it. Where the browser has no room there is nothing to be done: it may still reach the host. */
export function keepUnsaved(id: string, unsaved: Unsaved): void {
  // A long speech may fit once and not several times.
  for (const kept of [unsaved, { ...unsaved, sent: [] }]) {
    try {
      localStorage.setItem(nameOf(id), JSON.stringify(kept))
      return
    } catch {
      // No room, or not allowed.
    }
  }
}

/** Whether the host's work is what the kept work was made of, or a part of it that was on its way. */
export const isOurs = (
  { base, sent }: Unsaved,
  host: { readonly revision: number; readonly work: SpeechWork },
): boolean => {
  const told = JSON.stringify(host.work)
  return base === host.revision || sent.some((work) => JSON.stringify(work) === told)
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
