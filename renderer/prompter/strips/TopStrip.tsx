/** The strip above the text: where in the speech, how long already, how long still. */
import { useTranslation } from 'react-i18next'
import { sectionTimes } from '#core/on-time/on-time.ts'
import type { SessionState } from '#core/session/state.ts'
import { untilPosition } from '#core/session/transport.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { HallGone } from '#renderer/ui/displays/HallGone.tsx'
import { AheadOrBehind } from '#renderer/ui/on-time/AheadOrBehind.tsx'
import { courseNow, liveTimes } from '#renderer/ui/on-time/live.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { RecordingSign } from '#renderer/ui/takes/RecordingSign.tsx'
import { clockText, countdownText, timeOfDayText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { useCurrentLook } from '../look/look-context.tsx'
import { placeAt } from './place-now.ts'
import { StaffMessage } from './StaffMessage.tsx'
import styles from './strips.module.css'

/** Below this, ms, nothing is over. */
const A_SECOND = 1000

/** Shows the section with its time, the run's own time, and what is left at the present pace. */
export function TopStrip({
  open,
  session,
  onSeen,
}: {
  open: OpenSpeech
  session: SessionState
  /** The message to the speaker was acknowledged. */
  onSeen: () => void
}) {
  const { t } = useTranslation(['prompter', 'look'])
  const { copy } = useCurrentLook()
  const host = useHost()
  const always = useReadable(host.settings)?.onTimeAlways ?? false
  const place = () => placeAt(open, host.position())
  const part = useTicking(() => place().part)
  const name = useTicking(() => place().name)
  const times = () => liveTimes(open, session, host.clock.now())
  const section = () => sectionTimes(session, courseNow(open, session), place(), host.clock.now())
  const spent = useTicking(() => clockText(section()?.spent ?? 0))
  const sectionLeft = () => (section()?.planned ?? 0) - (section()?.spent ?? 0)
  const isOver = useTicking(() => sectionLeft() <= -A_SECOND)
  const away = useTicking(() =>
    isOver ? clockText(-sectionLeft()) : countdownText(Math.max(0, sectionLeft())),
  )
  const used = useTicking(() => clockText(times()?.used ?? 0))
  const untilEnd = () => untilPosition(session, open.clock.duration, host.clock.now())
  const whole = useTicking(() => clockText((times()?.used ?? 0) + untilEnd()))
  const left = useTicking(() => countdownText(untilEnd()))
  const end = useTicking(() => timeOfDayText(Date.now() + untilEnd()))
  const shown =
    part === 'opening' ? t('place.opening') : part === 'closing' ? t('place.closing') : name
  return (
    <header className={styles['top']}>
      {copy ? <span className={styles['badge']}>{t('look:copyBadge')}</span> : null}
      <h1 className={styles['section']} title={part === 'section' ? name : undefined}>
        {shown}
      </h1>
      {session.control === 'anyone' ? null : (
        <span className={styles['badge']} data-watch={session.control === 'operator'}>
          {t(session.control === 'operator' ? 'control.operator' : 'control.speaker')}
        </span>
      )}
      <RecordingSign className={styles['badge']} />
      <HallGone className={styles['badge']} />
      <AheadOrBehind open={open} session={session} quiet={!always} />
      <StaffMessage session={session} onSeen={onSeen} />
      <dl className={styles['times']}>
        <div>
          <dt>{t('time.section')}</dt>
          <dd className={`${styles['time']} ${styles['pair']}`} data-testid="section-time">
            {spent}
            <span className={styles['quiet']} data-over={isOver}>
              {' '}
              {t(isOver ? 'time.sectionOver' : 'time.sectionLeft', { time: away })}
            </span>
          </dd>
        </div>
        <div className={styles['used']}>
          <dt>{t('time.used')}</dt>
          <dd className={`${styles['time']} ${styles['pair']}`} data-testid="used">
            {used}
            <span className={styles['quiet']}> / {whole}</span>
          </dd>
        </div>
        <div className={styles['end']}>
          <dt>{t('time.end')}</dt>
          <dd className={styles['time']} data-testid="end">
            {end}
          </dd>
        </div>
        <div>
          <dt>{t('time.left')}</dt>
          <dd className={`${styles['time']} ${styles['big']}`} data-testid="left">
            {left}
          </dd>
        </div>
      </dl>
    </header>
  )
}
