/** The plan as the studio shows it: rows of parts with what to cut of each, and what the whole comes to. */
import type { PartId, SpeechPlan } from '#core/rundown/plan.ts'
import { amountToCut } from '#core/rundown/amount.ts'
import type { PartSetting } from '#core/rundown/settings.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'

/** Differences that nobody plans for, ms. */
export const HARDLY = 1000

/** A part in the table. Times in ms. */
export interface PlanRow {
  readonly part: PartId
  /** Number and heading; null for opening and closing. */
  readonly name: string | null
  /** 1 for a part of the speech, more for what is in one. */
  readonly depth: number
  readonly naturalMs: number
  readonly plannedMs: number
  /** How much longer it takes than planned, ms; below zero: shorter. 0 where it is hardly anything. */
  readonly overMs: number
  /** What has to go of its text so that its plan is met: characters or words. */
  readonly toCut: number
}

/** What the rows take of an open speech. */
type PlannedDocument = Pick<OpenSpeech, 'depths'> & {
  readonly document: Pick<OpenSpeech['document'], 'speech'>
}

/** The rows, in the order of the speech. */
export function planRows(plan: SpeechPlan, { document, depths }: PlannedDocument): PlanRow[] {
  const textMs = plan.naturalMs - plan.itemsMs
  return plan.parts.map(({ part, naturalMs, plannedMs }) => {
    const section = typeof part === 'number' ? document.speech.sections[part] : undefined
    const over = naturalMs - plannedMs
    const overMs = Math.abs(over) < HARDLY ? 0 : over
    return {
      part,
      name: section === undefined ? null : sectionName(section),
      depth: typeof part === 'number' ? (depths[part] ?? 1) : 1,
      naturalMs,
      plannedMs,
      overMs,
      toCut: amountToCut(overMs, plan.amount, textMs),
    }
  })
}

/** How the speech stands to its slot. */
export type Standing =
  | { readonly kind: 'no-slot' }
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'over'
      readonly ms: number
      /** Characters or words. */
      readonly toCut: number
      /** How much faster it would have to be said to fit, as a factor; null where no pace does it. */
      readonly faster: number | null
    }
  | {
      readonly kind: 'left'
      readonly ms: number
      /** Characters or words that there is room for. */
      readonly room: number
    }

/** What the whole comes to. */
export function standingOf(plan: SpeechPlan): Standing {
  const { slotMs, overMs, leftMs, toCut, naturalMs, itemsMs, amount } = plan
  if (slotMs === null) return { kind: 'no-slot' }
  const textMs = naturalMs - itemsMs
  if (overMs >= HARDLY) {
    const forText = slotMs - itemsMs
    return { kind: 'over', ms: overMs, toCut, faster: forText > 0 ? textMs / forText : null }
  }
  if (leftMs < HARDLY) return { kind: 'fits' }
  return {
    kind: 'left',
    ms: leftMs,
    room: textMs > 0 ? Math.floor((leftMs / textMs) * amount) : 0,
  }
}

/** Whether a part keeps its time. */
export const isKept = ({ plannedMs, locked }: Pick<PartSetting, 'plannedMs' | 'locked'>): boolean =>
  locked || plannedMs !== null

/** What is skipped, and what more could be. Times in ms, amounts in characters or words. */
export function optionalSums({ optional }: Pick<SpeechPlan, 'optional'>) {
  const sum = (chosen: SpeechPlan['optional']) => ({
    ms: chosen.reduce((all, { ms }) => all + ms, 0),
    amount: chosen.reduce((all, one) => all + one.amount, 0),
    count: chosen.length,
  })
  return {
    skipped: sum(optional.filter(({ skipped }) => skipped)),
    left: sum(optional.filter(({ skipped }) => !skipped)),
  }
}
