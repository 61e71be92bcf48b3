/** The faces that a script needs before its lines can be measured and its beginning seen; the others come behind. */
import { isSquare } from './text-widths.ts'

/** Characters on either side of a place whose faces are waited for: what the stage shows at once, and some more. */
const SEEN = 600

/**
 * The characters whose faces are waited for: those near a place, and all whose width is not known without their face, which
 * is that of every script's but the square ones.
 */
export function neededAt(text: string, offset: number): string {
  const found = new Set(text.slice(Math.max(0, offset - SEEN), offset + SEEN))
  for (let at = 0; at < text.length; at += 1)
    if (!isSquare(text.charCodeAt(at))) found.add(text.charAt(at))
  return [...found].join('')
}

/** All characters of a text, once. */
export const allOf = (text: string): string => [...new Set(text)].join('')

/**
 * Loads the faces for characters in an element's font and in weights; answers whether any was not there before. For an element
 * that has been taken off the page, as when the speech was closed meanwhile, there is nothing to load.
 */
export async function loadFaces(
  element: HTMLElement,
  weights: readonly number[],
  characters: string,
): Promise<boolean> {
  if (!element.isConnected) return false
  const { fontFamily, fontSize } = getComputedStyle(element)
  const fonts = weights.map((weight) => `${weight} ${fontSize} ${fontFamily}`)
  const missing = fonts.filter((font) => !document.fonts.check(font, characters))
  // A face that can't be loaded is replaced by the next in the list, which is there.
  await Promise.allSettled(missing.map((font) => document.fonts.load(font, characters)))
  return missing.length > 0
}
