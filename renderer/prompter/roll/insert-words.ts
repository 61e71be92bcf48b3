/** What the prompter says of a pause or a note, in the interface's language. */
import type { TFunction } from 'i18next'
import type { Insert } from '#core/speech/speech.ts'

/** The words shown for an insert. */
export type InsertWords = (what: Insert['what']) => string

/** The words in the language of `t`. */
export function insertWords(t: TFunction<['prompter', 'common']>): InsertWords {
  return (what) => {
    if (what.kind === 'note') return what.text
    // Slides stand in the margin, by their numbers.
    if (what.kind === 'slide') return ''
    const minutes = Math.floor(what.ms / 60_000)
    const seconds = Math.round((what.ms - minutes * 60_000) / 100) / 10
    if (minutes === 0) return t('prompter:insert.seconds', { seconds })
    return seconds === 0
      ? t('prompter:insert.minutes', { minutes })
      : t('prompter:insert.both', { minutes, seconds })
  }
}
