/** The present pace, large; beside or below it the planned one and the one that ends on time. Its width never changes. */
import { useTranslation } from 'react-i18next'
import { PACE_RANGE, paceUnit } from '#core/pace/reference.ts'
import type { SessionState } from '#core/session/state.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '../speech/open-speech.ts'
import { useTicking } from '../time/ticking.ts'
import { pacesAt } from './paces.ts'
import styles from './pace.module.css'

/** What is needed is shown once there is a slot or the pace goes to time. */
export function PacesShown({ open, session }: { open: OpenSpeech; session: SessionState }) {
  const { t } = useTranslation('common')
  const host = useHost()
  const paces = () => pacesAt(open, session, host.clock.now())
  const current = useTicking(() => paces().current)
  const planned = useTicking(() => paces().planned)
  const needed = useTicking(() => paces().needed)
  const beyond = useTicking(() => paces().beyond)
  const han = paceUnit(open.document.speech.language) === 'han'
  return (
    <div className={styles['paces']}>
      <output className={styles['current']} data-testid="pace" aria-label={t('pace.label')}>
        {t(han ? 'pace.han' : 'pace.words', { pace: current })}
      </output>
      <span className={styles['others']}>
        <span className={styles['other']} data-testid="pace-planned">
          {t('pace.planned')} <b>{planned}</b>
        </span>
        <span
          className={styles['other']}
          data-testid="pace-needed"
          data-beyond={beyond ?? 'no'}
          title={
            beyond === null ? undefined : t(beyond === 'fastest' ? 'pace.tooFast' : 'pace.tooSlow')
          }
        >
          {needed === null ? null : (
            <>
              {t('pace.needed')} <b>{needed === 'more' ? `>${PACE_RANGE.highest}` : needed}</b>
            </>
          )}
        </span>
      </span>
    </div>
  )
}
