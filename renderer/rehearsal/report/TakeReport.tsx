/** The report of a take: how long each part took against its plan, the pace, and what was noticed. */
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EChartsType } from 'echarts/core'
import type { TakeAbout } from '#core/contract/takes.ts'
import { paceUnit } from '#core/pace/reference.ts'
import { reportOf, type TakeReport } from '#core/takes/report.ts'
import { type ReportRow, rowsOf } from '#core/takes/rows.ts'
import type { Take } from '#core/takes/take.ts'
import { offText } from '#renderer/ui/takes/take-words.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { Chart } from '../chart/Chart.tsx'
import { paletteNow } from '../chart/palette.ts'
import { ExportMenu } from '../export/ExportMenu.tsx'
import { usePartName } from './part-name.ts'
import { Noticed } from './Noticed.tsx'
import { paceLineOption } from './pace-line.ts'
import { heightOf, plannedActualOption } from './planned-actual.ts'
import styles from './report.module.css'

/** `onPlace` is called with the take time, ms, of a place that was chosen. */
export function TakeReportView({
  take,
  about,
  onPlace,
}: {
  take: Take
  about: TakeAbout
  onPlace: (at: number) => void
}) {
  const { t } = useTranslation('rehearsal')
  const report = useMemo(() => reportOf(take), [take])
  const rows = useMemo(() => rowsOf(report.parts), [report])
  const nameOf = usePartName()
  const [chart, setChart] = useState<EChartsType | null>(null)
  const names = useMemo(() => rows.map(nameOf), [rows, nameOf])
  const planned = useCallback(
    () => plannedActualOption(rows, names, t('report.byPart'), paletteNow()),
    [rows, names, t],
  )
  const pace = useCallback(
    () =>
      paceLineOption(
        report,
        {
          title: t('report.pace'),
          pause: t('report.pause'),
          mark: t('report.mark'),
          jump: t('report.jump'),
        },
        paletteNow(),
      ),
    [report, t],
  )
  return (
    <div className={styles.report}>
      <Sums report={report} />
      <section aria-labelledby="by-part">
        <header className={styles.head}>
          <h2 id="by-part">{t('report.byPart')}</h2>
          <ExportMenu about={about} report={report} rows={rows} names={names} chart={chart} />
        </header>
        <ul className={styles.legend} aria-hidden="true">
          <li data-sign="used">{t('report.used')}</li>
          <li data-sign="over">{t('report.over')}</li>
          <li data-sign="saved">{t('report.saved')}</li>
        </ul>
        <Chart
          option={planned}
          label={t('report.byPart')}
          height={heightOf(rows.length)}
          onReady={setChart}
        />
        <details>
          <summary>{t('report.asTable')}</summary>
          <PartsTable rows={rows} names={names} />
        </details>
      </section>
      <section aria-labelledby="pace-over-time">
        <h2 id="pace-over-time">
          {t('report.pace')}{' '}
          <small>
            {t(paceUnit(report.language) === 'han' ? 'report.unitHan' : 'report.unitWords')}
          </small>
        </h2>
        <Chart option={pace} label={t('report.pace')} height={190} />
      </section>
      <Noticed report={report} onPlace={onPlace} />
    </div>
  )
}

/** How long, how long planned, how far off, and whether it came to its end. */
function Sums({ report }: { report: TakeReport }) {
  const { t } = useTranslation('rehearsal')
  const off = report.actual - report.planned
  return (
    <dl className={styles.sums}>
      <div>
        <dt>{t('report.actual')}</dt>
        <dd>{lengthText(report.actual)}</dd>
      </div>
      <div>
        <dt>{t('report.planned')}</dt>
        <dd>{lengthText(report.planned)}</dd>
      </div>
      <div>
        <dt>{t('report.off')}</dt>
        <dd data-off={off > 500 ? 'over' : off < -500 ? 'under' : 'none'}>
          {offText(off, lengthText)}
        </dd>
      </div>
      <div>
        <dt>{t('report.stood')}</dt>
        <dd>{lengthText(report.parts.reduce((sum, { stood }) => sum + stood, 0))}</dd>
      </div>
      {report.finished ? null : <p>{t('report.unfinished')}</p>}
    </dl>
  )
}

function PartsTable({ rows, names }: { rows: readonly ReportRow[]; names: readonly string[] }) {
  const { t } = useTranslation('rehearsal')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('report.part')}</th>
          <th scope="col">{t('report.planned')}</th>
          <th scope="col">{t('report.actual')}</th>
          <th scope="col">{t('report.off')}</th>
          <th scope="col">{t('report.stood')}</th>
          <th scope="col">{t('report.said')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key} data-depth={row.depth}>
            <th scope="row">{names[index]}</th>
            <td>{row.planned === 0 ? '—' : lengthText(row.planned)}</td>
            <td>{lengthText(row.actual)}</td>
            <td>{row.planned === 0 ? '—' : offText(row.actual - row.planned, lengthText)}</td>
            <td>{row.stood < 500 ? '' : lengthText(row.stood)}</td>
            <td>{`${Math.round(row.said * 100)} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
