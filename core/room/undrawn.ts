/** Characters that no bundled font draws: they show in a font of the machine, or as a box where it has none either. */
import type { Deck } from '../deck/deck.ts'
import { DRAWN, DRAWN_OTHERS } from '../speech/character-tables.ts'
import { type HanSet, hanSet } from '../speech/han-set.ts'
import type { Speech } from '../speech/speech.ts'

/** A character that no bundled font draws, and where it is met first. */
export interface Undrawn {
  readonly character: string
  /** How often it is met. */
  readonly count: number
  /** Index into `Speech.sections`; null outside of them, and on a slide. */
  readonly section: number | null
  /** Index into `Deck.slides` where it is met on a slide only; else null. */
  readonly slide: number | null
}

/** Listed at most: a speech in a script that the fonts do not have at all is one finding. */
const MOST = 200
/** White space, controls, and marks that only say how the character before is drawn: nothing of their own is to be seen. */
const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u

let sets: readonly HanSet[] | null = null

/** Whether the bundled fonts draw a character, or there is nothing to draw. */
export function isDrawn(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  sets ??= [hanSet(DRAWN), hanSet(DRAWN_OTHERS)]
  return sets.some((set) => set(point)) || UNSEEN.test(character)
}

/** The characters of a speech and its slides that no bundled font draws, in the order in which they are met. Linear in the text. */
export function undrawnIn(speech: Speech, deck: Deck): Undrawn[] {
  const drawn = new Map<string, boolean>()
  const found = new Map<string, Undrawn>()
  const look = (text: string, section: number | null, slide: number | null) => {
    for (const character of text) {
      const known = drawn.get(character)
      const good = known ?? isDrawn(character)
      if (known === undefined) drawn.set(character, good)
      if (good) continue
      const before = found.get(character)
      if (before !== undefined) {
        // On the slides it is the text over again.
        if (slide === null) found.set(character, { ...before, count: before.count + 1 })
      } else if (found.size < MOST) found.set(character, { character, count: 1, section, slide })
    }
  }
  look(speech.title, null, null)
  for (const { text, section } of speech.blocks) look(text, section, null)
  for (const [index, { title, lines }] of deck.slides.entries()) {
    look(title, null, index)
    for (const { text } of lines) look(text, null, index)
  }
  return [...found.values()]
}
