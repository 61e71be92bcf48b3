/** One line in the strip: what matters most now. It never moves the text and never covers it. */
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useLastUndelivered } from '#renderer/ui/session/commands.tsx'
import type { Controls } from '../control/controls.ts'
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
} as const

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
  const { t } = useTranslation(['prompter', 'common'])
  const status = useReadable(useHost().link.status)
  const undelivered = useLastUndelivered()
  const notice = useReadable(controls.notice)
  const lost = status !== 'open'
  const sentence = lost
    ? undelivered
      ? t('line.undelivered')
      : rolls
        ? t('line.lostRolling')
        : t('line.lost')
    : notice !== null
      ? t(NOTICE_KEYS[notice])
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
