/**
 * How much a slide may hold, and how long it must stay. The hall reads from 20 m: at most
 * four lines of fourteen characters of body, one thought a slide. Widths are in units: one Han character is one unit.
 */

import type { SpeechLanguage } from '../speech/speech.ts'

/** Units in a line of body. */
export const LINE_UNITS = 14
/** The same for Latin letters, which are set a little smaller: a line of fourteen units would be three words. */
export const LATIN_LINE_UNITS = 20
/** Lines of body on a slide. */
export const BODY_LINES = 4
/** Lines of an agenda in one column, of `LATIN_LINE_UNITS`, and points of one in two columns. */
export const AGENDA_LINES = 6
export const AGENDA_POINTS = 8
/** Units of a headline: two lines. */
export const HEADLINE_UNITS = 28
/** Units of a headline that has no place to be cut before: three lines, set smaller. */
const LONG_HEADLINE_UNITS = 50
/** The same in Latin letters. */
const LONG_LATIN_UNITS = 64
/** Units of the speech's own title, which may not be shortened lightly: four lines. */
export const TITLE_UNITS = 56
/** Units of one item of a list: two lines. */
const ITEM_UNITS = 28

/** Units in a line of body, of a headline and of an item, as they are in a language. */
export interface Room {
  readonly line: number
  readonly headline: number
  readonly longHeadline: number
  readonly item: number
  /** Lines of body. */
  readonly lines: number
}
const HAN: Room = {
  line: LINE_UNITS,
  headline: HEADLINE_UNITS,
  longHeadline: LONG_HEADLINE_UNITS,
  item: ITEM_UNITS,
  lines: BODY_LINES,
}
const LATIN: Room = {
  line: LATIN_LINE_UNITS,
  headline: LATIN_LINE_UNITS * 2,
  longHeadline: LONG_LATIN_UNITS,
  item: LATIN_LINE_UNITS * 2,
  // A line of Latin letters says less than one of Han characters.
  lines: BODY_LINES + 1,
}

/** How much a slide holds in a language. */
export const roomOf = (language: SpeechLanguage): Room => (language === 'en' ? LATIN : HAN)

/** A picture that changes sooner than this, ms of script time, reads as flicker. */
export const SHORTEST_STAY = 6000
/** A part of the speech is shown even where the next one follows sooner than that, but not sooner than this, ms. */
export const CROWDED_STAY = 2000
