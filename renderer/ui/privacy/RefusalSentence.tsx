/** Says why a passphrase was not taken. */
import { useTranslation } from 'react-i18next'
import styles from './LockScreen.module.css'
import type { Refusal } from './refusal.ts'

const REFUSAL_KEYS = {
  wrong: 'refused.wrong',
  wait: 'refused.wait',
  disk: 'refused.disk',
  noLine: 'refused.noLine',
} as const satisfies Record<Refusal['reason'], string>

/** The sentence; nothing for null. */
export function RefusalSentence({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation('privacy')
  if (refusal === null) return null
  const seconds = refusal.reason === 'wait' ? refusal.seconds : 0
  return (
    <p role="alert" className={styles.refusal}>
      {t(REFUSAL_KEYS[refusal.reason], { seconds })}
    </p>
  )
}
