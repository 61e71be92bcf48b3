/** How the tape gets its rate: fixed, to time or by hand, with the slot, the limits and the held key. Rules P in SPEC.md. */
import * as z from 'zod'
import { Hours, lengthOf } from '../rundown/hours.ts'
import { rate, Rate } from '../time.ts'

/** A rate that stays; one that the host steers so that the end is met; a tape that only the hand moves. */
export const PacingMode = z.enum(['fixed', 'to-time', 'by-hand'])
export type PacingMode = z.infer<typeof PacingMode>

/** What is to end on plan: the section that is being said, or the speech. */
export const PacingTarget = z.enum(['section', 'speech'])
export type PacingTarget = z.infer<typeof PacingTarget>

/** How long a speech may be allotted, ms: a minute to a day. */
const Slot = z.number().min(60_000).max(86_400_000)

/** The pacing of the open speech. */
export const Pacing = z.object({
  mode: PacingMode,
  target: PacingTarget,
  /** The limits within which the host may steer; `slowest` is never above `fastest`. */
  slowest: Rate,
  fastest: Rate,
  /** How long the speech may take, ms from the start of the run; null where nobody has said. */
  slot: Slot.nullable(),
  /** The slot by the clock, where it was given so: from when to when. Its length is `slot`. Null otherwise. */
  hours: Hours.nullable().default(null),
  /** The rate the speech was opened with, or the last one chosen before the run began: planned where there is no slot. */
  start: Rate,
})
export type Pacing = z.infer<typeof Pacing>

/** What a person sets of it; what is not named stays. */
export const PacingChange = Pacing.omit({ start: true })
  .extend({ hours: Hours.nullable() })
  .partial()
export type PacingChange = z.infer<typeof PacingChange>

/** How far the limits lie from the rate a speech is opened with, where nobody has set them. */
const SLOWEST = 0.8
const FASTEST = 1.25

/** What a held key may make of the rate. */
const EASE_RANGE = { least: 0.5, most: 2 } as const

/** A held key: what the rate is multiplied with, and the chosen rate that it returns to. */
export const Ease = z.object({
  factor: z.number().min(EASE_RANGE.least).max(EASE_RANGE.most),
  chosen: Rate,
})
export type Ease = z.infer<typeof Ease>

/** A rate cut to what a tape can do. */
export const tapeRate = (wanted: number): Rate => rate(Math.min(200, Math.max(0.05, wanted)))

/** The pacing of a speech that nobody has set anything for (P11). */
export const pacingFor = (start: Rate): Pacing => ({
  mode: 'fixed',
  target: 'speech',
  slowest: tapeRate(start * SLOWEST),
  fastest: tapeRate(start * FASTEST),
  slot: null,
  hours: null,
  start,
})

/** The pacing after a change: a limit that is pushed beyond the other takes it along (P7), hours give the slot (P14). */
export function changedPacing(pacing: Pacing, change: PacingChange): Pacing {
  // What is not named may be there as undefined.
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const next = withHours({ ...pacing, ...given }, change)
  if (next.slowest <= next.fastest) return next
  if (change.fastest === undefined) return { ...next, fastest: next.slowest }
  if (change.slowest === undefined) return { ...next, slowest: next.fastest }
  return { ...next, slowest: next.fastest, fastest: next.slowest }
}

/** Hours that are given are the slot; a slot that is given without them takes them away (P14). */
function withHours(next: Pacing, { hours, slot }: PacingChange): Pacing {
  if (hours !== undefined && hours !== null) return { ...next, slot: lengthOf(hours) }
  return slot === undefined ? next : { ...next, hours: null }
}

/** A rate cut to the limits of the speaker. */
export const withinLimits = ({ slowest, fastest }: Pacing, wanted: number): Rate =>
  tapeRate(Math.min(fastest, Math.max(slowest, wanted)))

/** Whether two pacings are the same, by value. */
export const isSamePacing = (one: Pacing, other: Pacing): boolean =>
  one.mode === other.mode &&
  one.target === other.target &&
  one.slowest === other.slowest &&
  one.fastest === other.fastest &&
  one.slot === other.slot &&
  one.hours?.from === other.hours?.from &&
  one.hours?.to === other.hours?.to &&
  one.start === other.start
