/** The head of the console: which speech, how the run stands, its times, and the line to the host. */
import { useTranslation } from 'react-i18next'
import type { HallStatus } from '#core/contract/contract.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { untilPosition } from '#core/session/transport.ts'
import { scriptMs } from '#core/time.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { AheadOrBehind } from '#renderer/ui/on-time/AheadOrBehind.tsx'
import { liveTimes } from '#renderer/ui/on-time/live.ts'
import type { ToldFacts } from '#renderer/ui/preflight/room-facts.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { RecordControl } from '#renderer/ui/takes/RecordControl.tsx'
import { clockText, countdownText, timeOfDayText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { OpenRoom } from '#renderer/ui/windows/OpenRoom.tsx'
import { MachineWarnings } from './MachineWarnings.tsx'
import { PrompterCopy } from './PrompterCopy.tsx'
import { type RunState, runState } from './run-state.ts'
import styles from './StatusBar.module.css'
import { WhoControls } from './WhoControls.tsx'

const RUN_KEYS = {
  ready: 'run.ready',
  playing: 'run.playing',
  paused: 'run.paused',
  ended: 'run.ended',
} as const satisfies Record<RunState, string>

const LINK_KEYS = {
  connecting: 'link.connecting',
  open: 'link.open',
  lost: 'link.lost',
} as const

/** One strip; `open` is null while no speech is open. */
export function StatusBar({
  open,
  session,
  hall,
  facts,
  send,
}: {
  open: OpenSpeech | null
  session: SessionState | null
  hall: HallStatus | null
  /** What the host knows of its machine. */
  facts: ToldFacts | null
  send: (command: Command) => void
}) {
  const { t } = useTranslation('console')
  const host = useHost()
  const link = useReadable(host.link.status)
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{open === null ? t('page') : open.document.speech.title}</h1>
      {open === null || session === null ? null : <Run open={open} session={session} />}
      {session === null ? null : <WhoControls session={session} send={send} />}
      {open === null ? null : <PrompterCopy />}
      {open === null ? null : <RecordControl />}
      <OpenRoom className={styles.copy} />
      <output className={styles.link} data-link={link}>
        {t(LINK_KEYS[link])}
      </output>
      <MachineWarnings hall={hall} told={facts} />
    </header>
  )
}

function Run({ open, session }: { open: OpenSpeech; session: SessionState }) {
  const { t } = useTranslation('console')
  const host = useHost()
  const run = useTicking(() => runState(session, host.position()))
  const used = useTicking(() => clockText(liveTimes(open, session, host.clock.now())?.used ?? 0))
  const leftMs = () =>
    untilPosition(session, session.loaded?.duration ?? scriptMs(0), host.clock.now())
  const left = useTicking(() => countdownText(leftMs()))
  const finish = useTicking(() => {
    const ended = runState(session, host.position()) === 'ended'
    const away = ended ? session.transport.at - host.clock.now() : leftMs()
    return timeOfDayText(Date.now() + away)
  })
  return (
    <>
      <output className={styles.run} data-run={run}>
        {t(RUN_KEYS[run])}
      </output>
      <dl className={styles.times}>
        <div>
          <dt>{t('time.used')}</dt>
          <dd>{used}</dd>
        </div>
        <div>
          <dt>{t('time.left')}</dt>
          <dd>{left}</dd>
        </div>
        <div>
          <dt>{t('time.finish')}</dt>
          <dd>{finish}</dd>
        </div>
      </dl>
      <AheadOrBehind open={open} session={session} quiet={false} />
    </>
  )
}
