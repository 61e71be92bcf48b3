/** What was noticed in a take, each with its place: pauses, places said again or skipped, marks, and what was done about the hall. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeEvent, TakeReport } from '#core/takes/report.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { SCREEN_THEN_KEYS } from '../screen-words.ts'
import styles from './report.module.css'

/** So many of the longest pauses are listed. */
const PAUSES = 10

/** One line: when, and what. */
interface Line {
  readonly at: number
  readonly what: string
  readonly words: string
}

/** `onPlace` is called with the take time of what was chosen. */
export function Noticed({
  report,
  onPlace,
}: {
  report: TakeReport
  onPlace: (at: number) => void
}) {
  const { t } = useTranslation('rehearsal')
  const pauses = report.pauses
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, PAUSES)
    .toSorted((one, other) => one.at - other.at)
  const events = report.events.map((event) => ({
    at: event.at,
    what: eventText(event, t),
    words: event.kind === 'message' ? event.text : '',
  }))
  return (
    <div className={styles.noticed}>
      <List
        title={t('report.marks', { count: report.marks.length })}
        none={t('report.noMarks')}
        lines={report.marks.map(({ at, words }) => ({ at, what: '', words }))}
        onPlace={onPlace}
      />
      <List
        title={t('report.pauses', { count: report.pauses.length })}
        none={t('report.noPauses')}
        lines={pauses.map(({ at, ms, words }) => ({ at, what: lengthText(ms), words }))}
        onPlace={onPlace}
      />
      <List
        title={t('report.jumps', { count: report.jumps.length })}
        none={t('report.noJumps')}
        lines={report.jumps.map(({ at, kind, words }) => ({
          at,
          what: t(TAKE_JUMP_KEYS[kind]),
          words,
        }))}
        onPlace={onPlace}
      />
      {events.length === 0 ? null : (
        <details>
          <summary>{t('report.events', { count: events.length })}</summary>
          <Lines lines={events} onPlace={onPlace} />
        </details>
      )}
    </div>
  )
}

const TAKE_JUMP_KEYS = { again: 'report.again', skipped: 'report.skipped' } as const
function eventText(
  event: TakeEvent,
  t: ReturnType<typeof useTranslation<'rehearsal'>>['t'],
): string {
  if (event.kind === 'message') return t('report.message')
  if (event.kind === 'slide')
    return event.slide === null
      ? t('report.rejoined')
      : t('report.slide', { number: event.slide + 1 })
  return t(SCREEN_THEN_KEYS[event.screen])
}

function List({
  title,
  none,
  lines,
  onPlace,
}: {
  title: ReactNode
  none: string
  lines: readonly Line[]
  onPlace: (at: number) => void
}) {
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <Lines lines={lines} onPlace={onPlace} />
      )}
    </section>
  )
}

function Lines({ lines, onPlace }: { lines: readonly Line[]; onPlace: (at: number) => void }) {
  const { t } = useTranslation('rehearsal')
  return (
    <ol className={styles.lines}>
      {lines.map(({ at, what, words }, index) => (
        // Two may be at the same instant.
        <li key={`${at} ${index}`}>
          <button type="button" title={t('report.goThere')} onClick={() => onPlace(at)}>
            <span className={styles.at}>{lengthText(at)}</span>
            <span className={styles.what}>{what}</span>
            <span className={styles.words}>{words}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
