/** A slide in the pane: its picture, its number and time, and what can be done with it. */
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '#core/deck/deck.ts'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import { placeId } from '../place.ts'
import { byPointer } from '../text/go-to.ts'
import type { Entry } from './entries.ts'
import { isByHand } from './slide-actions.ts'
import styles from './SlidesPane.module.css'

/** What a thumb asks for. */
export interface ThumbActions {
  readonly goTo: (index: number, focus: boolean) => void
  readonly edit: (entry: Entry) => void
  readonly hide: (entry: Entry) => void
  readonly show: (entry: Entry) => void
  readonly addAfter: (entry: Entry) => void
}

interface ThumbProps {
  readonly entry: Entry
  readonly deck: Deck
  readonly time: string
  readonly isOpen: boolean
  readonly actions: ThumbActions
}

/** One entry of the list. A click goes to its words; Enter and a double click open its panel. */
export const SlideThumb = memo(function SlideThumb({
  entry,
  deck,
  time,
  isOpen,
  actions,
}: ThumbProps) {
  const { t } = useTranslation('studio')
  const { slide } = entry
  const { title } = slide
  if (entry.kind === 'hidden')
    return (
      <li className={styles.entry} data-hidden="" data-open={isOpen ? '' : undefined}>
        <div className={styles.slide}>
          <span className={styles.caption}>
            <span>{t('slides.hidden')}</span>
            <span>{time}</span>
          </span>
          <Picture entry={entry} deck={deck} />
        </div>
        <div className={styles.actions}>
          <button
            type="button"
            aria-label={t('slides.showLabel', { title })}
            onClick={() => actions.show(entry)}
          >
            {t('slides.show')}
          </button>
        </div>
      </li>
    )
  const { index } = entry
  const number = index + 1
  return (
    <li className={styles.entry} data-open={isOpen ? '' : undefined}>
      <button
        type="button"
        id={placeId.slide(index)}
        className={styles.slide}
        aria-label={t('slides.goTo', { number, title, time })}
        aria-current={isOpen ? 'true' : undefined}
        title={t('slides.keys')}
        onClick={(event) => actions.goTo(index, byPointer(event))}
        onDoubleClick={() => actions.edit(entry)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') actions.edit(entry)
          else if (event.key === 'Delete') actions.hide(entry)
          else if (event.key === 'ArrowDown') focusSlide(index + 1)
          else if (event.key === 'ArrowUp') focusSlide(index - 1)
          else return
          event.preventDefault()
        }}
      >
        <span className={styles.caption}>
          <span className={styles.number}>{number}</span>
          {isByHand(slide.id) ? <span className={styles.byHand}>{t('slides.byHand')}</span> : null}
          <span>{time}</span>
        </span>
        <Picture entry={entry} deck={deck} />
      </button>
      <div className={styles.actions}>
        <button
          type="button"
          aria-label={t('slides.edit.label', { number })}
          onClick={() => actions.edit(entry)}
        >
          {t('slides.edit.button')}
        </button>
        <button
          type="button"
          aria-label={t('slides.hideLabel', { number })}
          onClick={() => actions.hide(entry)}
        >
          {t('slides.hide')}
        </button>
        <button
          type="button"
          aria-label={t('slides.addAfterLabel', { number })}
          onClick={() => actions.addAfter(entry)}
        >
          {t('slides.addAfter')}
        </button>
      </div>
    </li>
  )
})

/** Puts the focus on a slide of the list; nothing where there is none. */
export function focusSlide(index: number): void {
  document.getElementById(placeId.slide(index))?.focus()
}

/**
 * A slide's picture, drawn once it comes near the visible part: a long speech has over a thousand. The browser itself tells
 * (`content-visibility: auto` in the stylesheet): a thousand observers cost whoever types 4 ms of every frame.
 */
function Picture({ entry: { slide }, deck }: Pick<ThumbProps, 'entry' | 'deck'>) {
  const [near, setNear] = useState(false)
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const changed = (event: Event) => {
      if (event instanceof ContentVisibilityAutoStateChangeEvent) setNear(!event.skipped)
    }
    element.addEventListener('contentvisibilityautostatechange', changed)
    return () => element.removeEventListener('contentvisibilityautostatechange', changed)
  }, [])
  return (
    <span ref={frame} className={styles.frame} aria-hidden="true">
      {near ? <SlidePicture slide={slide} deck={deck} /> : null}
    </span>
  )
}
