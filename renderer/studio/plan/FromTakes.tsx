/** Takes the plan over that the last takes suggest: every part by hand, in one step that undoes as one. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#core/rundown/plan.ts'
import type { OwnPace } from '#core/session/own-pace.ts'
import type { Pacing } from '#core/session/pacing.ts'
import { reportOf, type TakeReport } from '#core/takes/report.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { suggestionFor } from '#renderer/ui/takes/suggestion.ts'
import { useTakesTold } from '#renderer/ui/takes/takes-told.ts'
import { SIDE_BY_SIDE } from '#renderer/ui/takes/use-reports.ts'
import { type PartPlace, planParts } from '../work/rundown-edits.ts'
import { type OpenWork, useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import styles from './plan.module.css'
import { placeOfPart } from './use-rundown.ts'

/** What came of it. */
type Came = 'busy' | 'nothing' | 'failed' | { readonly parts: number }

/** Sections deeper than this share the time of the one they are in, as in a report. */
const DEEPEST = 2

/** The parts of a plan by their places, those that take any time. */
function plannedParts(
  suggested: Plan,
  work: OpenWork,
  open: OpenSpeech,
): { readonly part: PartPlace; readonly ms: number }[] {
  const edges: { readonly part: PartPlace; readonly ms: number }[] = [
    { part: 'opening', ms: suggested.opening },
    { part: 'closing', ms: suggested.closing },
  ]
  const sections = suggested.sections.flatMap((ms, index) =>
    (open.depths[index] ?? 1) > DEEPEST ? [] : [{ part: placeOfPart(work, open, index), ms }],
  )
  return [...edges, ...sections].filter(({ ms }) => ms > 0)
}

/** A sentence, a button, and what came of it. */
export function FromTakes({
  open,
  pacing,
  own,
}: {
  open: OpenSpeech
  pacing: Pacing
  own: OwnPace | null
}) {
  const { t } = useTranslation('plan')
  const { client } = useHost().link
  const work = useSpeechWork()
  const told = useTakesTold()
  const [came, setCame] = useState<Came | null>(null)
  const takes = told?.takes ?? []
  const plan = async (): Promise<Came> => {
    const reports: TakeReport[] = []
    for (const { id } of takes.slice(-SIDE_BY_SIDE)) {
      const take = await client.takes.get({ id })
      if (take !== null) reports.push(reportOf(take))
    }
    const found = suggestionFor(reports, open, { pacing, own })
    if (found === null) return 'nothing'
    const parts = plannedParts(found.suggested, work, open)
    work.store.edit((state) => planParts(state, parts))
    return { parts: parts.length }
  }
  const onAsk = () => {
    setCame('busy')
    plan().then(setCame, () => setCame('failed'))
  }
  return (
    <section className={styles['section']} aria-labelledby="from-takes">
      <h2 id="from-takes">{t('fromTakes.heading')}</h2>
      <p className={styles['hint']}>
        {takes.length === 0 ? t('fromTakes.noTakes') : t('fromTakes.hint')}
      </p>
      {takes.length === 0 ? null : (
        <Button size="small" loading={came === 'busy'} onClick={onAsk}>
          {t('fromTakes.adopt')}
        </Button>
      )}
      <output className={styles['hint']}>{came === null ? null : cameText(came, t)}</output>
    </section>
  )
}

/** What came of it, said. */
function cameText(came: Came, t: ReturnType<typeof useTranslation<'plan'>>['t']): string {
  if (came === 'busy') return t('fromTakes.busy')
  if (came === 'nothing') return t('fromTakes.nothing')
  if (came === 'failed') return t('fromTakes.failed')
  return t('fromTakes.done', { count: came.parts })
}
