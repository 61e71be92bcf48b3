/** Times as people read them on stage: m:ss, from an hour on h:mm:ss, and the time of day in 24 hours. */

const two = (n: number) => String(n).padStart(2, '0')

/**
 * A length of time, ms, as m:ss or h:mm:ss. Seconds are cut off, not rounded, so that a clock that counts up never
 * shows a second that is not over. Below zero and not finite: 0:00.
 */
export function clockText(ms: number): string {
  const seconds = Number.isFinite(ms) ? Math.max(0, Math.floor(ms / 1000)) : 0
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}

/** A length of time that stands, ms: to the nearest second. */
export const lengthText = (ms: number): string => clockText(Math.round(ms / 1000) * 1000)

/** A time of day, ms since midnight, as 9:30. */
export const hoursText = (ms: number): string =>
  `${Math.floor(ms / 3_600_000)}:${two(Math.floor(ms / 60_000) % 60)}`

/** A length of time that counts down, ms: seconds are rounded up, so that 0:00 means it is over. */
export const countdownText = (ms: number): string => clockText(Math.ceil(ms / 1000) * 1000)

/** Whole minutes of a length of time, ms: rounded, but a speech that takes any time at all takes a minute. */
export const wholeMinutes = (ms: number): number =>
  ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000))

/** The time of day of an instant of the wall clock (ms since 1970), 24 h, in the machine's zone. */
export function timeOfDayText(wallMs: number): string {
  const day = new Date(wallMs)
  return `${two(day.getHours())}:${two(day.getMinutes())}`
}
