/** Who holds control, always in sight, and three buttons that say who shall. */
import { useTranslation } from 'react-i18next'
import { Control } from '#core/session/control.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import styles from './WhoControls.module.css'

const HOLDER_KEYS = {
  anyone: 'holder.anyone',
  operator: 'holder.operator',
  speaker: 'holder.speaker',
} as const satisfies Record<Control, string>

const MEANS_KEYS = {
  anyone: 'holder.anyoneMeans',
  operator: 'holder.operatorMeans',
  speaker: 'holder.speakerMeans',
} as const satisfies Record<Control, string>

/** A group in the head of the console. */
export function WhoControls({
  session,
  send,
}: {
  session: SessionState
  send: (command: Command) => void
}) {
  const { t } = useTranslation('console')
  const { keys } = useKeyHints()('control')
  return (
    <fieldset className={styles.group} data-held={session.control !== 'anyone'}>
      <legend>{t('holder.label')}</legend>
      {Control.options.map((control) => (
        <button
          key={control}
          type="button"
          aria-pressed={session.control === control}
          aria-keyshortcuts={control === 'operator' ? keys : undefined}
          title={t(MEANS_KEYS[control])}
          onClick={() => send({ kind: 'set-control', control })}
        >
          {t(HOLDER_KEYS[control])}
        </button>
      ))}
    </fieldset>
  )
}
