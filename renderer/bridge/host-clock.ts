/**
 * The host's monotonic clock as seen from a page: `performance.now()` plus an offset measured by timed pings, of
 * which the smallest round trip wins (the midpoint rule of NTP, RFC 5905 section 8). Wall clocks are never asked.
 */
import { type HostMs, hostMs } from '#core/time.ts'
import type { HostClient, HostLink } from './link.ts'
import { type Readable, writable } from './readable.ts'

/** A page's view of the host's clock. */
export interface HostClock {
  /** The host's clock now. Before the first ping it is the page's own. */
  readonly now: () => HostMs
  /** Turns an instant of the page (`performance.now()`, ms) into one of the host. */
  readonly at: (pageMs: number) => HostMs
  /** True once the offset has been measured. */
  readonly synced: Readable<boolean>
  readonly stop: () => void
}

/** Pings of the first measurement, and ms between the single pings that follow. */
const FIRST_PINGS = 8
const PING_EVERY = 10_000
/** A measurement older than this, ms, is worth no more than a new one that took longer: clocks drift. */
const FORGET_AFTER = 120_000

/** The part of the line that is used. */
type ClockLine = Pick<HostLink, 'status'> & { readonly client: Pick<HostClient, 'clock'> }

/** Measures the offset on every (re)connection, then now and then. */
export function startHostClock(link: ClockLine): HostClock {
  let offset = 0
  let best = Number.POSITIVE_INFINITY
  let bestAt = 0
  const synced = writable(false)

  const ping = async () => {
    const sent = performance.now()
    const { at } = await link.client.clock.ping()
    const received = performance.now()
    const trip = received - sent
    const measured = at - (sent + received) / 2
    // Either is right to half its round trip. Where they can't both be, the clocks have parted: a machine slept.
    const parted = Math.abs(measured - offset) > (trip + best) / 2
    if (trip > best && !parted && received - bestAt < FORGET_AFTER) return
    best = trip
    bestAt = received
    offset = measured
    synced.set(true)
  }
  const measure = async () => {
    best = Number.POSITIVE_INFINITY
    for (let n = 0; n < FIRST_PINGS; n++) await ping()
  }
  // A ping that fails means the line is down: the measurement is made anew when it is up again.
  const quietly = (work: () => Promise<void>) => void work().catch(() => undefined)

  const stopWatching = link.status.subscribe(() => {
    if (link.status.get() === 'open') quietly(measure)
  })
  if (link.status.get() === 'open') quietly(measure)
  const timer = setInterval(() => quietly(ping), PING_EVERY)

  return {
    now: () => hostMs(performance.now() + offset),
    at: (pageMs) => hostMs(pageMs + offset),
    synced,
    stop() {
      stopWatching()
      clearInterval(timer)
    },
  }
}
