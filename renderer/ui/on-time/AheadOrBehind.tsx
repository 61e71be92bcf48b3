/** Ahead or behind: a shape, a word and a time, so that no colour has to be told from another. */
import { useTranslation } from 'react-i18next'
import type { Standing } from '#core/on-time/on-time.ts'
import type { SessionState } from '#core/session/state.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '../speech/open-speech.ts'
import { clockText } from '../time/duration.ts'
import { useTicking } from '../time/ticking.ts'
import styles from './ahead-or-behind.module.css'
import { liveTimes } from './live.ts'

/** Below this, ms, a speech is on time to the second. */
const A_SECOND = 1000

const SAYS_KEYS = {
  fine: 'onTime.fine',
  watch: 'onTime.watch',
  over: 'onTime.over',
} as const satisfies Record<Standing, string>

/** What the end will be off by at this pace. Nothing before the run; with `quiet` also nothing while it is fine. The place it takes is the same in every state. */
export function AheadOrBehind({
  open,
  session,
  quiet,
}: {
  open: OpenSpeech
  session: SessionState
  quiet: boolean
}) {
  const { t } = useTranslation('common')
  const host = useHost()
  const times = () => liveTimes(open, session, host.clock.now())
  const standing = useTicking(() => times()?.standing ?? null)
  const late = useTicking(() => Math.trunc((times()?.late ?? 0) / A_SECOND))
  const ahead = useTicking(() => Math.trunc((times()?.ahead ?? 0) / A_SECOND))
  const silent = standing === null || (quiet && standing === 'fine')
  const said = (early: number) => {
    const time = clockText(Math.abs(early) * A_SECOND)
    if (early === 0) return t('onTime.exact')
    return early > 0
      ? t('onTime.ahead', { time: `+${time}` })
      : t('onTime.behind', { time: `−${time}` })
  }
  return (
    <output
      className={styles['place']}
      data-testid="on-time"
      aria-label={t('onTime.heading')}
      data-standing={silent ? 'silent' : standing}
      title={silent ? undefined : t(SAYS_KEYS[standing], { here: said(ahead) })}
    >
      {silent ? null : said(-late)}
    </output>
  )
}
