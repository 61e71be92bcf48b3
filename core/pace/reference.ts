/** Reference paces: the speed at which script time is counted, by language, and the way between pace and rate. */
import type { SpeechLanguage } from '../speech/speech.ts'
import { pace, type Pace, rate, type Rate } from '../time.ts'

/** Whether a language's pace is given in 字/分 (characters) or words/min. */
export const paceUnit = (language: SpeechLanguage): 'han' | 'words' =>
  language === 'en' ? 'words' : 'han'

/**
 * The pace at which one script millisecond is one millisecond. Chinese: 170 字/分, within the 125 to 208 字/分 that
 * published figures give for formal addresses.
 */
export const REFERENCE_PACE: Readonly<Record<SpeechLanguage, Pace>> = {
  zh: pace(170),
  en: pace(130),
  ja: pace(300),
  ko: pace(250),
}

/** The range a person may choose a pace from, 字/分 or words/min. */
export const PACE_RANGE = { lowest: pace(60), highest: pace(400) } as const

/** The tape rate at which a speech of this language is spoken at this pace. */
export const rateOf = (wanted: Pace, language: SpeechLanguage): Rate =>
  rate(wanted / REFERENCE_PACE[language])

/** The pace, 字/分 or words/min (not rounded), at a tape rate. */
export const paceAt = (at: Rate, language: SpeechLanguage): Pace =>
  pace(at * REFERENCE_PACE[language])
