/** The right column: every slide small, with its number and the time at which it comes on. */
import { memo, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Slide } from '#core/deck/deck.ts'
import type { Rate } from '#core/time.ts'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { placeId } from './place.ts'
import styles from './SlidesPane.module.css'
import { byPointer, goToText } from './text/go-to.ts'
import { cuesField } from './text/slide-cues.ts'
import { useSpeechWork } from './work/SpeechWorkProvider.tsx'

/** So many characters behind a cue are lit when it is gone to. */
const SHOWN = 20

/** The slides in order. A click goes to the words at which the slide comes on. */
export const SlidesPane = memo(function SlidesPane({
  open,
  rate,
}: {
  open: OpenSpeech
  rate: Rate
}) {
  const { t } = useTranslation('studio')
  const { deck } = open.document
  const { store } = useSpeechWork()
  const goToWords = (slide: number, focus: boolean) => {
    const state = store.get()
    const cue = state.field(cuesField).find((one) => one.slide === slide)
    if (cue === undefined) return
    const to = Math.min(state.doc.lineAt(cue.at).to, cue.at + SHOWN)
    goToText(store, { from: cue.at, to }, focus)
  }
  return (
    <>
      <h2 className={styles.heading}>{t('slides.heading', { count: deck.slides.length })}</h2>
      <ol className={styles.list}>
        {deck.slides.map((slide, index) => {
          const time = clockText(slide.cue.position / rate)
          return (
            <li key={slide.id}>
              <button
                type="button"
                id={placeId.slide(index)}
                className={styles.slide}
                aria-label={t('slides.goTo', { number: index + 1, title: slide.title, time })}
                onClick={(event) => goToWords(index, byPointer(event))}
              >
                <span className={styles.caption}>
                  <span className={styles.number}>{index + 1}</span>
                  <span>{time}</span>
                </span>
                <Thumb open={open} slide={slide} />
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
})

/** Pictures this far outside the pane, px, are drawn already. */
const AHEAD = '600px'

/** A slide's picture, drawn once it comes near the visible part: a long speech has over a thousand. */
function Thumb({ open, slide }: { open: OpenSpeech; slide: Slide }) {
  const [near, setNear] = useState(false)
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: AHEAD },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <span ref={frame} className={styles.frame} aria-hidden="true">
      {near ? <SlidePicture slide={slide} deck={open.document.deck} /> : null}
    </span>
  )
}
