/** The plan that takes suggest for the open speech, worked out as the plan in use is. */
import type { OwnPace } from '#core/session/own-pace.ts'
import type { Pacing } from '#core/session/pacing.ts'
import { type Plan, planningOf } from '#core/rundown/plan.ts'
import { suggestedPlan } from '#core/takes/compare.ts'
import type { TakeReport } from '#core/takes/report.ts'
import { takeTextOf } from '#core/takes/take-text.ts'
import type { OpenSpeech } from '../speech/open-speech.ts'

/** The suggested plan beside the one in use; null where no part was ever said whole (rule Q4). */
export function suggestionFor(
  reports: readonly TakeReport[],
  open: OpenSpeech,
  session: { readonly pacing: Pacing; readonly own: OwnPace | null },
): { readonly suggested: Plan; readonly inUse: Plan } | null {
  const { document, script, clock, rundown } = open
  const { id, revision, speech, deck } = document
  const { plan } = open.plan(planningOf(session))
  const text = takeTextOf({ documentId: id, revision, speech, script, clock, plan, deck })
  const suggested = suggestedPlan(reports, rundown, text.parts, session.pacing.slot)
  return suggested === null ? null : { suggested, inUse: plan }
}
