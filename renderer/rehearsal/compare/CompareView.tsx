/** The takes of a speech side by side: is it better, what is steady, and the plan that they suggest. */
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAbout } from '#core/contract/takes.ts'
import { compareTakes, type Comparison, isWhole, type PartOverTakes } from '#core/takes/compare.ts'
import type { TakeReport } from '#core/takes/report.ts'
import { rowsOf } from '#core/takes/rows.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { offText, takeName } from '#renderer/ui/takes/take-words.ts'
import { useReports } from '#renderer/ui/takes/use-reports.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { Chart } from '../chart/Chart.tsx'
import { paletteNow } from '../chart/palette.ts'
import { usePartName } from '../report/part-name.ts'
import styles from './compare.module.css'
import { SuggestedPlan } from './SuggestedPlan.tsx'
import { trendOption } from './trend-line.ts'

/** `open`: the speech as it is now, for the plan; null while it is on its way. */
export function CompareView({
  takes,
  open,
}: {
  takes: readonly TakeAbout[]
  open: OpenSpeech | null
}) {
  const { t, i18n } = useTranslation('rehearsal')
  const reports = useReports(takes)
  const comparison = useMemo(
    () => (reports === null ? null : compareTakes(reports.map(asRows))),
    [reports],
  )
  const names = useMemo(
    () => (reports ?? []).map((report) => takeName(report, i18n.language)),
    [reports, i18n.language],
  )
  const trend = useCallback(
    () =>
      trendOption(
        reports ?? [],
        names,
        (reports ?? []).map(isWhole),
        { actual: t('report.actual'), planned: t('report.planned') },
        paletteNow(),
      ),
    [reports, names, t],
  )
  if (reports === null || comparison === null)
    return <p className={styles.quiet}>{t('take.coming')}</p>
  return (
    <div className={styles.compare}>
      <section aria-labelledby="trend">
        <h2 id="trend">{t('compare.trend')}</h2>
        <Better reports={reports} trend={comparison.trend} />
        <Chart option={trend} label={t('compare.trend')} height={220} />
        <p className={styles.quiet}>{t('compare.whole')}</p>
      </section>
      <section aria-labelledby="side-by-side">
        <h2 id="side-by-side">{t('compare.parts')}</h2>
        <div className={styles.scroll}>
          <SideBySide comparison={comparison} names={names} />
        </div>
        <p className={styles.quiet}>{t('compare.steadyMeans')}</p>
      </section>
      {open === null ? null : <SuggestedPlan reports={reports} open={open} />}
    </div>
  )
}

/** With the lines of the report: a section has all that is in it. */
const asRows = (report: TakeReport): TakeReport => ({ ...report, parts: rowsOf(report.parts) })

const TREND_GOES_KEYS = {
  shorter: 'compare.shorter',
  longer: 'compare.longer',
  level: 'compare.level',
} as const

/** The last whole take against the one before it, and where it has been going. */
function Better({
  reports,
  trend,
}: {
  reports: readonly TakeReport[]
  trend: Comparison['trend']
}) {
  const { t } = useTranslation('rehearsal')
  const whole = reports.filter(isWhole)
  const [before, last] = [whole.at(-2), whole.at(-1)]
  if (last === undefined || before === undefined)
    return <p>{t('compare.tooFew', { count: whole.length })}</p>
  const [was, is] = [before, last].map(({ actual, planned }) => Math.abs(actual - planned))
  const nearer = (was ?? 0) - (is ?? 0)
  return (
    <p className={styles.better}>
      {t('compare.last', {
        off: offText(last.actual - last.planned, lengthText),
        before: offText(before.actual - before.planned, lengthText),
      })}{' '}
      {t(nearer > 1000 ? 'compare.nearer' : nearer < -1000 ? 'compare.further' : 'compare.same')}{' '}
      {trend === null
        ? null
        : t(TREND_GOES_KEYS[trend.goes], { time: lengthText(Math.abs(trend.slope)) })}
    </p>
  )
}

const STEADINESS_KEYS = {
  steady: 'compare.steady',
  fair: 'compare.fair',
  unsteady: 'compare.unsteady',
} as const

function SideBySide({ comparison, names }: { comparison: Comparison; names: readonly string[] }) {
  const { t } = useTranslation('rehearsal')
  const nameOf = usePartName()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('report.part')}</th>
          {names.map((name, index) => (
            // Two takes may have one name; their order does not change.
            <th key={index} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('compare.steadiness')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.parts.map((part) => (
          <tr key={part.key} data-depth={part.depth}>
            <th scope="row">{nameOf(part)}</th>
            {part.times.map((time, index) => (
              <td key={index} data-part={time !== null && time.said < 0.95 ? 'part' : undefined}>
                {time === null || time.said === 0 ? '—' : lengthText(time.actual)}
              </td>
            ))}
            <td>
              <Steady part={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Steady({ part }: { part: PartOverTakes }) {
  const { t } = useTranslation('rehearsal')
  const { steadiness, deviation } = part
  if (steadiness === null || deviation === null) return '—'
  return (
    <span data-steady={steadiness}>
      {t(STEADINESS_KEYS[steadiness])} ±{lengthText(deviation)}
    </span>
  )
}
