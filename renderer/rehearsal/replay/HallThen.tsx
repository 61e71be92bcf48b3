/** What the hall was to be shown at a moment of a take. */
import { useTranslation } from 'react-i18next'
import type { Moment } from '#core/takes/replay.ts'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import { SCREEN_THEN_KEYS } from '../screen-words.ts'
import styles from './replay.module.css'

/** The slide, or the word for what was there instead. */
export function HallThen({ moment }: { moment: Moment }) {
  const { t } = useTranslation('rehearsal')
  const { screen, slide, shown } = moment.hall
  const { deck } = moment.text
  const picture = slide === null ? undefined : deck.slides[slide]
  return (
    <section className={styles.hall} aria-label={t('replay.hall')}>
      {picture === undefined ? (
        <div className={styles.dark}>{t(SCREEN_THEN_KEYS[screen])}</div>
      ) : (
        <SlidePicture slide={picture} deck={deck} shown={shown} />
      )}
      <p className={styles.quiet}>
        {t(SCREEN_THEN_KEYS[screen])}
        {slide === null ? null : ` · ${t('report.slide', { number: slide + 1 })}`}
      </p>
    </section>
  )
}
