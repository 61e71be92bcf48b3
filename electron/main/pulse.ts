/**
 * Whether a page is alive: it beats from a timer of its own, and a page that hangs does not. Electron's own `unresponsive`
 * takes up to half a minute and waits for input, which the hall's page never gets.
 */

/** What is known of a page's beats. Instants are ms on one monotonic clock. */
export interface Pulse {
  /** Whether it has beaten since it was loaded: before its first picture it may take its time. */
  readonly beating: boolean
  /** How long nothing was heard of it, ms, as far as this process was awake itself. */
  readonly silence: number
  /** How often it was ended since it was last well. */
  readonly ended: number
  readonly lookedAt: number
  /** Since when it has beaten without a pause. */
  readonly wellSince: number
}

/** How often the process looks, ms. */
export const LOOK_EVERY = 100
/**
 * A look counts for no more than this, ms: a machine that was suspended, or is so slow that this process itself comes late,
 * is no page that hangs.
 */
const LOOK_COUNTS = 150
/** With the reload that follows the last slide is back within 2 s. */
const PATIENCE = 1100
/**
 * From the second time that it hangs again the patience grows, so that a page that is only slow is not ended for ever: two
 * faults in a minute are two faults, a third is a page that is like that.
 */
const GROWS = 3
const MOST_PATIENCE = 15_000

/** So much silence, ms, is borne of a page that was ended so often. */
const patienceAfter = (ended: number): number =>
  Math.min(PATIENCE * GROWS ** Math.max(0, ended - 1), MOST_PATIENCE)
/** Until its first beat, ms. */
const FIRST_BEAT = 15_000
/** A page that has beaten for so long, ms, is well again. */
const WELL = 60_000

/** Of a page that begins to load. */
export const newPulse = (now: number): Pulse => ({
  beating: false,
  silence: 0,
  ended: 0,
  lookedAt: now,
  wellSince: now,
})

/** A beat has arrived. */
export const beaten = (pulse: Pulse, now: number): Pulse => ({
  ...pulse,
  beating: true,
  silence: 0,
  wellSince: pulse.beating ? pulse.wellSince : now,
  ended: pulse.beating && now - pulse.wellSince >= WELL ? 0 : pulse.ended,
})

/** The page is loaded anew, by whomever. */
export const loadedAnew = (pulse: Pulse, now: number): Pulse => ({
  ...pulse,
  beating: false,
  silence: 0,
  lookedAt: now,
})

/** Looks, every `LOOK_EVERY`: whether it hangs. Told once: the pulse that is given back is that of a page to be loaded anew. */
export function looked(
  pulse: Pulse,
  now: number,
): { readonly pulse: Pulse; readonly hangs: boolean } {
  const silence = pulse.silence + Math.min(Math.max(0, now - pulse.lookedAt), LOOK_COUNTS)
  const limit = pulse.beating ? patienceAfter(pulse.ended) : FIRST_BEAT
  if (silence < limit) return { pulse: { ...pulse, silence, lookedAt: now }, hangs: false }
  return { pulse: { ...loadedAnew(pulse, now), ended: pulse.ended + 1 }, hangs: true }
}

/** How often a page has been loaded again of late. */
export interface Reloads {
  /** The last time; minus infinity for never. */
  readonly at: number
  /** What was waited before it, ms. */
  readonly wait: number
  /** How often in a row. */
  readonly inARow: number
}

export const NO_RELOADS: Reloads = { at: Number.NEGATIVE_INFINITY, wait: 0, inARow: 0 }

/** A page that goes again within this time of its last reload waits before the next one, ms. */
const TOO_SOON = 5000
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15_000
/** So many in a row come at once: a page that went twice or three times may be whole the next time. */
const AT_ONCE = 3

/** The page is gone: what to wait before it is loaded anew. The first times nothing, again and again longer. */
export function reloadAfter(before: Reloads, now: number): Reloads {
  const inARow = now - before.at <= before.wait + TOO_SOON ? before.inARow + 1 : 1
  const wait = inARow <= AT_ONCE ? 0 : Math.min(Math.max(FIRST_WAIT, before.wait * 2), LONGEST_WAIT)
  return { at: now + wait, wait, inARow }
}
