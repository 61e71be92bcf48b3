/** The list of keys as they are bound, below the reading line. */
import { useTranslation } from 'react-i18next'
import type { Control } from '#core/session/control.ts'
import { onOtherDevice } from '#renderer/bridge/other-device.ts'
import { KeyList } from '#renderer/ui/hands/KeyList.tsx'
import { OpenHands } from '#renderer/ui/hands/OpenHands.tsx'
import styles from './Prompter.module.css'

/** All keys with what they do, and what the wheel and the hand do. */
export function KeysPanel({ control, onControl }: { control: Control; onControl: () => void }) {
  const { t } = useTranslation('prompter')
  return (
    <section className={styles['panel']} aria-labelledby="keys-heading">
      <header>
        <h2 id="keys-heading">{t('keys.heading')}</h2>
        {onOtherDevice() ? null : <OpenHands />}
        <button type="button" aria-disabled={control === 'operator'} onClick={onControl}>
          {t(control === 'speaker' ? 'control.give' : 'control.take')}
        </button>
      </header>
      <KeyList kind="prompter">
        <div>
          <dt>
            <kbd>{t('key.wheel')}</kbd>
          </dt>
          <dd>{t('does.wheel')}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t('key.drag')}</kbd>
          </dt>
          <dd>{t('does.drag')}</dd>
        </div>
      </KeyList>
    </section>
  )
}
