/** The plan that the last three takes suggest, beside the one that is in use. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeReport } from '#core/takes/report.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { suggestionFor } from '#renderer/ui/takes/suggestion.ts'
import { offText } from '#renderer/ui/takes/take-words.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import styles from './compare.module.css'

/** Nothing where no part was ever said whole. */
export function SuggestedPlan({
  reports,
  open,
}: {
  reports: readonly TakeReport[]
  open: OpenSpeech
}) {
  const { t } = useTranslation('rehearsal')
  const session = useReadable(useHost().session)
  const pacing = session?.pacing ?? null
  const own = session?.own ?? null
  const both = useMemo(() => {
    if (pacing === null) return null
    return suggestionFor(reports, open, { pacing, own })
  }, [reports, open, pacing, own])
  if (both === null) return null
  const { suggested: found, inUse: plan } = both
  const { sections } = open.document.speech
  const rows = [
    { key: 'opening', name: t('part.opening'), depth: 1, now: plan.opening, next: found.opening },
    ...sections.map((section, index) => ({
      key: `section ${index}`,
      name: sectionName(section),
      depth: open.depths[index] ?? 1,
      now: plan.sections[index] ?? 0,
      next: found.sections[index] ?? 0,
    })),
    { key: 'closing', name: t('part.closing'), depth: 1, now: plan.closing, next: found.closing },
  ].filter(({ now, next }) => now > 0 || next > 0)
  return (
    <section aria-labelledby="suggested">
      <h2 id="suggested">{t('compare.suggested')}</h2>
      <p className={styles.quiet}>{t('compare.suggestedMeans')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.part')}</th>
              <th scope="col">{t('compare.planNow')}</th>
              <th scope="col">{t('compare.planThen')}</th>
              <th scope="col">{t('report.off')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, depth, now, next }) => (
              <tr key={key} data-depth={depth}>
                <th scope="row">{name}</th>
                <td>{lengthText(now)}</td>
                <td>{lengthText(next)}</td>
                <td>{offText(next - now, lengthText)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
