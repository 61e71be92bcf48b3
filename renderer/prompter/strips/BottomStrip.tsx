/** The strip below the text: whether it rolls and how fast, a word when there is one, and what the hall sees next. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { isRolling } from '#core/session/transport.ts'
import type { Action } from '#core/hands/actions.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { PacesShown } from '#renderer/ui/pace/PacesShown.tsx'
import { PACING_MODE_KEYS } from '#renderer/ui/pace/PacingPanel.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import type { Controls } from '../control/controls.ts'
import { useLook } from '../look/look-context.tsx'
import type { Panel } from '../Prompter.tsx'
import { HallNext } from './HallNext.tsx'
import { Message } from './Message.tsx'
import styles from './strips.module.css'

/** All buttons of the page; each has a key. */
export function BottomStrip({
  open,
  session,
  controls,
  panel,
  onPanel,
  ready,
}: {
  open: OpenSpeech
  session: SessionState
  controls: Controls
  /** What is open beside the text. */
  panel: Panel | null
  onPanel: (panel: Panel) => void
  /** Whether the text stands on the page: what may come behind it comes then. */
  ready: boolean
}) {
  const { t } = useTranslation(['prompter', 'common'])
  const host = useHost()
  const hints = useKeyHints()
  const keyOf = (action: Action) => {
    const { hint } = hints(action)
    return hint === undefined ? undefined : t('key.hint', { key: hint })
  }
  const size = useLook()?.size ?? null
  const ended = useTicking(() => host.position() >= open.clock.duration)
  const standing = useTicking(() => !isRolling(session, host.clock.now()))
  const rolls = !standing
  const byHand = session.pacing.mode === 'by-hand'
  const begun = session.startedAt !== null
  return (
    <footer className={styles['bottom']}>
      <button
        type="button"
        className={styles['primary']}
        title={keyOf('play-pause')}
        onClick={controls.togglePlay}
      >
        <span aria-hidden="true">{rolls ? '❚❚' : byHand && begun ? '⇅' : '▶'}</span>
        {rolls ? t('run.pause') : begun ? t(byHand ? 'run.byHand' : 'run.goOn') : t('run.start')}
      </button>
      <div className={styles['stepper']}>
        <button
          type="button"
          aria-label={t('pace.slower')}
          title={keyOf('pace-down')}
          onClick={() => controls.stepPace(-1)}
        >
          −
        </button>
        <PacesShown open={open} session={session} />
        <button
          type="button"
          aria-label={t('pace.faster')}
          title={keyOf('pace-up')}
          onClick={() => controls.stepPace(1)}
        >
          +
        </button>
        <button
          type="button"
          className={styles['mode']}
          aria-expanded={panel === 'pacing'}
          aria-label={t('pacing.button', {
            mode: t(PACING_MODE_KEYS[session.pacing.mode], { ns: 'common' }),
          })}
          title={keyOf('to-time')}
          onClick={() => onPanel('pacing')}
        >
          {t(PACING_MODE_KEYS[session.pacing.mode], { ns: 'common' })}
        </button>
      </div>
      <div className={`${styles['stepper']} ${styles['size']}`}>
        <button
          type="button"
          aria-label={t('size.smaller')}
          title={keyOf('smaller')}
          onClick={() => controls.stepTextSize(-1)}
        >
          <span className={styles['smallLetter']}>{t('size.letter')}</span>
        </button>
        <output className={styles['sizeNumber']} aria-label={t('size.label')}>
          {size === null
            ? null
            : size.by === 'px'
              ? size.px
              : t('size.lines', { count: size.lines })}
        </output>
        <button
          type="button"
          aria-label={t('size.larger')}
          title={keyOf('larger')}
          onClick={() => controls.stepTextSize(1)}
        >
          <span className={styles['largeLetter']}>{t('size.letter')}</span>
        </button>
      </div>
      <button
        type="button"
        className={styles['look']}
        aria-expanded={panel === 'look'}
        title={keyOf('looks')}
        onClick={() => onPanel('look')}
      >
        {t('look.button')}
      </button>
      <button
        type="button"
        className={styles['keys']}
        aria-expanded={panel === 'keys'}
        title={keyOf('keys')}
        onClick={() => onPanel('keys')}
      >
        {t('keys.button')}
      </button>
      <Message
        controls={controls}
        ended={ended}
        rolls={rolls}
        coasts={session.transport.stopAt !== null}
        byHand={byHand}
        begun={begun}
      />
      <HallNext open={open} session={session} pictured={ready} />
    </footer>
  )
}
