/**
 * What a display is known by when it comes back: its name, size, place, whether it is the machine's own, and its serial
 * where the platform gives one. Never its id, which changes at a reboot.
 */
import * as z from 'zod'
import type { Display } from './placement.ts'

/** What a display was when it was last seen. */
export const Fingerprint = z.object({
  /** The name the system has for it; '' where it has none. */
  label: z.string().max(300),
  /** In device px, so that another scale is no other size. */
  width: z.number().min(1).max(100_000),
  height: z.number().min(1).max(100_000),
  /** Of its upper left corner from the primary's, device-independent px. */
  x: z.number().min(-1_000_000).max(1_000_000),
  y: z.number().min(-1_000_000).max(1_000_000),
  /** Built into the machine. */
  internal: z.boolean(),
  /** Device px a px. */
  scale: z.number().min(0.1).max(100),
  /** What the display tells of itself (EDID), where the platform passes it on; Electron does not. */
  serial: z.string().max(300).nullable(),
})
export type Fingerprint = z.infer<typeof Fingerprint>

/** So many displays at once are told apart and remembered; more are used, but nothing of them is kept. */
export const MOST_DISPLAYS = 6

/** The fingerprint of a display among those that are there with it. */
export function fingerprintOf(display: Display, displays: readonly Display[]): Fingerprint {
  const origin = (displays.find(({ primary }) => primary) ?? display).bounds
  const { label, bounds, scale, internal, serial } = display
  return {
    label: label.slice(0, 300),
    width: Math.round(bounds.width * scale),
    height: Math.round(bounds.height * scale),
    x: bounds.x - origin.x,
    y: bounds.y - origin.y,
    internal,
    scale,
    serial: serial === undefined || serial === '' ? null : serial.slice(0, 300),
  }
}

/** What weighs how much against two being the same display: its size more than its scale, its place the least. */
const OTHER_SIZE = 1000
const OTHER_SCALE = 10
/** Known by its id in this run: surer than the likest look. */
const SAME_ID = -1
/** Places so far apart, px, are as different as places can be. */
const FAR = 20_000

/**
 * How unlike two fingerprints are, 0 for the same; null where they can't be of one display: another name or serial, or one
 * is the machine's own. Without a name or serial, one of another size is only known by standing in the same place.
 */
export function unlikeness(known: Fingerprint, now: Fingerprint): number | null {
  const told = known.serial !== null && now.serial !== null
  if (told && known.serial !== now.serial) return null
  if (known.internal !== now.internal || known.label !== now.label) return null
  const otherSize = known.width !== now.width || known.height !== now.height
  const away = Math.hypot(known.x - now.x, known.y - now.y)
  const named = told || known.label !== '' || known.internal
  if (otherSize && !named && away > 0) return null
  // Squared: of two alike that were both moved, the left one stays the left one.
  const moved = Math.min(1, away / FAR) ** 2
  return (
    (otherSize ? OTHER_SIZE : 0) +
    (known.scale === now.scale ? 0 : OTHER_SCALE) +
    Math.min(moved, 1)
  )
}

/** Known fingerprints and the displays that they are now, one for each at most. */
export interface Matched {
  /** For each known fingerprint the display that it is now; null where that is not there. */
  readonly displays: readonly (Display | null)[]
  /** How unlike they are in all. */
  readonly unlikeness: number
}

/**
 * Finds the displays that known fingerprints are now: as many as can be, then the likest. `ids`: the ids that they had in
 * this run of the program, by which one whose name is unchanged is known at once, whatever its size is now.
 */
export function match(
  known: readonly Fingerprint[],
  displays: readonly Display[],
  ids: readonly (number | null)[] = [],
): Matched {
  const there = displays.slice(0, MOST_DISPLAYS).map((display) => ({
    display,
    print: fingerprintOf(display, displays),
  }))
  const costs = known.slice(0, MOST_DISPLAYS).map((fingerprint, index) =>
    there.map(({ display, print }) => {
      const sameId = display.id === ids[index] && print.label === fingerprint.label
      return sameId && print.internal === fingerprint.internal
        ? SAME_ID
        : unlikeness(fingerprint, print)
    }),
  )
  const { chosen, cost } = cheapest(costs, 0, new Set())
  return {
    displays: known.map((_, index) => there[chosen[index] ?? -1]?.display ?? null),
    unlikeness: cost,
  }
}

interface Choice {
  readonly chosen: readonly (number | null)[]
  readonly found: number
  readonly cost: number
}

/** Tries all: with the few displays a machine has, that is some thousand ways at most. */
function cheapest(
  costs: readonly (readonly (number | null)[])[],
  from: number,
  taken: ReadonlySet<number>,
): Choice {
  const row = costs[from]
  if (row === undefined) return { chosen: [], found: 0, cost: 0 }
  const without = cheapest(costs, from + 1, taken)
  let best: Choice = { ...without, chosen: [null, ...without.chosen] }
  for (const [index, cost] of row.entries()) {
    if (cost === null || taken.has(index)) continue
    const rest = cheapest(costs, from + 1, new Set([...taken, index]))
    const found = rest.found + 1
    const sum = rest.cost + cost
    if (found > best.found || (found === best.found && sum < best.cost))
      best = { chosen: [index, ...rest.chosen], found, cost: sum }
  }
  return best
}
