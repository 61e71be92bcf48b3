/** What comes next for the hall, and when; while the hall doesn't follow, what it would be led back to. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { isSkipped, skipsOf, slideAfter, slideAt, untilPosition } from '#core/session/transport.ts'
import { scriptMs } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { countdownText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { chosenSlide } from '#renderer/ui/session/hall-actions.ts'
import styles from './Pictures.module.css'

/** So many slides after the next one are named. */
const NAMED_AFTER = 3

/** What the right picture stands for. */
type Meaning = 'next' | 'rejoined' | 'slides'

const HEADING_KEYS = {
  next: 'next.heading',
  rejoined: 'next.rejoined',
  slides: 'next.slides',
} as const satisfies Record<Meaning, string>

/** Behind black or standby: what slides would show. While one is held, or frozen: what rejoining would show. Else the next one. */
function meaningOf({ hall }: SessionState): Meaning {
  if (hall.screen === 'freeze') return 'rejoined'
  if (hall.screen !== 'slides') return 'slides'
  return hall.hold === null ? 'next' : 'rejoined'
}

/** The right picture, with the titles of the slides after it. */
export function NextUp({ open, session }: { open: OpenSpeech; session: SessionState }) {
  const { t } = useTranslation('console')
  const host = useHost()
  const { deck } = open.document
  const meaning = meaningOf(session)
  const cues = session.loaded?.cues ?? []
  const skips = skipsOf(session)
  const index = useTicking(() => {
    const position = host.position()
    if (meaning === 'slides') return chosenSlide(session, position)
    return meaning === 'next' ? slideAfter(cues, position, skips) : slideAt(cues, position, skips)
  })
  const slide = deck.slides[index]
  const later = deck.slides.flatMap((one, at) =>
    at <= index || isSkipped(cues[at], skips) ? [] : [{ one, at }],
  )
  return (
    <section className={styles.picture} aria-labelledby="next-up">
      <header className={styles.caption}>
        <h2 id="next-up" className={styles.heading}>
          {t(HEADING_KEYS[meaning])}
        </h2>
        {slide === undefined ? null : <span>{t('next.number', { number: index + 1 })}</span>}
        {meaning === 'next' && slide !== undefined ? (
          <span className={styles.wait}>
            <Wait slide={index} session={session} />
          </span>
        ) : null}
      </header>
      <div className={styles.frame}>
        {slide === undefined ? (
          <p className={styles.words}>{t('next.none')}</p>
        ) : (
          <SlidePicture slide={slide} deck={deck} />
        )}
      </div>
      {meaning === 'next' ? (
        <ol className={styles.after} aria-label={t('next.after')}>
          {later.slice(0, NAMED_AFTER).map(({ one, at }) => (
            <li key={one.id}>
              <span className={styles.number}>{at + 1}</span>
              <span className={styles.name}>{one.title}</span>
              <Wait slide={at} session={session} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}

/** Time until a slide's cue, at the pace. */
function Wait({ slide, session }: { slide: number; session: SessionState }) {
  const { t } = useTranslation('console')
  const host = useHost()
  const cue = session.loaded?.cues[slide] ?? scriptMs(0)
  const time = useTicking(() => countdownText(untilPosition(session, cue, host.clock.now())))
  return t('next.in', { time })
}
