/** The rundown: every section with its planned time; a click goes there. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { plannedRate } from '#core/session/transport.ts'
import { useHost } from '#renderer/bridge/react.tsx'
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
  const { rate } = session.transport
  // The plan stays as it is while the pace goes its way.
  const planned = plannedRate(session)
  const rows = useMemo(() => rowsOf(open, planned), [open, planned])
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
              </span>
              <span className={styles.times}>
                {index === current ? <Elapsed row={row} rate={rate} /> : null}
                <span>{clockText(row.plannedMs)}</span>
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

/** How far into the present section the speaker is, at the pace. */
function Elapsed({ row, rate }: { row: Row; rate: number }) {
  const host = useHost()
  const elapsed = useTicking(() => clockText((host.position() - row.start) / rate))
  return <span className={styles.elapsed}>{elapsed} / </span>
}
