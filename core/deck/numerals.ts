/** Small numbers, as they count the points of an address. */
import { hanNumber } from '../speech/number-value.ts'

/** The value of 一 … 九十九, 两, or two Arabic digits; null for anything else (几, 多). */
export function numeralValue(text: string): number | null {
  if (/^\d{1,2}$/u.test(text)) return Number(text)
  return text === '两' ? 2 : hanNumber(text) || null
}
