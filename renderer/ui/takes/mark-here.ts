/** "Stumbled here": one key, and what became of it. */
import { isDefinedError, safe } from '@orpc/client'
import type { Host } from '#renderer/bridge/host.ts'

/** What became of a mark: set; nothing is being recorded; it did not reach the host. */
export type Marked = 'marked' | 'not-recording' | 'no-line'

/** Marks the place where the speech is now. */
export async function markHere({ link }: Pick<Host, 'link'>): Promise<Marked> {
  if (link.status.get() !== 'open') return 'no-line'
  const { error } = await safe(link.client.takes.mark())
  if (error === null) return 'marked'
  return isDefinedError(error) && error.code === 'NOT_RECORDING' ? 'not-recording' : 'no-line'
}
