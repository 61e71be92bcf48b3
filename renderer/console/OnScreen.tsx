/** What the hall sees: the true picture, as the audience window told it, and how it is steered. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallReport, HallStatus } from '#core/contract/contract.ts'
import type { Deck } from '#core/deck/deck.ts'
import type { HallScreen, SessionState } from '#core/session/state.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useDisplaysTold } from '#renderer/ui/displays/displays-told.ts'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import { SlideBox } from '#renderer/ui/slide/SlideBox.tsx'
import { StandbyView } from '#renderer/ui/slide/StandbyView.tsx'
import { useStandbyPicture } from '#renderer/ui/slide/standby-picture.ts'
import { TestPicture } from '#renderer/ui/slide/TestPicture.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import { useHallBehind } from './hall-behind.ts'
import styles from './Pictures.module.css'

/** What is there, for each screen. */
const PLACE_KEYS = {
  slides: 'onScreen.slide',
  black: 'screen.black',
  standby: 'screen.standby',
  freeze: 'onScreen.frozen',
  test: 'screen.test',
} as const satisfies Record<HallScreen, string>

/** The left picture. `status` is null while nothing is known of the hall's screen. */
export function OnScreen({
  status,
  session,
}: {
  status: HallStatus | null
  session: SessionState
}) {
  const { t } = useTranslation('console')
  const deck = useReadable(useHost().deck)?.deck ?? null
  const behind = useHallBehind(status)
  const windows = status?.windows ?? 0
  // Without the projector the window paints, and the hall sees nothing of it.
  const away = useDisplaysTold()?.audience === 'waiting'
  const report = away ? null : (status?.report ?? null)
  const { hold, screen } = session.hall
  const frozen = screen === 'freeze'
  return (
    <section className={styles.picture} aria-labelledby="on-screen">
      <header className={styles.caption}>
        <h2 id="on-screen" className={styles.heading} data-live={report !== null}>
          {report === null ? t('onScreen.screen') : t('onScreen.heading')}
        </h2>
        {report === null ? null : (
          <span>{t(PLACE_KEYS[report.screen], placeIn(report, deck))}</span>
        )}
        <output className={styles.follow} data-held={hold !== null || frozen}>
          {session.loaded === null
            ? null
            : frozen
              ? t('onScreen.still')
              : hold === null
                ? t('onScreen.following')
                : t('onScreen.held', { number: hold + 1 })}
        </output>
      </header>
      <div className={styles.frame} data-live={report !== null}>
        {status === null ? (
          <p className={styles.words}>{t('onScreen.unknown')}</p>
        ) : away ? (
          <p className={styles.words}>{t('onScreen.away')}</p>
        ) : windows === 0 ? (
          <NoWindow />
        ) : report === null ? (
          <p className={styles.words}>{t('onScreen.waiting')}</p>
        ) : (
          <Painted report={report} deck={deck} />
        )}
      </div>
      <div className={styles.notes} aria-live="polite">
        {behind ? <span className={styles.watch}>{t('onScreen.behind')}</span> : null}
        {windows > 1 ? <span>{t('onScreen.windows', { count: windows })}</span> : null}
      </div>
    </section>
  )
}

const placeIn = (report: HallReport, deck: Deck | null) => ({
  number: report.slide === null ? 0 : report.slide + 1,
  count: deck?.slides.length ?? 0,
})

function Painted({ report, deck }: { report: HallReport; deck: Deck | null }) {
  const { t } = useTranslation('console')
  const standby = useStandbyPicture()
  if (report.screen === 'black') return <p className={styles.black}>{t('screen.black')}</p>
  const slide = report.slide === null ? undefined : deck?.slides[report.slide]
  if (report.screen === 'test') return <TestPicture size={report.window} />
  if (deck !== null && slide !== undefined)
    return <SlidePicture slide={slide} deck={deck} shown={report.shown} />
  return (
    <figure className={styles.standby} aria-label={t('screen.standby')}>
      <div aria-hidden="true">
        <SlideBox>
          <StandbyView
            title={deck?.title ?? ''}
            theme={deck?.theme}
            picture={standby === 'coming' ? null : standby}
          />
        </SlideBox>
      </div>
    </figure>
  )
}

function NoWindow() {
  const { t } = useTranslation('console')
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  return (
    <div className={styles.none}>
      <p className={styles.watch}>{t('onScreen.none')}</p>
      <button
        type="button"
        onClick={() => void openWindows(host, ['audience'], { again: true }).then(setOpenings)}
      >
        {t('onScreen.open')}
      </button>
      <output>
        <OpeningNotice openings={openings} onUp={() => setOpenings([])} />
      </output>
    </div>
  )
}
