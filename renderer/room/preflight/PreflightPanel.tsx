/** Everything that has to be right before the start, in one list; printed as a page to sign. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Line, Remedy } from '#core/room/line.ts'
import { countedStates } from '#core/room/preflight.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { useFindingWords } from '#renderer/ui/preflight/finding-words.ts'
import styles from './preflight.module.css'
import { PreflightLine } from './PreflightLine.tsx'
import { SignSheet } from './SignSheet.tsx'
import { usePreflight } from './use-preflight.tsx'

/** The panel of the room page. */
export function PreflightPanel() {
  const { t } = useTranslation('room')
  const headingId = useId()
  const preflight = usePreflight()
  const { remedy, openings, onUp, refused } = useRemedies()
  const [venue, setVenue] = useState('')
  const words = useFindingWords()
  const { lines, now } = preflight
  const counted = countedStates(lines)
  const answer = (line: Line, good: boolean | null) => {
    preflight.answer(
      line.id,
      good === null || line.asks === null ? null : { good, about: line.asks },
    )
    // It was looked at: the hall need not see it any longer.
    if (line.remedy === 'hide-test' && good !== null) remedy('hide-test')
  }
  return (
    <>
      <section className={styles['panel']} aria-labelledby={headingId}>
        <header className={styles['head']}>
          <h2 id={headingId}>{t('preflight.heading')}</h2>
          <output className={styles['summary']}>
            {counted.right === lines.length ? t('preflight.all') : t('preflight.summary', counted)}
          </output>
          <span className={styles['buttons']}>
            <label className={styles['venue']}>
              <span>{t('preflight.venue')}</span>
              <input
                type="text"
                value={venue}
                maxLength={60}
                onChange={({ target }) => setVenue(target.value)}
              />
            </label>
            <button type="button" onClick={preflight.again}>
              {t('preflight.again')}
            </button>
            <button type="button" onClick={() => window.print()}>
              {t('preflight.print')}
            </button>
          </span>
        </header>
        <output className={styles['notice']}>
          {refused ? <span>{t('preflight.refused')}</span> : null}
          <OpeningNotice openings={openings} onUp={onUp} />
        </output>
        <ul className={styles['lines']} aria-label={t('preflight.list')}>
          {lines.map((line) => (
            <PreflightLine
              key={line.id}
              line={line}
              words={words(line, now)}
              answered={preflight.hasAnswered(line)}
              onRemedy={remedy}
              onAnswer={(good) => answer(line, good)}
            />
          ))}
        </ul>
        {preflight.meter}
      </section>
      <SignSheet lines={lines} venue={venue} now={now} />
    </>
  )
}

/** What the buttons of the lines do. */
function useRemedies() {
  const host = useHost()
  const session = useReadable(host.session)
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const [refused, setRefused] = useState(false)
  const screen = session?.hall.screen
  /** What the hall saw before the test picture. */
  const [before, setBefore] = useState<'slides' | 'black' | 'standby'>('standby')

  const show = async (wanted: 'test' | 'slides' | 'black' | 'standby') => {
    const sent = await host.send({ kind: 'set-screen', screen: wanted }).catch(() => 'no-line')
    setRefused(sent !== 'done')
  }
  const open = async (kind: 'studio' | 'audience' | 'prompter') =>
    setOpenings(await openWindows(host, [kind]))
  const remedy = (wanted: Remedy) => {
    if (wanted === 'show-test') {
      if (screen === 'slides' || screen === 'black' || screen === 'standby') setBefore(screen)
      void show('test')
    } else if (wanted === 'hide-test') void show(before)
    else
      void open(
        wanted === 'open-studio' ? 'studio' : wanted === 'open-audience' ? 'audience' : 'prompter',
      )
  }
  const onUp = (kind: Opening['kind']) =>
    setOpenings((now) => now.filter((opening) => opening.kind !== kind))
  return { remedy, openings, onUp, refused }
}
