/** Lengths of time and times of day as people type them. Full-width figures and colons are as good as others. */
import { timeOfDay } from '#core/on-time/time-of-day.ts'
import { type TimeOfDay, timeOfDayAt } from '#core/time.ts'

/** What was typed: nothing, a length (ms, whole seconds), or something that is none. */
export type TypedLength =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'length'; readonly ms: number }
  | { readonly kind: 'unclear' }

const MINUTES = /^(\d{1,4}(?:\.\d{1,4})?)$/u
const BY_COLONS = /^(?:(\d{1,2}):)?(\d{1,4}):(\d{2})$/u
const BY_UNITS =
  /^(?:(\d{1,2}(?:\.\d{1,4})?)(?:小时|h|hours?))?(?:(\d{1,4}(?:\.\d{1,4})?)(?:分钟?|m|mins?|minutes?|['′]))?(?:(\d{1,5})(?:秒钟?|s|secs?|seconds?|"|''|′′))?$/u

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/** "4:30" is four minutes and a half, "4" and "4分" are four minutes; also 1:04:30, 4.5, 4分30秒, 4m30s, 90秒. */
export function typedLength(text: string): TypedLength {
  const typed = plain(text)
  if (typed === '') return { kind: 'nothing' }
  const minutes = MINUTES.exec(typed)
  if (minutes !== null) return length(0, minutes[1], 0)
  const colons = BY_COLONS.exec(typed)
  if (colons !== null) {
    const [, hours, between, seconds] = colons
    const right = Number(seconds) < 60 && (hours === undefined || Number(between) < 60)
    return right ? length(hours, between, seconds) : { kind: 'unclear' }
  }
  const units = BY_UNITS.exec(typed)
  return units === null ? { kind: 'unclear' } : length(units[1], units[2], units[3])
}

function length(
  hours: string | number | undefined,
  minutes: string | number | undefined,
  seconds: string | number | undefined,
): TypedLength {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return { kind: 'length', ms: Math.round(whole) * 1000 }
}

const HALF_DAY = 43_200_000
const LATER = /^(?:下午|晚上)|p\.?m\.?$/u
const HALF_NAMED = /^(?:上午|早上|下午|晚上)|[ap]\.?m\.?$/gu

/** "9:30", also 9点30, 9点半, 930, 9, 下午2:30, 2:30 pm; null where it is no time of day. */
export function typedTimeOfDay(text: string): TimeOfDay | null {
  const typed = plain(text)
  const later = LATER.test(typed)
  const given = typed
    .replace(HALF_NAMED, '')
    .replace(/分$/u, '')
    .replace(/半/u, '30')
    .replace(/[点时h.]/u, ':')
    .replace(/:$/u, ':00')
    .replace(/^(\d{1,2})(\d{2})$/u, '$1:$2')
    .replace(/^(\d{1,2})$/u, '$1:00')
  const found = timeOfDay(given)
  return found !== null && later && found < HALF_DAY ? timeOfDayAt(found + HALF_DAY) : found
}
