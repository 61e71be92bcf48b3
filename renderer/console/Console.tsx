/** The console: what the hall sees, what comes, and everything that steers it. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useMouseKeepsFocus } from '#renderer/ui/keys/mouse-focus.ts'
import { useKeys } from '#renderer/ui/keys/use-keys.ts'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useLastUndelivered } from '#renderer/ui/session/commands.tsx'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { useActions } from './actions.ts'
import { Controls } from './Controls.tsx'
import { useHallStatus } from './hall-status.ts'
import { NextUp } from './NextUp.tsx'
import { OnScreen } from './OnScreen.tsx'
import { ScriptPlace } from './ScriptPlace.tsx'
import { SectionList } from './SectionList.tsx'
import { StatusBar } from './StatusBar.tsx'
import styles from './Console.module.css'
import { WaitingForSpeech } from './WaitingForSpeech.tsx'

/** A held pace key goes on at this rhythm, ms. */
const PACE_REPEATS = 120

/** The whole page. */
export function Console() {
  const { t } = useTranslation(['console', 'common'])
  const host = useHost()
  const session = useReadable(host.session)
  const speech = useOpenSpeech()
  const open = speech === null || speech === 'coming' ? null : speech
  const hall = useHallStatus()
  const actions = useActions()
  const undelivered = useLastUndelivered()
  useMouseKeepsFocus()
  useKeys([
    { keys: ['Space'], run: actions.togglePlaying },
    { keys: ['ArrowLeft', 'PageUp'], run: () => actions.stepSlide(-1) },
    { keys: ['ArrowRight', 'PageDown'], run: () => actions.stepSlide(1) },
    { keys: ['KeyR'], run: actions.rejoin },
    { keys: ['Backspace'], run: actions.undoJump },
    // Clickers send B or the full stop for black.
    { keys: ['KeyB', 'Period'], run: () => actions.toggleScreen('black') },
    { keys: ['KeyS'], run: () => actions.toggleScreen('standby') },
    {
      keys: ['[Shift]+Equal', 'NumpadAdd'],
      run: () => actions.stepPace(1),
      repeatEvery: PACE_REPEATS,
    },
    {
      keys: ['Minus', 'NumpadSubtract'],
      run: () => actions.stepPace(-1),
      repeatEvery: PACE_REPEATS,
    },
  ])

  useEffect(() => {
    document.title = t('page')
  }, [t])

  return (
    <div className={styles.page}>
      <LinkNotice />
      <StatusBar open={open} session={session} />
      <div className={styles.offer}>
        <ResumeOffer />
        {undelivered ? (
          <p role="alert" className={styles.alert}>
            {t('common:link.undelivered')}
          </p>
        ) : null}
      </div>
      <main className={styles.main} data-speech={open !== null}>
        {session === null ? null : (
          <div className={styles.now}>
            <OnScreen status={hall} session={session} />
          </div>
        )}
        {speech === null ? <WaitingForSpeech /> : null}
        {open === null || session === null ? null : (
          <>
            <div className={styles.next}>
              <NextUp open={open} session={session} />
            </div>
            <div className={styles.place}>
              <ScriptPlace open={open} />
            </div>
            <div className={styles.rundown}>
              <SectionList open={open} session={session} actions={actions} />
            </div>
          </>
        )}
      </main>
      {session === null ? null : <Controls open={open} session={session} actions={actions} />}
    </div>
  )
}
