/** The console's buttons, each with its key: the tape, the hall's slides, the pace, the screen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PACE_RANGE, paceAt } from '#core/pace/reference.ts'
import type { HallScreen, SessionState } from '#core/session/state.ts'
import { chosenRate } from '#core/session/transport.ts'
import type { Deed } from '#core/session/undo.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { chosenPace } from '#renderer/ui/pace/pace-steps.ts'
import { PacesShown } from '#renderer/ui/pace/PacesShown.tsx'
import { PACING_MODE_KEYS, PacingPanel } from '#renderer/ui/pace/PacingPanel.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { chosenSlide } from '#renderer/ui/session/hall-actions.ts'
import type { Actions } from './actions.ts'
import { ActionButton } from './ActionButton.tsx'
import type { Panel } from './Console.tsx'
import { type RunState, runState } from './run-state.ts'
import { SpeakerLine } from './SpeakerLine.tsx'
import styles from './Controls.module.css'

const PLAY_KEYS = {
  ready: 'control.start',
  playing: 'control.pause',
  paused: 'control.goOn',
  ended: 'control.goOn',
} as const satisfies Record<RunState, string>

const SCREEN_KEYS = {
  slides: 'screen.slides',
  black: 'screen.black',
  standby: 'screen.standby',
  freeze: 'screen.freeze',
  test: 'screen.test',
} as const satisfies Record<HallScreen, string>

/** All controls; those that need a speech are off while `open` is null. */
export function Controls({
  open,
  session,
  actions,
  panel,
  onPanel,
  prompters,
}: {
  /** How many prompters are connected; null where it is not known. */
  prompters: number | null
  open: OpenSpeech | null
  session: SessionState
  actions: Actions
  /** What is open over the page. */
  panel: Panel | null
  onPanel: (panel: Panel) => void
}) {
  const { t } = useTranslation('console')
  const keys = useKeyHints()
  const [pacingShown, setPacingShown] = useState(false)
  return (
    <footer className={styles.controls} aria-label={t('control.label')}>
      {open === null || !pacingShown ? null : (
        <div className={styles.pacing}>
          <PacingPanel session={session} open={open} actions={actions.pacing} />
        </div>
      )}
      {open === null ? null : (
        <SpeechControls
          open={open}
          session={session}
          actions={actions}
          pacingShown={pacingShown}
          onPacing={() => setPacingShown((shown) => !shown)}
        />
      )}
      <fieldset className={styles.group} aria-label={t('screen.label')}>
        <ScreenButton
          screen="slides"
          session={session}
          {...keys('slides')}
          disabled={open === null}
          onPress={() => actions.setScreen('slides')}
        />
        <ScreenButton
          screen="black"
          session={session}
          {...keys('black')}
          onPress={() => actions.toggleScreen('black')}
        />
        <ScreenButton
          screen="freeze"
          session={session}
          {...keys('freeze')}
          // Only what the hall sees can be kept.
          disabled={session.hall.screen !== 'slides' && session.hall.screen !== 'freeze'}
          onPress={() => actions.toggleScreen('freeze')}
        />
        <ScreenButton
          screen="standby"
          session={session}
          {...keys('standby')}
          onPress={() => actions.toggleScreen('standby')}
        />
      </fieldset>
      <UndoButton actions={actions} />
      {open === null ? null : (
        <SpeakerLine session={session} prompters={prompters} send={actions.give} />
      )}
      <ActionButton
        label={t('keys.button')}
        {...keys('keys')}
        pressed={panel === 'keys'}
        onPress={() => onPanel('keys')}
      />
      <ActionButton
        label={t('card.button')}
        {...keys('card')}
        pressed={panel === 'card'}
        onPress={() => onPanel('card')}
      />
    </footer>
  )
}

function ScreenButton({
  screen,
  session,
  hint,
  keys,
  disabled = false,
  onPress,
}: {
  screen: HallScreen
  session: SessionState
  hint?: string | undefined
  keys?: string | undefined
  disabled?: boolean
  onPress: () => void
}) {
  const { t } = useTranslation('console')
  return (
    <ActionButton
      label={t(SCREEN_KEYS[screen])}
      hint={hint}
      keys={keys}
      pressed={session.hall.screen === screen}
      disabled={disabled}
      once
      onPress={onPress}
    />
  )
}

function SpeechControls({
  open,
  session,
  actions,
  pacingShown,
  onPacing,
}: {
  open: OpenSpeech
  session: SessionState
  actions: Actions
  pacingShown: boolean
  onPacing: () => void
}) {
  const { t } = useTranslation(['console', 'common'])
  const host = useHost()
  const run = useTicking(() => runState(session, host.position()))
  const slide = useTicking(() => chosenSlide(session, host.position()))
  const keys = useKeyHints()
  const { language } = open.document.speech
  const pace = chosenPace(paceAt(chosenRate(session), language))
  return (
    <>
      <ActionButton
        primary
        label={t(PLAY_KEYS[run])}
        shape={run === 'playing' ? '❚❚' : '▶'}
        {...keys('play-pause')}
        // Moved by hand, there is nothing to start but the run itself.
        disabled={run === 'ended' || (session.pacing.mode === 'by-hand' && run === 'paused')}
        onPress={actions.togglePlaying}
      />
      <fieldset className={styles.group} aria-label={t('control.slides')}>
        <ActionButton
          label={t('control.previous')}
          shape="◂"
          {...keys('previous-slide')}
          disabled={slide <= 0}
          onPress={() => actions.stepSlide(-1)}
        />
        <ActionButton
          label={t('control.next')}
          shape="▸"
          shapeAfter
          {...keys('next-slide')}
          disabled={slide >= open.document.deck.slides.length - 1}
          onPress={() => actions.stepSlide(1)}
        />
        <ActionButton
          label={t('control.rejoin')}
          {...keys('rejoin')}
          disabled={session.hall.hold === null && session.hall.screen !== 'freeze'}
          onPress={actions.rejoin}
        />
      </fieldset>
      <fieldset className={styles.group} aria-label={t('control.pace')}>
        <ActionButton
          label={t('control.slower')}
          shapeOnly="−"
          {...keys('pace-down')}
          disabled={pace <= PACE_RANGE.lowest}
          onPress={() => actions.stepPace(-1)}
        />
        <PacesShown open={open} session={session} />
        <ActionButton
          label={t('control.faster')}
          shapeOnly="+"
          {...keys('pace-up')}
          disabled={pace >= PACE_RANGE.highest}
          onPress={() => actions.stepPace(1)}
        />
        <ActionButton
          label={t(PACING_MODE_KEYS[session.pacing.mode], { ns: 'common' })}
          shape="▴"
          shapeAfter
          pressed={pacingShown}
          onPress={onPacing}
        />
      </fieldset>
    </>
  )
}

const TAKEN_BACK_KEYS = {
  jump: 'undo.jump',
  screen: 'undo.screen',
  slide: 'undo.slide',
  pace: 'undo.pace',
  play: 'undo.play',
  pause: 'undo.pause',
  skips: 'undo.skips',
  message: 'undo.message',
  control: 'undo.control',
} as const satisfies Record<Deed, string>

/** Takes the last deed back, and says which. */
function UndoButton({ actions }: { actions: Actions }) {
  const { t } = useTranslation('console')
  const keys = useKeyHints()
  const deed = useReadable(actions.lastDeed)
  return (
    <ActionButton
      label={deed === null ? t('undo.nothing') : t(TAKEN_BACK_KEYS[deed])}
      // Always as wide: what is beside it must not jump when something was done.
      shapeOnly={`↶ ${t('undo.nothing')}`}
      {...keys('undo-jump')}
      disabled={deed === null}
      onPress={actions.undo}
    />
  )
}
