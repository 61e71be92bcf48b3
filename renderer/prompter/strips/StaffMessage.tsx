/** What the staff tells the speaker, in the strip above the text: large, flashing twice, until it is acknowledged. */
import { useTranslation } from 'react-i18next'
import type { SessionState } from '#core/session/state.ts'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import styles from './staff-message.module.css'

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
          {message.text}
          <button type="button" onClick={onSeen}>
            {first === undefined ? t('staff.seen') : t('staff.seenHint', { key: first })}
          </button>
        </p>
      ) : null}
    </div>
  )
}
