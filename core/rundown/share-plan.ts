/** Sharing a slot out among the parts of a speech, and theirs among their sub-sections. Rules R in SPEC.md. */
import { apportion, type Claim, shareExactly } from './apportion.ts'

/** A part as it is shared out: opening, section or closing, with its sub-sections in it. Times in ms. */
export interface SharedPart {
  /** What its own words take at the speaker's pace, without what is skipped and without its sub-sections. */
  readonly textMs: number
  /** What its own timed items take. */
  readonly itemsMs: number
  /** Its planned time by hand; null: none. */
  readonly plannedMs: number | null
  readonly minimumMs: number
  readonly locked: boolean
  readonly inside: readonly SharedPart[]
}

/** A part with its planned time, ms, whole seconds. */
export interface PlannedShare {
  readonly ms: number
  readonly inside: readonly PlannedShare[]
}

/** A slot that was shared out. `whole` = slot + `unmetMs` − `spareMs`; without a slot both are 0. */
export interface SharedPlan {
  /** What all parts are planned for together, ms, whole seconds. */
  readonly whole: number
  readonly parts: readonly PlannedShare[]
  /** The parts without rounding, ms: for what steers by them. They sum to the slot where `parts` do. */
  readonly exact: readonly number[]
  /** By how much minimums, locked times, times by hand and items exceed the slot, ms; 0 where it is met. */
  readonly unmetMs: number
  /** What nothing elastic is there to take, ms; 0 in every speech with an elastic part. */
  readonly spareMs: number
}

/** What a part takes by itself and with what is in it, whole seconds but for `text` and `wants`. */
interface Needs {
  /** A time that is kept, by hand or locked. */
  readonly kept: boolean
  /** What can't be scaled: items, and kept times of sub-sections. */
  readonly base: number
  /** What is scaled. */
  readonly text: number
  /** No less is possible: its minimum or kept time, and those of all that is in it. */
  readonly floor: number
  /** What it would take without a slot. */
  readonly wants: number
  readonly own: Pick<SharedPart, 'textMs' | 'itemsMs'>
  readonly inside: readonly Needs[]
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const upToSeconds = (ms: number): number => Math.ceil(ms / 1000)

function needsOf(part: SharedPart): Needs {
  const { textMs, itemsMs, plannedMs, minimumMs, locked } = part
  const inside = part.inside.map(needsOf)
  const items = upToSeconds(itemsMs)
  const base = items + total(inside.map((one) => (one.kept ? one.floor : one.base)))
  const text = textMs / 1000 + total(inside.map((one) => (one.kept ? 0 : one.text)))
  const floors = items + total(inside.map(({ floor }) => floor))
  const natural = (textMs + itemsMs) / 1000 + total(inside.map(({ wants }) => wants))
  const kept = plannedMs === null ? (locked ? natural : null) : plannedMs / 1000
  const floor = Math.max(floors, kept === null ? upToSeconds(minimumMs) : Math.round(kept))
  const wants = kept === null ? Math.max(floor, natural) : floor
  return { kept: kept !== null, base, text, floor, wants, own: part, inside }
}

/** What parts ask for beyond where they begin. `free`: without a slot, each asks for what it wants. */
const claimsOf = (parts: readonly Needs[], free: boolean): Claim[] =>
  parts.map(({ kept, base, text, floor, wants }) =>
    kept
      ? { weight: 0, minimum: floor }
      : { weight: free ? Math.max(0, wants - base) : text, minimum: floor - base },
  )

/** Where a part begins to share: kept ones are all claim. */
const beginOf = ({ kept, base }: Needs): number => (kept ? 0 : base)

/** What is there to share in a part of so many seconds: without its own items and what its sub-sections begin with. */
const toShare = ({ own, inside }: Needs, seconds: number): number =>
  seconds - upToSeconds(own.itemsMs) - total(inside.map(beginOf))

/**
 * Shares a slot out among parts in proportion to their texts; null: each is planned for what it takes. Kept times and items
 * stay as they are, nobody gets less than the minimum; where that is more than the slot, the minimums are planned and
 * `unmetMs` says by how much.
 */
export function sharePlan(parts: readonly SharedPart[], slotMs: number | null): SharedPlan {
  const speech = needsOf({
    textMs: 0,
    itemsMs: 0,
    plannedMs: null,
    minimumMs: 0,
    locked: false,
    inside: parts,
  })
  const free = slotMs === null
  const slot = Math.round(slotMs === null ? speech.wants : slotMs / 1000)
  const planned = plannedShare(speech, slot, free).inside
  const exact = shareExactly(toShare(speech, slot), claimsOf(speech.inside, free))
  const whole = total(planned.map(({ ms }) => ms))
  return {
    whole,
    parts: planned,
    exact: speech.inside.map((one, index) => ((exact[index] ?? 0) + beginOf(one)) * 1000),
    unmetMs: free ? 0 : Math.max(0, whole - slot * 1000),
    spareMs: free ? 0 : Math.max(0, slot * 1000 - whole),
  }
}

/** A part's seconds shared out among its own words and what is in it. */
function plannedShare(part: Needs, seconds: number, free: boolean): PlannedShare {
  const { own, inside } = part
  const claims = [{ weight: own.textMs / 1000, minimum: 0 }, ...claimsOf(inside, free)]
  const shares = apportion(toShare(part, seconds), claims)
  return {
    ms: seconds * 1000,
    inside: inside.map((one, index) =>
      plannedShare(one, (shares[index + 1] ?? 0) + beginOf(one), free),
    ),
  }
}
