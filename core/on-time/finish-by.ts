/** Finishing by a given time: what would have to change. Proposed, never done by itself. Rules O6 and O7 in SPEC.md. */
import { type Rate, rate } from '../time.ts'

/** A paragraph that may be left out, still to come and not left out yet. */
export interface Optional {
  readonly id: string
  /** What it takes at the reference pace, ms. */
  readonly naturalMs: number
}

/** What is still to be said, and until when. */
export interface StillToCome {
  /** What is left of the script, without what is left out already, ms at the reference pace. */
  readonly leftMs: number
  /** Ms from now until it should have ended; below zero: it should have. */
  readonly dueIn: number
  readonly chosen: Rate
  /** The fastest that the speaker wants to speak. */
  readonly fastest: Rate
  /** Whether only the hand moves the text: then there is no rate to propose. */
  readonly byHand: boolean
  readonly optional: readonly Optional[]
}

/** What would be done. */
export interface Proposal {
  /** The chosen rate where it can stay. */
  readonly rate: Rate
  /** The paragraphs to leave out, in the order they were given. */
  readonly skip: readonly string[]
  /** Ms from now until the end, if it is accepted. */
  readonly endsIn: number
  /** Ms that the end is still too late by; 0 where it is met. */
  readonly over: number
}

/** The proposal; null where the end is met as it is. */
export function proposalFor(left: StillToCome): Proposal | null {
  const { leftMs, dueIn, chosen, byHand, optional } = left
  if (leftMs / chosen <= dueIn) return null
  const fastest = byHand ? chosen : rate(Math.max(chosen, left.fastest))
  const skip = leastOf(optional, leftMs - Math.max(0, dueIn) * fastest)
  const brings = optional.reduce((sum, one) => sum + (skip.has(one.id) ? one.naturalMs : 0), 0)
  const rest = Math.max(0, leftMs - brings)
  const needed = dueIn > 0 ? rest / dueIn : Number.POSITIVE_INFINITY
  const proposed = rate(Math.min(fastest, Math.max(chosen, needed)))
  const endsIn = rest / proposed
  return {
    rate: proposed,
    skip: optional.flatMap(({ id }) => (skip.has(id) ? [id] : [])),
    endsIn,
    // Rounding is not an overrun.
    over: endsIn - dueIn < 1 ? 0 : endsIn - dueIn,
  }
}

/**
 * Paragraphs that together bring at least so much: the shortest single one that does, else the longest and on from there.
 * All of them where that is not enough; none where nothing is missing.
 */
function leastOf(optional: readonly Optional[], missing: number): ReadonlySet<string> {
  const byLength = optional.toSorted((one, other) => one.naturalMs - other.naturalMs)
  const taken = new Set<string>()
  let still = missing
  while (still > 0 && byLength.length > 0) {
    const enough = byLength.findIndex(({ naturalMs }) => naturalMs >= still)
    const [one] = byLength.splice(enough < 0 ? byLength.length - 1 : enough, 1)
    if (one === undefined) break
    taken.add(one.id)
    still -= one.naturalMs
  }
  return taken
}
