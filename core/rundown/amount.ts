/** How much text there is, in the unit that its language is spoken in. */
import { paceUnit } from '../pace/reference.ts'
import { isBlank, isHighSurrogate, isLowSurrogate } from '../speech/characters.ts'
import type { SpeechLanguage } from '../speech/speech.ts'

/** Code points that are not white space, as a word processor counts them. */
export function charactersIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const second = isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 1))
    if (!second && !isBlank(unit)) count += 1
  }
  return count
}

/** Characters, or in languages whose pace is in words the words between white space. */
export const amountIn = (text: string, language: SpeechLanguage): number =>
  paceUnit(language) === 'words' ? (text.match(/\S+/gu)?.length ?? 0) : charactersIn(text)

/** How much text has to go for so many ms to be saved, of a text with this amount that takes so many ms; rounded up. */
export function amountToCut(overMs: number, amount: number, textMs: number): number {
  if (overMs <= 0 || textMs <= 0) return 0
  return Math.min(amount, Math.ceil((overMs / textMs) * amount - 1e-6))
}
