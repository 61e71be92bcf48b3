/** Loads what a deck's words need of the fonts before the first of them is painted: no slide changes its face on the wall. */
import type { Deck } from '#core/deck/deck.ts'

/** Longer than this, ms, no slide waits for a font: the machine's own stands in. */
const LONGEST_WAIT = 3000

/** Resolves when the fonts are there, or when they have taken too long. Never rejects. */
export async function loadFontsFor(deck: Deck): Promise<void> {
  const texts = deck.slides.flatMap(({ title, number, section, lines }) => [
    title,
    number,
    section?.heading ?? '',
    ...lines.flatMap(({ text, mark }) => [text, mark ?? '']),
  ])
  const characters = [...new Set([...Array.from(deck.title + texts.join('')), '“', '—'])].join('')
  const face = deck.theme === 'party' ? 'Noto Serif SC Variable' : 'Noto Sans SC Variable'
  const fonts = document.fonts.load(`700 100px "${face}"`, characters)
  const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))
  await Promise.race([fonts, late]).catch(() => undefined)
}
