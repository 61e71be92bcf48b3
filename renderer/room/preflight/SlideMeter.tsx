/** Draws the slides of a deck one after the other where nobody sees them, and measures each. */
import { useEffect, useRef, useState } from 'react'
import { revealedLines } from '#core/deck/showing.ts'
import type { Deck } from '#core/deck/deck.ts'
import type { Ratio } from '#renderer/ui/slide/canvas.ts'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { SlideView } from '#renderer/ui/slide/SlideView.tsx'
import styles from './preflight.module.css'
import { slideFaults } from './slide-faults.ts'

/** What was measured so far. */
export interface Measured {
  /** How many slides were measured, and the indexes of those that do not fit. */
  readonly slides: number
  readonly overflowing: readonly number[]
}

/** Between two slides the page has time for other things, ms. */
const PAUSE = 30

/** Measures a deck once; `onMeasured` after every slide. To be given a `key` that changes with what the slides hold. */
export function SlideMeter({
  deck,
  ratio,
  onMeasured,
}: {
  deck: Deck
  ratio: Ratio
  onMeasured: (measured: Measured) => void
}) {
  const [index, setIndex] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const overflowing = useRef<number[]>([])
  const told = useRef(onMeasured)
  useEffect(() => {
    told.current = onMeasured
  })
  const slide = deck.slides[index]
  useEffect(() => {
    if (slide === undefined) return undefined
    let wanted = true
    const measure = async () => {
      // Laid out, it asks for the fonts of its characters.
      box.current?.getBoundingClientRect()
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      await document.fonts.ready
      const article = box.current?.querySelector('article')
      if (!wanted || !article) return
      if (slideFaults(article).length > 0) overflowing.current.push(index)
      told.current({ slides: index + 1, overflowing: [...overflowing.current] })
      setIndex(index + 1)
    }
    measure().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [index, slide])
  if (slide === undefined) return null
  return (
    <div ref={box} className={styles['meter']} aria-hidden="true" inert>
      <SlideBox ratio={ratio}>
        <SlideView slide={slide} deck={deck} shown={revealedLines(slide)} />
      </SlideBox>
    </div>
  )
}
