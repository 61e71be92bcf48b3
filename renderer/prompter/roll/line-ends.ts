/**
 * Where the lines of a text may end: exactly, or only about. Looking for the phrases of 200,000 字 takes longer than a speaker
 * should wait, and how the far end of the text is broken matters to nobody who reads the beginning.
 */
import { isHanUnit, isLowSurrogate } from '#core/speech/characters.ts'
import { mayNotBegin, mayNotEnd } from '#core/speech/line-marks.ts'
import { END, type LineEnds, lineEndsIn } from '#core/speech/phrase-breaks.ts'
import type { Span, SpeechLanguage } from '#core/speech/speech.ts'

/** Marks and halves of a character stay where they are even where a line must be torn. */
export const mayTear = (text: string, at: number): boolean =>
  !mayNotBegin(text.charAt(at)) &&
  !mayNotEnd(text.charAt(at - 1)) &&
  !isLowSurrogate(text.charCodeAt(at))

/** The ends of a text whose phrases nobody has looked for: anywhere but at marks. About right in the number of lines. */
export function roughEndsIn(text: string): LineEnds {
  const ends = new Uint8Array(text.length + 1)
  let han = isHanUnit(text.charCodeAt(0))
  for (let at = 1; at < text.length; at += 1) {
    const before = han
    han = isHanUnit(text.charCodeAt(at))
    // Most places by far; the others are asked one by one.
    if ((before && han) || mayTear(text, at)) ends[at] = END.inWord
  }
  ends[text.length] = END.phrase
  return ends
}

/** Remembers the ends of paragraphs over an edit: the speech comes anew, and nearly all of it is as it was. */
export class KnownEnds {
  #before: ReadonlyMap<string, LineEnds> = new Map()
  #now = new Map<string, LineEnds>()

  /** A speech comes: what the one before it did not have is forgotten. */
  next(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  /** The ends of a paragraph as `lineEndsIn` finds them; null where they are not known yet. */
  known(text: string, language: SpeechLanguage, whole: readonly Span[]): LineEnds | null {
    const key = keyOf(text, language, whole)
    const found = this.#now.get(key) ?? this.#before.get(key) ?? null
    if (found !== null) this.#now.set(key, found)
    return found
  }

  /** The same, looked for where they are not known. */
  find(text: string, language: SpeechLanguage, whole: readonly Span[]): LineEnds {
    const known = this.known(text, language, whole)
    if (known !== null) return known
    const found = lineEndsIn(text, language, whole)
    this.#now.set(keyOf(text, language, whole), found)
    return found
  }
}

const keyOf = (text: string, language: SpeechLanguage, whole: readonly Span[]): string =>
  `${language} ${whole.map(({ start, end }) => `${start}-${end}`).join()} ${text}`
