/** The language of the words on a slide, for the shapes of their characters: told by its script. */

/** BCP 47 tag: kana are Japanese, Hangul Korean, other Han characters Chinese. */
export function languageOf(words: string): 'zh-CN' | 'ja' | 'ko' | 'en' {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja'
  if (/\p{Script=Hangul}/u.test(words)) return 'ko'
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en'
}
