/** The strip above the text: where in the speech, how long already, how long still. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { HallGone } from '#renderer/ui/displays/HallGone.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { clockText, countdownText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { useCurrentLook } from '../look/look-context.tsx'
import { placeAt } from './place-now.ts'
import { StaffMessage } from './StaffMessage.tsx'
import styles from './strips.module.css'

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
  const { rate } = session.transport
  const place = () => placeAt(open, host.position())
  const part = useTicking(() => place().part)
  const name = useTicking(() => place().name)
  const elapsed = useTicking(() => clockText(place().elapsed / rate))
  const whole = useTicking(() => clockText(place().whole / rate))
  const used = useTicking(() =>
    session.startedAt === null ? clockText(0) : clockText(host.clock.now() - session.startedAt),
  )
  const left = useTicking(() =>
    countdownText((open.clock.duration - host.position()) / session.transport.rate),
  )
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
      <HallGone className={styles['badge']} />
      <StaffMessage session={session} onSeen={onSeen} />
      <dl className={styles['times']}>
        <div>
          <dt>{t('time.section')}</dt>
          <dd className={`${styles['time']} ${styles['pair']}`} data-testid="section-time">
            {elapsed}
            <span className={styles['quiet']}> / {whole}</span>
          </dd>
        </div>
        <div className={styles['used']}>
          <dt>{t('time.used')}</dt>
          <dd className={styles['time']} data-testid="used">
            {used}
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
