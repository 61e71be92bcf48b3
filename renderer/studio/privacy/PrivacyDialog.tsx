/** The privacy lock in the studio: a passphrase is set, changed or done without, and when it locks by itself. */
import { Button, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LockAfter, SHORTEST_PASSPHRASE } from '#core/contract/privacy.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Refusal, refusalOf } from '#renderer/ui/privacy/refusal.ts'
import { RefusalSentence } from '#renderer/ui/privacy/RefusalSentence.tsx'
import styles from './PrivacyDialog.module.css'

/** What can be chosen; 0: never. */
const AFTER: readonly (LockAfter | 0)[] = [0, 5, 15, 60]

const WRONG_KEYS = { short: 'dialog.short', differ: 'dialog.differ' } as const

/** The dialog while `open`. */
export function PrivacyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('privacy')
  return (
    <Modal
      title={t('dialog.title')}
      open={open}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      width={480}
    >
      <Fields onClose={onClose} />
    </Modal>
  )
}

function Fields({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('privacy')
  const { privacy } = useHost().link.client
  const told = useReadable(useHost().privacy)
  const isSet = told?.set ?? false
  const id = useId()
  const [current, setCurrent] = useState('')
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [after, setAfter] = useState<LockAfter | 0>(told?.after ?? 0)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [done, setDone] = useState<'set' | 'removed' | null>(null)
  const wrong = first.length < SHORTEST_PASSPHRASE ? 'short' : first === again ? null : 'differ'

  const ended = (as: 'set' | 'removed', refused: Refusal | null) => {
    setRefusal(refused)
    if (refused !== null) return
    setDone(as)
    for (const clear of [setCurrent, setFirst, setAgain]) clear('')
    setAsked(false)
  }
  const save = async () => {
    setAsked(true)
    setDone(null)
    if (wrong !== null) return
    const given = {
      passphrase: first,
      current: isSet ? current : null,
      after: after === 0 ? null : after,
    }
    ended('set', await refusalOf(privacy.set(given)))
  }
  const remove = async () => {
    setDone(null)
    ended('removed', await refusalOf(privacy.clear({ current })))
  }
  const field = (name: string, label: string, value: string, onChange: (given: string) => void) => (
    <div>
      <label htmlFor={`${id}${name}`}>{label}</label>
      <Input.Password
        id={`${id}${name}`}
        autoComplete="off"
        maxLength={200}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>{t('dialog.means')}</p>
      {isSet ? field('current', t('dialog.current'), current, setCurrent) : null}
      {field('new', t('dialog.new'), first, setFirst)}
      {field('again', t('dialog.again'), again, setAgain)}
      <div>
        <label htmlFor={`${id}after`}>{t('dialog.after')}</label>
        <Select
          id={`${id}after`}
          value={after}
          onChange={setAfter}
          options={AFTER.map((minutes) => ({
            value: minutes,
            label: minutes === 0 ? t('dialog.never') : t('dialog.minutes', { minutes }),
          }))}
        />
      </div>
      {asked && wrong !== null ? <p role="alert">{t(WRONG_KEYS[wrong])}</p> : null}
      <RefusalSentence refusal={refusal} />
      <output>{done === null ? null : t(done === 'set' ? 'dialog.set' : 'dialog.removed')}</output>
      <p className={styles.quiet}>{t('dialog.honest')}</p>
      <div className={styles.buttons}>
        {isSet ? (
          <Button danger disabled={current === ''} onClick={remove}>
            {t('dialog.remove')}
          </Button>
        ) : null}
        <span className={styles.gap} />
        <Button onClick={onClose}>{t('dialog.cancel')}</Button>
        <Button type="primary" htmlType="submit">
          {t('dialog.save')}
        </Button>
      </div>
    </form>
  )
}
