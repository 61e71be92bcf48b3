/** Says of a length that was typed why it can't be taken, and how one is written. */
import { useTranslation } from 'react-i18next'
import type { Problem } from './LengthField.tsx'
import styles from './plan.module.css'

const LENGTH_PROBLEM_KEYS = {
  unclear: 'length.unclear',
  short: 'length.short',
  long: 'length.long',
} as const

/** Empty where nothing is wrong: what reads the page aloud knows the place. */
export function ProblemLine({
  problem,
}: {
  problem: { readonly found: Problem; readonly saidBy: string } | null
}) {
  const { t } = useTranslation('plan')
  return (
    <span role="alert" id={problem?.saidBy} className={styles['problem']}>
      {problem === null
        ? ''
        : t(LENGTH_PROBLEM_KEYS[problem.found.why], { typed: problem.found.typed })}
    </span>
  )
}
