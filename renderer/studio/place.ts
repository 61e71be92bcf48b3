/** Going to a slide in its list: scrolled into view and marked until another one is. */

/** Ids of the elements that can be gone to, by what they stand for and its index. */
export const placeId = {
  slide: (index: number) => `slide-${index}`,
} as const

/** The attribute of the element last gone to; style sheets light it. */
const MARK = 'data-marked'

/** Brings a place into sight and marks it. Does nothing where the place is not on the page. */
export function goTo(id: string): void {
  const place = document.getElementById(id)
  if (place === null) return
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK)
  place.setAttribute(MARK, '')
  // What is taller than its pane is read from its beginning.
  const tall = place.offsetHeight > window.innerHeight / 2
  place.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' })
}
