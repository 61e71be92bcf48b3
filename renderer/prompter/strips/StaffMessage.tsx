/** What the staff tells the speaker, in the strip above the text: large, flashing twice, until it is acknowledged. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { onOtherDevice } from '#renderer/bridge/other-device.ts'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import styles from './staff-message.module.css'

/** In halves of a Chinese character: what has more than that stands in two lines, and what has still more in small ones. */
const ONE_LINE = 24
const TWO_LINES = 64
/** The first of Unicode's Chinese characters and their punctuation (CJK Radicals Supplement). */
const WIDE_FROM = 0x2e80

const sizeOf = (text: string) => {
  const width = Array.from(text, (one) =>
    (one.codePointAt(0) ?? 0) < WIDE_FROM ? 1 : 2,
  ).reduce<number>((sum, one) => sum + one, 0)
  return width <= ONE_LINE ? 'large' : width <= TWO_LINES ? 'middle' : 'small'
}

/** Nothing where there is nothing that was not seen yet. */
export function StaffMessage({ session, onSeen }: { session: SessionState; onSeen: () => void }) {
  const { t } = useTranslation('prompter')
  const { first } = useKeyHints()('accept')
  const { message } = session
  const waits = message !== null && message.seenAt === null
  return (
    <div className={styles['place']} role="alert" aria-label={t('staff.label')} data-says={waits}>
      {waits ? (
        // Another message flashes anew.
        <p key={message.number} className={styles['words']}>
          <span data-size={sizeOf(message.text)}>{message.text}</span>
          <button type="button" onClick={onSeen}>
            {first === undefined || onOtherDevice()
              ? t('staff.seen')
              : t('staff.seenHint', { key: first })}
          </button>
        </p>
      ) : null}
    </div>
  )
}
