/** How long the speech may take: minutes, or nothing. The plan and the pace that goes to time keep to it. */
import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { createPacingActions, LONGEST_SLOT } from '#renderer/ui/pace/pacing-actions.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import styles from './Footer.module.css'

/** `slot` in ms; null: none. An emptied field takes it away. */
export function SlotControl({ slot }: { slot: number | null }) {
  const { t } = useTranslation(['studio', 'common'])
  const host = useHost()
  const send = useCommand()
  const [actions] = useState(() => createPacingActions(host, send))
  const [typed, setTyped] = useState<{ readonly minutes: number | null } | null>(null)
  // To the second, as the plan has it.
  const minutes = slot === null ? null : Number((slot / 60_000).toFixed(2))
  const choose = () => {
    setTyped(null)
    if (typed !== null && typed.minutes !== minutes) actions.setSlot(typed.minutes)
  }
  return (
    <fieldset className={styles.pace} aria-label={t('common:pacing.slot')}>
      <span aria-hidden="true">{t('common:pacing.slot')}</span>
      <InputNumber
        className={styles.paceNumber ?? ''}
        aria-label={t('common:pacing.slotMinutes')}
        min={1}
        max={LONGEST_SLOT}
        controls={false}
        placeholder={t('slot.none')}
        value={typed === null ? minutes : typed.minutes}
        onChange={(value) => setTyped({ minutes: value })}
        onBlur={choose}
        onPressEnter={choose}
      />
      <span aria-hidden="true">{t('common:pacing.minutes')}</span>
    </fieldset>
  )
}
