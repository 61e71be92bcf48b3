/** The plan: the slot and what it comes to, the parts with their times, paragraphs that could go, timed items. */
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnPace } from '#core/session/own-pace.ts'
import type { Pacing } from '#core/session/pacing.ts'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { FromTakes } from './FromTakes.tsx'
import { ItemList } from './ItemList.tsx'
import { OptionalList } from './OptionalList.tsx'
import { OwnPacePanel } from './OwnPacePanel.tsx'
import { PartsTable } from './PartsTable.tsx'
import { PlanSums } from './PlanSums.tsx'
import { SlotFields } from './SlotFields.tsx'
import styles from './plan.module.css'

/** All of it, one below the other. `rate` is the pace the times are worked out for where the speaker's own is not known. */
export const PlanPane = memo(function PlanPane({
  open,
  rate,
  pacing,
  own,
}: {
  open: OpenSpeech
  rate: Rate
  pacing: Pacing
  own: OwnPace | null
}) {
  const { t } = useTranslation('plan')
  const plan = open.plan({ slot: pacing.slot, start: rate, own })
  return (
    <div className={styles['pane']}>
      <section aria-label={t('slot.length')} className={styles['slot']}>
        <SlotFields slot={pacing.slot} hours={pacing.hours} />
        <PlanSums plan={plan} language={open.document.speech.language} own={own !== null} />
      </section>
      <PartsTable open={open} plan={plan} />
      <FromTakes open={open} pacing={pacing} own={own} />
      <OptionalList open={open} plan={plan} />
      <ItemList />
      <OwnPacePanel language={open.document.speech.language} />
    </div>
  )
})
