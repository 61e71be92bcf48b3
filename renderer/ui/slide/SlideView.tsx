/** Draws one slide of the deck into the `SlideBox` around it: the same picture in the hall, the console and a thumb. */
import type { ReactNode } from 'react'
import type { Deck, Slide, SlideKind } from '#core/deck/deck.ts'
import type { FaceProps } from './face.ts'
import { FigureFace } from './FigureFace.tsx'
import { groundOf } from './ground.ts'
import { languageOf } from './language.ts'
import { PictureFace } from './PictureFace.tsx'
import { PointsFace } from './PointsFace.tsx'
import { QuotationFace } from './QuotationFace.tsx'
import { SectionFace } from './SectionFace.tsx'
import styles from './slide.module.css'
import themes from './themes.module.css'
import { TitleFace } from './TitleFace.tsx'
import { visibleLines } from './visible-lines.ts'

/** A slide, the deck it belongs to, and how many of its one-by-one lines are visible. */
export interface SlideViewProps {
  readonly slide: Slide
  readonly deck: Deck
  readonly shown: number
}

/** A slide of any kind. Lines that are not shown yet keep their place. */
export function SlideView({ slide, deck, shown }: SlideViewProps) {
  const Face = slide.picture === null ? FACES[slide.kind] : PictureFace
  return (
    <article
      className={`${styles['slide']} ${styles[slide.kind]} ${themes['theme']}`}
      data-theme={deck.theme}
      data-ground={groundOf(slide)}
      data-kind={slide.kind}
      lang={languageOf(deck.title + slide.title)}
    >
      <Face slide={slide} deck={deck} lines={visibleLines(slide.lines, shown)} />
      {slide.section !== null && <Edge section={slide.section} />}
    </article>
  )
}

const FACES: Readonly<Record<SlideKind, (props: FaceProps) => ReactNode>> = {
  title: TitleFace,
  closing: TitleFace,
  section: SectionFace,
  quotation: QuotationFace,
  figure: FigureFace,
  agenda: PointsFace,
  subsection: PointsFace,
  points: PointsFace,
  picture: PictureFace,
}

/** The part of the speech a slide belongs to, and how far along it is: for whoever looks for it. */
function Edge({ section }: { section: NonNullable<Slide['section']> }) {
  return (
    <footer className={styles['edge']}>
      <span className={styles['part']}>{section.heading}</span>
      <span className={styles['progress']}>
        {Array.from({ length: section.of }, (_, index) => (
          <i
            key={index}
            data-when={index < section.index ? 'been' : index === section.index ? 'now' : 'to-come'}
          />
        ))}
      </span>
    </footer>
  )
}
