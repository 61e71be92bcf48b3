/** One line in the strip: what matters most now. It never moves the text and never covers it. */
import { useTranslation } from 'react-i18next'
import type { Action } from '#core/hands/actions.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { ACTION_KEYS } from '#renderer/ui/hands/action-words.ts'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { useLastSent } from '#renderer/ui/session/commands.tsx'
import type { Controls, Notice } from '../control/controls.ts'
import styles from './strips.module.css'

const NOTICE_KEYS = {
  jumped: 'notice.jumped',
  restarted: 'notice.restarted',
  restored: 'notice.restored',
  'pause-first': 'notice.pauseFirst',
  'pause-for-panel': 'notice.pauseForPanel',
  'at-end': 'notice.atEnd',
  'no-full-screen': 'notice.noFullScreen',
  'pace-fixed': 'notice.paceFixed',
  'moved-by-hand': 'notice.movedByHand',
  marked: 'common:takes.marked',
  'not-recording': 'common:takes.notRecording',
  'not-marked': 'common:link.undelivered',
} as const

/** The action whose key a notice names. */
const NAMES: Partial<Record<Notice, Action>> = {
  jumped: 'undo-jump',
  restarted: 'undo-jump',
  'pause-first': 'restart',
  'pace-fixed': 'to-time',
}

/** A lost line first, then what a key did, then how the run stands. */
export function Message({
  controls,
  rolls,
  coasts,
  byHand,
  begun,
  ended,
}: {
  controls: Controls
  rolls: boolean
  /** Whether it goes on to the stop of a pause. */
  coasts: boolean
  byHand: boolean
  begun: boolean
  ended: boolean
}) {
  const { t } = useTranslation(['prompter', 'common', 'hands'])
  const status = useReadable(useHost().link.status)
  const sent = useLastSent()
  const undelivered = sent === 'no-line'
  const notice = useReadable(controls.notice)
  const hints = useKeyHints()
  // Without a key of its own the action's name stands for it.
  const keyOf = (action: Action | undefined) =>
    action === undefined ? '' : (hints(action).hint ?? t(ACTION_KEYS[action], { ns: 'hands' }))
  const lost = status !== 'open'
  const sentence = lost
    ? undelivered
      ? t('line.undelivered')
      : rolls
        ? t('line.lostRolling')
        : t('line.lost')
    : sent === 'locked'
      ? t('common:control.lockedByOperator')
      : notice !== null
        ? t(NOTICE_KEYS[notice], { key: keyOf(NAMES[notice]) })
        : null
  const run = ended
    ? t('run.ended')
    : rolls
      ? t(coasts ? 'run.coasting' : 'run.rolling')
      : begun
        ? t(byHand ? 'run.byHand' : 'run.paused')
        : t('run.ready')
  return (
    <output className={styles['message']} data-watch={lost} data-says={sentence !== null}>
      <span className={styles['state']}>{sentence ?? run}</span>
      {sentence === null ? <span className={styles['line']}>{t('line.open')}</span> : null}
    </output>
  )
}
