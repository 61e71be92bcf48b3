/** Why the host did not take a passphrase. */
import { ORPCError, safe } from '@orpc/client'
import * as z from 'zod'

/** As the interface has words for it; `wait` with the seconds that are left. */
export type Refusal =
  | { readonly reason: 'wrong' | 'disk' | 'noLine' }
  | { readonly reason: 'wait'; readonly seconds: number }

const Wait = z.object({ seconds: z.number() })

/** What came of a deed about the lock: null where it was done. */
export async function refusalOf(deed: Promise<unknown>): Promise<Refusal | null> {
  const { error } = await safe(deed)
  if (error === null) return null
  if (!(error instanceof ORPCError)) return { reason: 'noLine' }
  const wait = Wait.safeParse(error.data)
  if (error.code === 'WAIT' && wait.success) return { reason: 'wait', seconds: wait.data.seconds }
  if (error.code === 'WRONG') return { reason: 'wrong' }
  return { reason: error.code === 'DISK' ? 'disk' : 'noLine' }
}
