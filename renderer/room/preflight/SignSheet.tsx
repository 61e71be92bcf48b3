/** The pre-flight on paper: every line with its state in words, date, venue, and two lines to sign. Seen only in print. */
import { useTranslation } from 'react-i18next'
import type { Line } from '#core/room/line.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { timeOfDayText } from '#renderer/ui/time/duration.ts'
import {
  CHECK_LINE_KEYS,
  CHECK_STATE_KEYS,
  useFindingWords,
} from '#renderer/ui/preflight/finding-words.ts'
import styles from './preflight.module.css'

/** The sheet. An empty venue is a line to write on. `now`: ms since 1970. */
export function SignSheet({
  lines,
  venue,
  now,
}: {
  lines: readonly Line[]
  venue: string
  now: number
}) {
  const { t, i18n } = useTranslation('room')
  const document = useReadable(useHost().document)
  const words = useFindingWords()
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(now)
  return (
    <section className={styles['sheet']} data-printed="">
      <h1>{t('preflight.sheet.heading')}</h1>
      <dl>
        <div>
          <dt>{t('preflight.sheet.speech')}</dt>
          <dd>{document?.speech.title ?? ''}</dd>
        </div>
        <div>
          <dt>{t('preflight.sheet.venue')}</dt>
          <dd>{venue}</dd>
        </div>
        <div>
          <dt>{t('preflight.sheet.date')}</dt>
          <dd>{t('preflight.sheet.time', { date, time: timeOfDayText(now) })}</dd>
        </div>
      </dl>
      <table>
        <thead>
          <tr>
            <th>{t('preflight.sheet.item')}</th>
            <th>{t('preflight.sheet.state')}</th>
            <th>{t('preflight.sheet.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-state={line.state}>
              <td>{t(CHECK_LINE_KEYS[line.id])}</td>
              <td>{t(CHECK_STATE_KEYS[line.state])}</td>
              <td>{words(line, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['signatures']}>
        <p>{t('preflight.sheet.checked')}</p>
        <p>{t('preflight.sheet.responsible')}</p>
      </div>
    </section>
  )
}
