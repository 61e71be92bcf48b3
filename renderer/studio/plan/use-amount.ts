/** How an amount of text is written: characters, or words. */
import { useTranslation } from 'react-i18next'
import { paceUnit } from '#core/pace/reference.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { AMOUNT_KEYS, grouped } from '../amount.ts'

/** Writes amounts of a speech in this language. */
export function useAmount(language: SpeechLanguage): (amount: number) => string {
  const { t } = useTranslation('studio')
  const unit = paceUnit(language) === 'words' ? 'words' : 'characters'
  return (amount) => t(AMOUNT_KEYS[unit], { amount: grouped(amount) })
}
