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
  /** So much silence, ms, is borne while it beats. */
  readonly patience: number
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
/** Each time that it hangs again the patience grows, so that a page that is only slow is not ended for ever. */
const GROWS = 3
const MOST_PATIENCE = 15_000
/** Until its first beat, ms. */
const FIRST_BEAT = 15_000
/** A page that has beaten for so long, ms, is well again. */
const WELL = 60_000

/** Of a page that begins to load. */
export const newPulse = (now: number): Pulse => ({
  beating: false,
  silence: 0,
  patience: PATIENCE,
  lookedAt: now,
  wellSince: now,
})

/** A beat has arrived. */
export const beaten = (pulse: Pulse, now: number): Pulse => ({
  ...pulse,
  beating: true,
  silence: 0,
  wellSince: pulse.beating ? pulse.wellSince : now,
  patience: pulse.beating && now - pulse.wellSince >= WELL ? PATIENCE : pulse.patience,
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
  const limit = pulse.beating ? pulse.patience : Math.max(FIRST_BEAT, pulse.patience)
  if (silence < limit) return { pulse: { ...pulse, silence, lookedAt: now }, hangs: false }
  const patience = Math.min(pulse.patience * GROWS, MOST_PATIENCE)
  return { pulse: { ...loadedAnew(pulse, now), patience }, hangs: true }
}

/** How often a page has been loaded again of late. */
export interface Reloads {
  /** The last time; minus infinity for never. */
  readonly at: number
  /** What was waited before it, ms. */
  readonly wait: number
}

export const NO_RELOADS: Reloads = { at: Number.NEGATIVE_INFINITY, wait: 0 }

/** A page that goes again within this time of its last reload waits before the next one, ms. */
const TOO_SOON = 5000
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15_000

/** The page is gone: what to wait before it is loaded anew. The first time nothing, again and again longer. */
export function reloadAfter(before: Reloads, now: number): Reloads {
  const soon = now - before.at <= before.wait + TOO_SOON
  const wait = soon ? Math.min(Math.max(FIRST_WAIT, before.wait * 2), LONGEST_WAIT) : 0
  return { at: now + wait, wait }
}
