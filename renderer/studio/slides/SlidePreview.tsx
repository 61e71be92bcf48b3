/** The slide as the hall will see it, in both shapes of screen; pictures are dropped onto it. */
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck, Slide } from '#core/deck/deck.ts'
import { revealedLines } from '#core/deck/showing.ts'
import type { Ratio } from '#renderer/ui/slide/canvas.ts'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { SlideView } from '#renderer/ui/slide/SlideView.tsx'
import { type Fit, fitOf } from './fit.ts'
import styles from './SlidePreview.module.css'

const RATIO_KEYS = { wide: 'slides.preview.wide', standard: 'slides.preview.standard' } as const
const OTHER = { wide: 'standard', standard: 'wide' } as const

/** Two pictures of one slide: a large one, and a small one of the other shape that takes its place when it is clicked. */
export function SlidePreview({
  slide,
  deck,
  children,
  onPicture,
}: {
  slide: Slide
  deck: Deck
  /** Stands beside the small picture. */
  children: ReactNode
  /** A file was dropped onto it. */
  onPicture: (file: File) => void
}) {
  const { t } = useTranslation('studio')
  const [large, setLarge] = useState<Ratio>('wide')
  const [over, setOver] = useState(false)
  const [fits, setFits] = useState<Readonly<Record<Ratio, Fit>>>({ wide: 'fits', standard: 'fits' })
  const small = OTHER[large]
  const told = (ratio: Ratio) => (fit: Fit) =>
    setFits((now) => (now[ratio] === fit ? now : { ...now, [ratio]: fit }))
  const worst = [fits.wide, fits.standard].includes('over')
    ? 'over'
    : [fits.wide, fits.standard].includes('small')
      ? 'small'
      : 'fits'
  const empty =
    slide.title.trim() === '' &&
    slide.picture === null &&
    slide.lines.every(({ text }) => text.trim() === '')

  const accept = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragenter' || event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    event.preventDefault()
    onPicture(file)
  }
  return (
    <div
      className={styles.preview}
      data-takes-files=""
      data-over={over ? '' : undefined}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={accept}
      onDrop={drop}
    >
      <figure
        className={styles.large}
        data-ratio={large}
        aria-label={t('slides.preview.label', { title: slide.title, ratio: t(RATIO_KEYS[large]) })}
      >
        <Sheet slide={slide} deck={deck} ratio={large} onFit={told(large)} />
        {over ? <p className={styles.drop}>{t('slides.picture.release')}</p> : null}
      </figure>
      <div className={styles.beside}>
        <button
          type="button"
          className={styles.small}
          data-ratio={small}
          title={t('slides.preview.enlarge')}
          aria-label={t('slides.preview.show', { ratio: t(RATIO_KEYS[small]) })}
          onClick={() => setLarge(small)}
        >
          <Sheet slide={slide} deck={deck} ratio={small} onFit={told(small)} />
        </button>
        <div className={styles.told}>
          {children}
          <output className={styles.fit} data-fit={empty ? 'small' : worst}>
            {t(empty ? 'slides.fit.empty' : FIT_KEYS[worst])}
          </output>
        </div>
      </div>
    </div>
  )
}

const FIT_KEYS = {
  fits: 'slides.fit.fits',
  small: 'slides.fit.small',
  over: 'slides.fit.over',
} as const satisfies Record<Fit, string>

function Sheet({
  slide,
  deck,
  ratio,
  onFit,
}: {
  slide: Slide
  deck: Deck
  ratio: Ratio
  onFit: (fit: Fit) => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  const tell = useRef(onFit)
  useEffect(() => {
    tell.current = onFit
  })
  useEffect(() => {
    let wanted = true
    const measure = () => {
      const article = frame.current?.querySelector('article')
      if (wanted && article) tell.current(fitOf(article))
    }
    const frameId = requestAnimationFrame(measure)
    // Letters of a fallback font are wider.
    void document.fonts.ready.then(measure)
    return () => {
      wanted = false
      cancelAnimationFrame(frameId)
    }
  })
  return (
    <div ref={frame} aria-hidden="true">
      <SlideBox ratio={ratio}>
        <SlideView slide={slide} deck={deck} shown={revealedLines(slide)} />
      </SlideBox>
    </div>
  )
}
