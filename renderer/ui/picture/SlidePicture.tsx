/** A slide as a picture on a page of the staff: seen whole, read aloud as its headline only. */
import { revealedLines } from '#core/deck/showing.ts'
import type { Deck, Slide } from '#core/deck/deck.ts'
import { SlideBox } from '../slide/SlideBox.tsx'
import { SlideView } from '../slide/SlideView.tsx'
import styles from './SlidePicture.module.css'

/** Draws a slide as wide as its parent, with `shown` of its one-by-one lines, or all of them. */
export function SlidePicture({
  slide,
  deck,
  shown = revealedLines(slide),
}: {
  slide: Slide
  deck: Deck
  shown?: number
}) {
  return (
    <figure className={styles.picture} aria-label={slide.title}>
      {/* Its headings are the hall's, not this page's. */}
      <div aria-hidden="true">
        <SlideBox>
          <SlideView slide={slide} deck={deck} shown={shown} />
        </SlideBox>
      </div>
    </figure>
  )
}
