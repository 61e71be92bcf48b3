/** How long what is said takes, by language: the time of one syllable, and how many a character has. */
import type { SpeechLanguage } from '../speech/speech.ts'
import { REFERENCE_PACE } from './reference.ts'

/** What differs between the languages. */
export interface Voice {
  /** Time of one syllable (Japanese: of one mora) at the reference pace, ms. */
  readonly syllableMs: number
  /** Syllables of a Han character. */
  readonly han: number
  /** Syllables a figure of a number that is read in the Sino system has on average. */
  readonly figure: number
}

const beat = (language: SpeechLanguage): number => 60_000 / REFERENCE_PACE[language]

/**
 * Chinese: a syllable is a beat, its rests are paid for by the punctuation marks that a count of characters includes.
 *
 * English: a pace of N words a minute counts the rests in, but no punctuation marks; so the words get what the rests
 * leave. A word of ordinary English prose has 1.5 syllables (the value Flesch's reading ease takes for standard
 * prose). SPOKEN is the share of the time that is not rest, set between two public addresses (2,900 plain words and 5,900 words
 * of a budget full of figures, which rightly takes 10 % longer than its words / pace); clock.test.ts holds it.
 *
 * Japanese: a kana is a mora, a Han character 1.8 (most Sino readings have two, けん, こく; the commonest one,
 * し, ご), and a text of both has about 1.3 morae a character. Korean: a Hangul syllable is a syllable.
 */
const SYLLABLES_A_WORD = 1.5
const SPOKEN = { en: 0.82, ja: 1, ko: 0.9 } as const
const MORAE_A_CHARACTER = 1.3
const MORAE_A_HAN = 1.8

/** The voice of a language. */
export const VOICE: Readonly<Record<SpeechLanguage, Voice>> = {
  zh: { syllableMs: beat('zh'), han: 1, figure: 1 },
  en: { syllableMs: (beat('en') / SYLLABLES_A_WORD) * SPOKEN.en, han: 1, figure: 1 },
  ja: {
    syllableMs: (beat('ja') / MORAE_A_CHARACTER) * SPOKEN.ja,
    han: MORAE_A_HAN,
    figure: MORAE_A_HAN,
  },
  ko: { syllableMs: beat('ko') * SPOKEN.ko, han: 1, figure: 1 },
}

/**
 * Syllables of an English word as long ones are said: the longer a word, the shorter its syllables (Menzerath's law), so
 * it takes as long as its syllables and one more. A word of the average length keeps its own.
 */
export const evened = (syllables: number): number =>
  ((syllables + 1) * SYLLABLES_A_WORD) / (SYLLABLES_A_WORD + 1)

/** A gap to be filled in counts as two syllables: the name of a place or a person, at the shortest. */
export const GAP_SYLLABLES = 2
