/** One take: its name and notes, and its report or its replay. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAbout } from '#core/contract/takes.ts'
import { AboutTake } from './AboutTake.tsx'
import styles from './Rehearsal.module.css'
import { TakeReportView } from './report/TakeReport.tsx'
import { ReplayView } from './replay/Replay.tsx'
import { useTake } from './use-take.ts'

const GOT_KEYS = {
  coming: 'take.coming',
  gone: 'take.gone',
  'no-line': 'take.noLine',
} as const

/** `about`: as it was told last. */
export function OneTake({ about }: { about: TakeAbout }) {
  const { t } = useTranslation('rehearsal')
  const take = useTake(about.id)
  /** Take time at which the replay begins; null: the report is shown. */
  const [replayAt, setReplayAt] = useState<number | null>(null)
  const isReport = replayAt === null
  return (
    <>
      <AboutTake about={about} />
      <fieldset className={styles.tabs} aria-label={t('take.views')}>
        <button type="button" aria-pressed={isReport} onClick={() => setReplayAt(null)}>
          {t('take.report')}
        </button>
        <button type="button" aria-pressed={!isReport} onClick={() => setReplayAt((at) => at ?? 0)}>
          {t('take.replay')}
        </button>
      </fieldset>
      {typeof take === 'string' ? (
        <p className={styles.nothing}>{t(GOT_KEYS[take])}</p>
      ) : isReport ? (
        <TakeReportView take={take} about={about} onPlace={setReplayAt} />
      ) : (
        <ReplayView key={replayAt} take={take} at={replayAt} />
      )}
    </>
  )
}
