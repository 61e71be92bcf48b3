/** The next slide, small, with the time until it comes; and what keeps the hall from seeing it, if something does. */
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallScreen, SessionState } from '#core/session/state.ts'
import { skipsOf, slideAfter, untilPosition } from '#core/session/transport.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { useDisplaysTold } from '#renderer/ui/displays/displays-told.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { countdownText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import styles from './strips.module.css'

/** What is there instead of the slides. */
const HALL_KEYS = {
  black: 'hall.black',
  standby: 'hall.standby',
  freeze: 'hall.freeze',
  test: 'hall.test',
} as const satisfies Record<Exclude<HallScreen, 'slides'>, string>

/** Slides have styles and faces of their own, which the text does not wait for. */
const SlidePicture = lazy(async () => {
  const { SlidePicture: picture } = await import('#renderer/ui/picture/SlidePicture.tsx')
  return { default: picture }
})

/** The strip's right end. `pictured`: whether the slide's picture is shown yet, or only its place. */
export function HallNext({
  open,
  session,
  pictured = true,
}: {
  open: OpenSpeech
  session: SessionState
  pictured?: boolean
}) {
  const { t } = useTranslation('prompter')
  const host = useHost()
  const [wasPictured, setPictured] = useState(pictured)
  if (pictured && !wasPictured) setPictured(true)
  const { deck } = open.document
  const { screen, hold } = session.hall
  const cues = session.loaded?.cues ?? []
  const index = useTicking(() => slideAfter(cues, host.position(), skipsOf(session)))
  const cue = cues[index]
  const wait = useTicking(() =>
    cue === undefined ? '' : countdownText(untilPosition(session, cue, host.clock.now())),
  )
  const slide = deck.slides[index]
  const away = useDisplaysTold()?.audience === 'waiting'
  const hall = away
    ? t('hall.away')
    : screen !== 'slides'
      ? t(HALL_KEYS[screen])
      : hold === null
        ? t('hall.following')
        : t('hall.held', { number: hold + 1 })
  const off = away || screen !== 'slides' || hold !== null
  return (
    <section className={styles['next']} aria-label={t('next.label')}>
      <div className={styles['nextWords']}>
        <span className={styles['hall']} data-watch={off} data-testid="hall">
          {hall}
        </span>
        <span className={styles['nextLine']}>
          <span className={styles['quiet']}>
            {slide === undefined ? t('next.none') : t('next.heading')}
          </span>
          {slide === undefined ? null : (
            <span className={styles['time']} data-testid="next-in">
              {wait}
            </span>
          )}
        </span>
      </div>
      {slide === undefined ? null : (
        <div className={styles['thumb']} data-off={off}>
          {wasPictured ? (
            <Suspense>
              <SlidePicture slide={slide} deck={deck} />
            </Suspense>
          ) : null}
        </div>
      )}
    </section>
  )
}
