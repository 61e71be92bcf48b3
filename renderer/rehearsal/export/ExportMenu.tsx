/** A report as a file: a table, a page, a picture of the chart. */
import type { EChartsType } from 'echarts/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAbout } from '#core/contract/takes.ts'
import { reportCsv } from '#core/takes/export-csv.ts'
import type { TakeReport } from '#core/takes/report.ts'
import type { ReportRow } from '#core/takes/rows.ts'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { takeName } from '#renderer/ui/takes/take-words.ts'
import { pictureOf } from './chart-picture.ts'
import styles from './export.module.css'
import { fileName } from './file-name.ts'

/** Gives a file to the browser, which keeps it where downloads go, or asks. */
function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The download has its own hold of it once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** `chart`: the one whose picture can be saved; null until it is drawn. `names`: of the rows. */
export function ExportMenu({
  about,
  report,
  rows,
  names,
  chart,
}: {
  about: TakeAbout
  report: TakeReport
  rows: readonly ReportRow[]
  names: readonly string[]
  chart: EChartsType | null
}) {
  const { t, i18n } = useTranslation('rehearsal')
  const open = useOpenSpeech()
  const [failed, setFailed] = useState(false)
  const title = open === null || open === 'coming' ? '' : open.document.speech.title
  const name = takeName(about, i18n.language)
  const named = (ending: string) => fileName([title, name], ending)
  const csv = () => {
    const words = {
      take: t('export.take'),
      began: t('export.began'),
      part: t('report.part'),
      planned: t('export.planned'),
      actual: t('export.actual'),
      off: t('export.off'),
      stood: t('export.stood'),
      said: t('report.said'),
      whole: t('export.whole'),
      what: t('export.what'),
      at: t('export.at'),
      length: t('export.length'),
      words: t('export.words'),
      pause: t('report.pause'),
      mark: t('report.mark'),
      again: t('report.again'),
      skipped: t('report.skipped'),
    }
    const text = reportCsv({ ...report, name }, rows, names, words)
    save(named('csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  const picture = async (drawn: EChartsType) => {
    setFailed(false)
    try {
      save(named('png'), await pictureOf(drawn, `${title} · ${name}`))
    } catch {
      setFailed(true)
    }
  }
  return (
    <fieldset className={styles.menu} aria-label={t('export.label')}>
      <button type="button" onClick={csv}>
        {t('export.csv')}
      </button>
      <button type="button" onClick={() => window.print()}>
        {t('export.pdf')}
      </button>
      <button
        type="button"
        disabled={chart === null}
        onClick={() => {
          if (chart !== null) void picture(chart)
        }}
      >
        {t('export.picture')}
      </button>
      {failed ? <p role="alert">{t('export.failed')}</p> : null}
    </fieldset>
  )
}
