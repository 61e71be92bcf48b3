/**
 * Units of time and speed, branded so that script time, the host's clock and pace cannot be mixed.
 * The constructors are the only place where a plain number becomes one of them.
 */
import * as z from 'zod'

/** Milliseconds into the script at the reference pace; finite and not negative. The one unit of position. */
export const ScriptMs = z.number().nonnegative().brand<'ScriptMs'>()
export type ScriptMs = z.infer<typeof ScriptMs>

/** An instant on the host's monotonic clock, in ms; only differences mean anything. Finite, may be negative. */
export const HostMs = z.number().brand<'HostMs'>()
export type HostMs = z.infer<typeof HostMs>

/** Speed of the tape: script milliseconds per host millisecond. 1 is the reference pace. */
export const Rate = z.number().min(0.05).max(200).brand<'Rate'>()
export type Rate = z.infer<typeof Rate>

/** Speaking speed: 字/分 for Han text, words/min for others. */
export const Pace = z.number().min(1).max(20_000).brand<'Pace'>()
export type Pace = z.infer<typeof Pace>

/** A time of day, ms since midnight, whole minutes or finer. It says nothing of the day, and no clock runs on it. */
export const TimeOfDay = z.number().int().min(0).max(86_399_999).brand<'TimeOfDay'>()
export type TimeOfDay = z.infer<typeof TimeOfDay>

// The casts below are the constructors of the brands: no runtime check, callers pass results of arithmetic
// on values that were validated at a boundary.
/** Makes script time of a number of ms. */
export const scriptMs = (ms: number): ScriptMs => ms as ScriptMs
/** Makes an instant on the host's clock of a number of ms. */
export const hostMs = (ms: number): HostMs => ms as HostMs
/** Makes a tape rate of a factor. */
export const rate = (factor: number): Rate => factor as Rate
/** Makes a pace of a number of 字 or words a minute. */
export const pace = (perMinute: number): Pace => perMinute as Pace
/** Makes a time of day of ms since midnight. */
export const timeOfDayAt = (ms: number): TimeOfDay => ms as TimeOfDay
