/** The console: what the hall sees, what comes, and everything that steers it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#core/hands/actions.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { ACTION_KEYS } from '#renderer/ui/hands/action-words.ts'
import { HallGone } from '#renderer/ui/displays/HallGone.tsx'
import { createEase } from '#renderer/ui/hands/ease.ts'
import { DisplayNumber, useKeptPlace } from '#renderer/ui/displays/kept-place.tsx'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import { useMouseKeepsFocus } from '#renderer/ui/keys/mouse-focus.ts'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useCommand, useLastSent } from '#renderer/ui/session/commands.tsx'
import { useRoomFacts } from '#renderer/ui/preflight/room-facts.ts'
import { useHallStatus } from '#renderer/ui/session/hall-status.ts'
import { MarkToast } from '#renderer/ui/takes/MarkToast.tsx'
import { markHere, type Marked } from '#renderer/ui/takes/mark-here.ts'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { useActions } from './actions.ts'
import { CardPanel } from './CardPanel.tsx'
import { consoleHands } from './console-hands.ts'
import { Controls } from './Controls.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { NextUp } from './NextUp.tsx'
import { OnScreen } from './OnScreen.tsx'
import { ScriptPlace } from './ScriptPlace.tsx'
import { SectionList } from './SectionList.tsx'
import { FACTS_EVERY } from './MachineWarnings.tsx'
import { WORDS, WORDS_KEYS } from './SpeakerLine.tsx'
import { StatusBar } from './StatusBar.tsx'
import styles from './Console.module.css'
import { WaitingForSpeech } from './WaitingForSpeech.tsx'

/** What can be opened over the page. */
export type Panel = 'keys' | 'card'

/** How long it stands that a key did nothing, ms. */
const UNHEARD_FOR = 6000

/** The whole page. */
export function Console() {
  const { t } = useTranslation(['console', 'common', 'hands'])
  const host = useHost()
  const kept = useKeptPlace('console')
  const session = useReadable(host.session)
  const speech = useOpenSpeech()
  const open = speech === null || speech === 'coming' ? null : speech
  const hall = useHallStatus()
  const { told: facts } = useRoomFacts(FACTS_EVERY)
  const actions = useActions()
  const send = useCommand()
  const sent = useLastSent()
  const movedByHand = useReadable(actions.movedByHand)
  useMouseKeepsFocus()
  const [ease] = useState(() => createEase(send))
  const [unheard, setUnheard] = useState<Action | null>(null)
  const [swapRefused, setSwapRefused] = useState(false)
  const swapDisplays = () => {
    host.link.client.displays.swap().then(
      () => setSwapRefused(false),
      () => setSwapRefused(true),
    )
  }
  const [marked, setMarked] = useState<Marked | null>(null)
  const [clickerRefused, setClickerRefused] = useState(false)
  const [panel, setPanel] = useState<Panel | null>(null)
  const toggle = (one: Panel) => setPanel((shown) => (shown === one ? null : one))
  const toggleKeys = () => toggle('keys')
  const toggleCard = () => toggle('card')
  const toggleControl = () =>
    actions.give({
      kind: 'set-control',
      control: session?.control === 'operator' ? 'anyone' : 'operator',
    })
  useHands<'console'>(
    consoleHands(actions, ease, {
      toggleKeys,
      swapDisplays,
      toggleControl,
      toggleCard,
      mark: () => {
        void markHere(host).then(setMarked)
      },
      tell: (index) => {
        const words = WORDS[index]
        if (words === undefined || open === null) return
        actions.give({ kind: 'tell', text: t(WORDS_KEYS[words]) })
      },
      close: () => {
        setPanel(null)
        return panel !== null
      },
    }),
    setUnheard,
    () => setClickerRefused(true),
  )
  useEffect(() => {
    if (!clickerRefused) return undefined
    const timer = setTimeout(() => setClickerRefused(false), UNHEARD_FOR)
    return () => clearTimeout(timer)
  }, [clickerRefused])
  useEffect(() => {
    if (!swapRefused) return undefined
    const timer = setTimeout(() => setSwapRefused(false), UNHEARD_FOR)
    return () => clearTimeout(timer)
  }, [swapRefused])
  useEffect(() => {
    if (unheard === null) return undefined
    const timer = setTimeout(() => setUnheard(null), UNHEARD_FOR)
    return () => clearTimeout(timer)
  }, [unheard])

  useEffect(() => {
    document.title = t('page')
  }, [t])

  return (
    <div className={styles.page}>
      <LinkNotice />
      <DisplayNumber kept={kept} />
      <MarkToast marked={marked} />
      <StatusBar open={open} session={session} hall={hall} facts={facts} send={actions.give} />
      <div className={styles.offer}>
        <ResumeOffer />
        <HallGone className={styles.alert} />
        {swapRefused ? (
          <output className={styles.alert}>{t('common:displays.noSwap')}</output>
        ) : null}
        {sent === 'no-line' ? (
          <p role="alert" className={styles.alert}>
            {t('common:link.undelivered')}
          </p>
        ) : null}
        {sent === 'locked' ? (
          <p role="alert" className={styles.alert}>
            {t('common:control.lockedBySpeaker')}
          </p>
        ) : null}
        {clickerRefused ? (
          <output className={styles.alert}>{t('holder.clickerRefused')}</output>
        ) : null}
        {movedByHand ? <output className={styles.alert}>{t('control.movedByHand')}</output> : null}
        {unheard === null ? null : (
          <p role="alert" className={styles.alert}>
            {t('hands:unheard', { action: t(ACTION_KEYS[unheard], { ns: 'hands' }) })}
          </p>
        )}
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
      <div className={styles.panels} data-printed="true">
        {panel === 'keys' ? <KeysPanel onClose={toggleKeys} /> : null}
        {panel === 'card' ? <CardPanel onClose={toggleCard} /> : null}
      </div>
      {session === null ? null : (
        <Controls
          prompters={facts?.facts.prompters ?? null}
          open={open}
          session={session}
          actions={actions}
          panel={panel}
          onPanel={toggle}
        />
      )}
    </div>
  )
}
