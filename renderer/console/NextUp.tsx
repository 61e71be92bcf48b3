/** What comes next for the hall: the next slide and when; while a slide is held, the one that rejoining would show. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { slideAt } from '#core/session/transport.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { countdownText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import styles from './Pictures.module.css'

/** The right picture. */
export function NextUp({ open, session }: { open: OpenSpeech; session: SessionState }) {
  const { t } = useTranslation('console')
  const host = useHost()
  const { deck } = open.document
  const held = session.hall.hold !== null
  const cues = session.loaded?.cues ?? []
  const index = useTicking(() => slideAt(cues, host.position()) + (held ? 0 : 1))
  const cue = cues[index]
  const wait = useTicking(() =>
    cue === undefined ? '' : countdownText((cue - host.position()) / session.transport.rate),
  )
  const slide = deck.slides[index]
  return (
    <section className={styles.picture} aria-labelledby="next-up">
      <header className={styles.caption}>
        <h2 id="next-up" className={styles.heading}>
          {held ? t('next.rejoined') : t('next.heading')}
        </h2>
        {slide === undefined ? null : <span>{t('next.number', { number: index + 1 })}</span>}
        {held || slide === undefined ? null : (
          <span className={styles.wait}>{t('next.in', { time: wait })}</span>
        )}
      </header>
      <div className={styles.frame}>
        {slide === undefined ? (
          <p className={styles.words}>{t('next.none')}</p>
        ) : (
          <SlidePicture slide={slide} deck={deck} />
        )}
      </div>
    </section>
  )
}
