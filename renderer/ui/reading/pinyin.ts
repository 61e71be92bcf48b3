/** Readings by pinyin-pro, fetched when first asked for: 300 KB that only who prepares a speech needs. */
import type { Readings } from '#core/speech/hard-characters.ts'

const HAN = /\p{Script=Han}/u

/** The library as the core asks it. Rejects when the page's files can't be read. */
export async function pinyinReadings(): Promise<Readings> {
  const { pinyin } = await import('pinyin-pro')
  const said = (text: string, surname: 'off' | 'head') => {
    const syllables = pinyin(text, { type: 'array', surname })
    // What it does not know it answers with the character itself.
    return syllables.some((syllable) => HAN.test(syllable)) ? '' : syllables.join(' ')
  }
  return { of: (text) => said(text, 'off'), ofSurname: (surname) => said(surname, 'head') }
}
