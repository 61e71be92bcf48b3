/** What pages are told of the privacy lock, and what they may ask. It hides speeches on this machine; it encrypts nothing. */
import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

/** Shortest passphrase that is taken, in characters, and the longest. */
export const SHORTEST_PASSPHRASE = 4
const LONGEST_PASSPHRASE = 200

/** After so many minutes without a hand on the studio it can lock by itself. */
export const LockAfter = z.union([z.literal(5), z.literal(15), z.literal(60)])
export type LockAfter = z.infer<typeof LockAfter>

/** What a window is told. */
export const PrivacyTold = z.object({
  /** Whether there is a passphrase. */
  set: z.boolean(),
  /** Whether this window shows nothing of any speech until the passphrase is given. */
  locked: z.boolean(),
  /** Minutes without use after which the studio locks; null: only by hand, and when the program starts. */
  after: LockAfter.nullable(),
})
export type PrivacyTold = z.infer<typeof PrivacyTold>

const Passphrase = z.string().max(LONGEST_PASSPHRASE)
/** WRONG: it is another one. WAIT: too many were wrong, and none is looked at for so many seconds. */
const CHECKED = { WRONG: {}, WAIT: { data: z.object({ seconds: z.number().int() }) } }

export const privacyContract = {
  watch: oc.output(eventIterator(PrivacyTold)),
  /**
   * Sets a passphrase, or another one (`current`: the one until now). DISK: it could not be kept, and all is as it was.
   */
  set: oc
    .input(
      z.object({
        passphrase: Passphrase.min(SHORTEST_PASSPHRASE),
        current: Passphrase.nullable(),
        after: LockAfter.nullable(),
      }),
    )
    .errors({ ...CHECKED, DISK: {} }),
  /** Does without a passphrase from now on. */
  clear: oc.input(z.object({ current: Passphrase })).errors({ ...CHECKED, DISK: {} }),
  /** Locks now. NOT_SET: there is no passphrase that could open it again. */
  lock: oc.errors({ NOT_SET: {} }),
  unlock: oc.input(z.object({ passphrase: Passphrase })).errors(CHECKED),
}
