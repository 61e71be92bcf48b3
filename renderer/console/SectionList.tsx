/** The rundown: every section with its planned time; a click goes there. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sectionTimes } from '#core/on-time/on-time.ts'
import { skippedWithin } from '#core/rundown/stretches.ts'
import type { SessionState } from '#core/session/state.ts'
import { plannedRate, skipsOf } from '#core/session/transport.ts'
import { planningOf } from '#core/rundown/plan.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { courseNow } from '#renderer/ui/on-time/live.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import type { Actions } from './actions.ts'
import { holds, type Row, rowAt, rowsOf } from './rows.ts'
import styles from './SectionList.module.css'

/** The sections in order, the present one marked and kept in sight. */
export function SectionList({
  open,
  session,
  actions,
}: {
  open: OpenSpeech
  session: SessionState
  actions: Actions
}) {
  const { t } = useTranslation('console')
  const host = useHost()
  // The plan stays as it is while the pace goes its way.
  const { plan } = open.plan(planningOf(session))
  const rows = useMemo(() => rowsOf(open, plan), [open, plan])
  const current = useTicking(() => rowAt(rows, host.position()))
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    const element = list.current
    const row = element?.children[current]
    if (element === null || row === undefined) return
    // Only the list is scrolled: on a narrow page `scrollIntoView` would take the page along.
    const above = element.getBoundingClientRect().top - row.getBoundingClientRect().top
    const below = row.getBoundingClientRect().bottom - element.getBoundingClientRect().bottom
    if (above > 0) element.scrollTop -= above
    else if (below > 0) element.scrollTop += below
  }, [current])

  return (
    <section className={styles.rundown} aria-labelledby="rundown">
      <header className={styles.head}>
        <h2 id="rundown">{t('rundown.heading')}</h2>
        <span>{t('rundown.planned')}</span>
      </header>
      <ol ref={list} className={styles.list}>
        {rows.map((row, index) => (
          <li key={row.key}>
            <button
              type="button"
              data-level={row.level}
              data-past={index < current && !holds(rows, index, current)}
              data-inside={holds(rows, index, current)}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => actions.jumpTo(row.start)}
            >
              <span className={styles.name}>
                <PartName part={row.part} />
                <Skipped row={row} session={session} />
              </span>
              <span className={styles.times}>
                <Spent row={row} open={open} session={session} present={index === current} />
                <span className={styles.planned}>{clockText(row.plannedMs)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function PartName({ part }: { part: Row['part'] }) {
  const { t } = useTranslation('console')
  if (part === 'opening') return t('rundown.opening')
  if (part === 'closing') return t('rundown.closing')
  return sectionName(part)
}

/** How much of a section is not said, for the plan leaves it out, or the run. */
function Skipped({ row, session }: { row: Row; session: SessionState }) {
  const { t } = useTranslation('console')
  const natural = skippedWithin(skipsOf(session), row.start, row.end)
  const time = clockText(natural / plannedRate(session))
  return natural === 0 ? null : (
    <span className={styles.skipped}>{t('rundown.skipped', { time })}</span>
  )
}

/** More or less than this off its plan, ms, is said: less nobody notices. */
const WORTH_SAYING = 15_000

/** What the run has spent in a section, and by how much that is over or under its plan once it is left behind. */
function Spent({
  row,
  open,
  session,
  present,
}: {
  row: Row
  open: OpenSpeech
  session: SessionState
  present: boolean
}) {
  const { t } = useTranslation('console')
  const host = useHost()
  const times = () => sectionTimes(session, courseNow(open, session), row, host.clock.now())
  const spent = useTicking(() => {
    const ms = times()?.spent ?? 0
    return ms > 0 || present ? clockText(ms) : null
  })
  const off = useTicking(() => {
    const { spent: ms = 0, planned = 0 } = times() ?? {}
    const left = host.position() >= row.end
    const away = Math.round((ms - planned) / 1000) * 1000
    if (ms === 0 || (!left && away < 0) || Math.abs(away) < WORTH_SAYING) return 0
    return away
  })
  if (spent === null) return null
  return (
    <>
      {off === 0 ? null : (
        <span className={styles.off} data-over={off > 0}>
          {t(off > 0 ? 'rundown.over' : 'rundown.under', { time: clockText(Math.abs(off)) })}
        </span>
      )}
      <span className={styles.elapsed}>{spent} / </span>
    </>
  )
}
