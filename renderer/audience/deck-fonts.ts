/** Loads what a deck's words need of the fonts before the first of them is painted: no slide changes its face on the wall. */
import type { Deck } from '#core/deck/deck.ts'

/** Longer than this, ms, no slide waits for a font: the machine's own stands in. */
const LONGEST_WAIT = 3000

/** Resolves when the fonts are there, or when they have taken too long. Never rejects. */
export async function loadFontsFor(deck: Deck): Promise<void> {
  const characters = charactersOf(deck)
  const face = deck.theme === 'party' ? 'Noto Serif SC Variable' : 'Noto Sans SC Variable'
  const fonts = document.fonts.load(`700 100px "${face}"`, characters)
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
  await Promise.race([fonts, late]).catch(() => undefined)
}

/**
 * Every character that a deck may show, each once. Of all that is in it, whatever its shape: a slide that can't be drawn must
 * not keep the others from their fonts.
 */
export const charactersOf = (deck: unknown): string =>
  [...new Set(JSON.stringify(deck)), '“', '—'].join('')
