/** The prompter: the text that rolls, a thin strip above and below it, nothing over the reading line. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepAwake } from '#renderer/bridge/awake.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { DisplayNumber, useKeptPlace } from '#renderer/ui/displays/kept-place.tsx'
import { useMouseKeepsFocus } from '#renderer/ui/keys/mouse-focus.ts'
import { createEase } from '#renderer/ui/hands/ease.ts'
import { keepEscape } from '#renderer/ui/hands/keep-escape.ts'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { markHere } from '#renderer/ui/takes/mark-here.ts'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { createControls } from './control/controls.ts'
import { prompterHands } from './control/prompter-hands.ts'
import { usePointerHides } from './control/pointer-hides.ts'
import { useRests } from './control/rests.ts'
import { LookDrawer } from './drawer/LookDrawer.tsx'
import { useBoxSize } from './look/box-size.ts'
import { createCurrentLook, lookWindowOf } from './look/current-look.ts'
import { LookProvider } from './look/look-context.tsx'
import { LookFrame } from './look/LookFrame.tsx'
import { ReadingLineHandle } from './look/ReadingLineHandle.tsx'
import { CardPanel } from './CardPanel.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { NoSpeech } from './NoSpeech.tsx'
import { PacePanel } from './PacePanel.tsx'
import { ScriptStage } from './ScriptStage.tsx'
import { BottomStrip } from './strips/BottomStrip.tsx'
import { TopStrip } from './strips/TopStrip.tsx'
import styles from './Prompter.module.css'

/** From this width of the page on, px, a panel stands beside the text; below it there is room only over the text to come. */
const ROOM_BESIDE = 1000

/** What can be opened beside the text. */
export type Panel = 'look' | 'keys' | 'pacing' | 'card'

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
  const kept = useKeptPlace(current.copy ? null : 'prompter')
  const session = useReadable(host.session)
  const open = useOpenSpeech()
  const [ready, setReady] = useState(false)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [frame, frameSize] = useBoxSize({ width: window.innerWidth, height: window.innerHeight })
  const [scene, sceneSize] = useBoxSize(frameSize)
  const look = useReadable(current.look)
  const rests = useRests()
  const pointerHidden = usePointerHides()
  useMouseKeepsFocus()
  useEffect(keepEscape, [])
  useEffect(keepAwake, [])
  useEffect(() => {
    // What was changed just before the window closed is kept, too.
    window.addEventListener('pagehide', current.dispose)
    return () => window.removeEventListener('pagehide', current.dispose)
  }, [current])
  const beside = frameSize.width >= ROOM_BESIDE
  const playing = session?.transport.playing ?? false
  const mayOpen = beside || !playing
  const toggle = (one: Panel) => {
    if (panel !== one && !mayOpen) controls.tell('pause-for-panel')
    else setPanel(panel === one ? null : one)
  }
  const toggleKeys = () => toggle('keys')
  const toggleLook = () => toggle('look')
  const toggleCard = () => toggle('card')
  // What stood over the text to come goes when it comes.
  if (panel !== null && !mayOpen) setPanel(null)
  const [ease] = useState(() => createEase(send))
  useHands<'prompter'>(
    prompterHands(controls, ease, {
      toggleKeys,
      toggleLook,
      toggleCard,
      toggleTextOnly: () => {
        if (look !== null) current.change({ textOnly: !look.textOnly })
      },
      mark: () => {
        void markHere(host).then((marked) =>
          controls.tell(marked === 'no-line' ? 'not-marked' : marked),
        )
      },
      inPages: () => look?.motion === 'pages',
      close: () => {
        setPanel(null)
        return panel !== null
      },
    }),
  )
  useEffect(() => {
    document.title = t('page')
  }, [t])

  const shown = open === null || open === 'coming' || session === null ? null : { open, session }
  // The copy says in its strip what it is; where nothing but text is wanted the strips go while nobody is at them.
  const stripsHidden = look?.textOnly === true && rests && panel === null
  return (
    <LookProvider current={current}>
      <LookFrame frame={frame}>
        <main
          className={styles['page']}
          style={shown === null ? {} : { background: look?.colours.ground }}
          data-ready={ready}
          data-playing={playing}
          data-pointer={pointerHidden ? 'hidden' : 'shown'}
          data-strips={stripsHidden ? 'hidden' : 'shown'}
          data-text-only={look?.textOnly ?? false}
        >
          {shown === null ? (
            <NoSpeech coming={open === 'coming'} />
          ) : (
            <>
              <TopStrip {...shown} onSeen={controls.acknowledge} />
              <div className={styles['middle']}>
                <div ref={scene} className={styles['scene']}>
                  <ScriptStage controls={controls} onReady={setReady} />
                  {panel === 'look' ? <ReadingLineHandle /> : null}
                  <div className={styles['notes']}>{playing ? null : <ResumeOffer />}</div>
                </div>
                {panel === null ? null : (
                  <div
                    className={styles['panelPlace']}
                    data-beside={beside}
                    style={beside ? {} : { top: belowLine(look?.readingLine ?? 0) }}
                  >
                    {panel === 'card' ? (
                      <CardPanel />
                    ) : panel === 'keys' ? (
                      <KeysPanel
                        control={shown.session.control}
                        onControl={controls.toggleControl}
                      />
                    ) : panel === 'pacing' ? (
                      <PacePanel {...shown} controls={controls} />
                    ) : (
                      <LookDrawer
                        height={sceneSize.height}
                        onClose={toggleLook}
                        onFullScreen={controls.toggleFullScreen}
                      />
                    )}
                  </div>
                )}
              </div>
              <BottomStrip
                {...shown}
                controls={controls}
                panel={panel}
                onPanel={toggle}
                ready={ready}
              />
            </>
          )}
        </main>
      </LookFrame>
      <DisplayNumber kept={kept} hidden={playing} />
    </LookProvider>
  )
}

/** Where a panel begins that stands over the text to come: below the line that is read, but never too low to be of use. */
const belowLine = (readingLine: number) => `min(56%, calc(${100 * readingLine}% + 48px))`
