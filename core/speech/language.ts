/** Which language a text is read in, by the scripts it is written in. */
import { isHangul, isHanUnit, isKana, isLatinLetter } from './characters.ts'
import type { SpeechLanguage } from './speech.ts'

/** Enough to tell; keeps the cost the same for a book. */
const SAMPLE = 20_000

/**
 * The language of a text. Kana make it Japanese and Hangul Korean even where Han characters are many; Latin letters
 * outweigh Han only when there are five times as many, since a word has about five letters and a Han character is
 * about a word. A text without letters is Chinese.
 */
export function languageOf(source: string): SpeechLanguage {
  let han = 0
  let kana = 0
  let hangul = 0
  let latin = 0
  for (let at = 0; at < Math.min(source.length, SAMPLE); at += 1) {
    const unit = source.charCodeAt(at)
    if (isHanUnit(unit)) han += 1
    else if (isKana(unit)) kana += 1
    else if (isHangul(unit)) hangul += 1
    else if (isLatinLetter(unit)) latin += 1
  }
  if (kana > 0.1 * han && kana + han > latin / 5 && kana > hangul) return 'ja'
  if (hangul > han && hangul > latin / 5) return 'ko'
  return latin > 5 * han ? 'en' : 'zh'
}
