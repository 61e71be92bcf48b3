/** Times on the command line: how they are written and read, and paces. */
import { PACE_RANGE, REFERENCE_PACE } from '#core/pace/reference.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { type Pace, pace } from '#core/time.ts'
import { Refusal } from './terminal.ts'

/** The longest slot, ms. */
const LONGEST_SLOT = 24 * 3600_000

/** Seconds with one decimal, as the JSON shapes give them. */
export const secondsOf = (ms: number): number => Math.round(ms / 100) / 10

/** m:ss, or h:mm:ss from an hour on. */
export function clockText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

const UNITS =
  /^(?:(\d+)\s*(?:h|小时|时))?\s*(?:(\d+)\s*(?:m|min|分钟|分))?\s*(?:(\d+)\s*(?:s|秒))?$/i
const CLOCK = /^(?:(\d+):)?(\d+):(\d{2})$/

/** Reads a slot: 30m, 1h5m, 1500s, 25:00, 1:05:00, 30分钟. ms, more than 0 and at most a day; throws a Refusal. */
export function slotIn(text: string): number {
  const parts = CLOCK.exec(text.trim()) ?? UNITS.exec(text.trim())
  const [hours = 0, minutes = 0, seconds = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0))
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000
  if (!(ms > 0 && ms <= LONGEST_SLOT)) {
    throw new Refusal(
      `看不懂这个时长：${text}。可以写成 30m、25:00、1500s 或 1h5m，最长 24 小时。`,
      `Not a length of time: ${text}. Write it as 30m, 25:00, 1500s or 1h5m, at most 24 hours.`,
    )
  }
  return ms
}

/** Reads a pace, 60 to 400; without one it is the reference pace of the language. Throws a Refusal. */
export function paceIn(text: string | undefined, language: SpeechLanguage): Pace {
  if (text === undefined) return REFERENCE_PACE[language]
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= PACE_RANGE.lowest && value <= PACE_RANGE.highest)) {
    const { lowest, highest } = PACE_RANGE
    throw new Refusal(
      `语速应在 ${lowest} 到 ${highest} 之间：${text}`,
      `The pace must lie between ${lowest} and ${highest}: ${text}`,
    )
  }
  return pace(value)
}

/** A pace with its unit: 172 字/分, 130 words/min. */
export function paceText(value: Pace, language: SpeechLanguage, terminal: 'zh' | 'en'): string {
  const words = terminal === 'zh' ? '词/分' : 'words/min'
  return `${Math.round(value)} ${language === 'en' ? words : '字/分'}`
}
