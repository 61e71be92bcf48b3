/** The prompter: the text that rolls, a thin strip above and below it, nothing over the reading line. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useMouseKeepsFocus } from '#renderer/ui/keys/mouse-focus.ts'
import { createEase } from '#renderer/ui/hands/ease.ts'
import { keepEscape } from '#renderer/ui/hands/keep-escape.ts'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { createControls } from './control/controls.ts'
import { prompterHands } from './control/prompter-hands.ts'
import { usePointerHides } from './control/pointer-hides.ts'
import { createCurrentLook, lookWindowOf } from './look/current-look.ts'
import { LookProvider } from './look/look-context.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { NoSpeech } from './NoSpeech.tsx'
import { ScriptStage } from './ScriptStage.tsx'
import { BottomStrip } from './strips/BottomStrip.tsx'
import { TopStrip } from './strips/TopStrip.tsx'
import styles from './Prompter.module.css'

/** The whole page. */
export function Prompter() {
  const { t } = useTranslation('prompter')
  const host = useHost()
  const send = useCommand()
  const [current] = useState(() =>
    createCurrentLook({ host, window: lookWindowOf(window.location.search) }),
  )
  const [controls] = useState(() =>
    createControls({
      host,
      send,
      stepTextSize: current.stepSize,
    }),
  )
  const session = useReadable(host.session)
  const open = useOpenSpeech()
  const [ready, setReady] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const pointerHidden = usePointerHides()
  useMouseKeepsFocus()
  useEffect(keepEscape, [])
  const toggleKeys = () => setKeysShown((shown) => !shown)
  const [ease] = useState(() => createEase(send))
  useHands<'prompter'>(
    prompterHands(controls, ease, {
      toggleKeys,
      close: () => {
        setKeysShown(false)
        return keysShown
      },
    }),
  )
  useEffect(() => {
    document.title = t('page')
  }, [t])

  const shown = open === null || open === 'coming' || session === null ? null : { open, session }
  return (
    <main
      className={styles['page']}
      data-ready={ready}
      data-playing={session?.transport.playing ?? false}
      data-pointer={pointerHidden ? 'hidden' : 'shown'}
    >
      {shown === null ? (
        <NoSpeech coming={open === 'coming'} />
      ) : (
        <LookProvider current={current}>
          <TopStrip {...shown} />
          <div className={styles['middle']}>
            <ScriptStage open={shown.open} controls={controls} onReady={setReady} />
            <div className={styles['notes']}>
              <ResumeOffer />
              {keysShown ? <KeysPanel /> : null}
            </div>
          </div>
          <BottomStrip
            {...shown}
            controls={controls}
            keysShown={keysShown}
            onKeys={toggleKeys}
            ready={ready}
          />
        </LookProvider>
      )}
    </main>
  )
}
