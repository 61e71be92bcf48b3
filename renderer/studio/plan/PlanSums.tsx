/** What the speech takes, and how that stands to its slot: in time, and in text to cut. */
import { useTranslation } from 'react-i18next'
import { paceAt, paceUnit } from '#core/pace/reference.ts'
import type { SpeechPlan } from '#core/rundown/plan.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { rate as rateFrom } from '#core/time.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { useAmount } from './use-amount.ts'
import { optionalSums, type Standing, standingOf } from './plan-view.ts'
import styles from './plan.module.css'

const PACE_KEYS = { han: 'common:pace.han', words: 'common:pace.words' } as const

export function PlanSums({
  plan,
  language,
  own,
}: {
  plan: SpeechPlan
  language: SpeechLanguage
  /** Whether it is the speaker's own pace that was learned. */
  own: boolean
}) {
  const { t } = useTranslation(['plan', 'common'])
  const amountText = useAmount(language)
  const paceText = (factor: number) =>
    t(PACE_KEYS[paceUnit(language)], {
      pace: Math.round(paceAt(rateFrom(plan.rate * factor), language)),
    })
  const standing = standingOf(plan)
  const { skipped, left } = optionalSums(plan)
  return (
    <div className={styles['sums']}>
      <p className={styles['takes']}>
        <span>
          {t(own ? 'sum.takesOwn' : 'sum.takes', {
            pace: paceText(1),
            time: lengthText(plan.naturalMs),
          })}
        </span>
        {plan.itemsMs > 0 ? (
          <span>{t('sum.items', { time: lengthText(plan.itemsMs) })}</span>
        ) : null}
        {skipped.count > 0 ? (
          <span>
            {t('sum.skipped', {
              time: lengthText(skipped.ms),
              amount: amountText(skipped.amount),
            })}
          </span>
        ) : null}
      </p>
      <output className={styles['standing']} data-standing={standing.kind}>
        <StandingWords standing={standing} amountText={amountText} paceText={paceText} />
      </output>
      {standing.kind === 'over' && left.count > 0 ? (
        <p className={styles['more']}>
          {t('sum.couldSkip', { time: lengthText(left.ms), amount: amountText(left.amount) })}
        </p>
      ) : null}
      {plan.unmetMs > 0 ? (
        <output className={styles['unmet']}>
          {t('sum.unmet', { time: lengthText(plan.unmetMs) })}
        </output>
      ) : null}
      {plan.spareMs > 0 ? (
        <output className={styles['unmet']}>
          {t('sum.spare', { time: lengthText(plan.spareMs) })}
        </output>
      ) : null}
    </div>
  )
}

function StandingWords({
  standing,
  amountText,
  paceText,
}: {
  standing: Standing
  amountText: (amount: number) => string
  /** A pace that is so many times the present one. */
  paceText: (factor: number) => string
}) {
  const { t } = useTranslation('plan')
  switch (standing.kind) {
    case 'no-slot':
      return <span>{t('sum.noSlot')}</span>
    case 'fits':
      return <strong>{t('sum.fits')}</strong>
    case 'left':
      return (
        <>
          <strong>{t('sum.left', { time: lengthText(standing.ms) })}</strong>
          <span>{t('sum.room', { amount: amountText(standing.room) })}</span>
        </>
      )
    case 'over': {
      const amount = amountText(standing.toCut)
      return (
        <>
          <strong>{t('sum.over', { time: lengthText(standing.ms) })}</strong>
          <span>
            {standing.faster === null
              ? t('sum.cut', { amount })
              : t('sum.cutOrFaster', { amount, pace: paceText(standing.faster) })}
          </span>
        </>
      )
    }
    default:
      return standing satisfies never
  }
}
