/** What a person says of a take: its name, whether it was a rehearsal, notes; and deleting it. */
import { safe } from '@orpc/client'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAbout } from '#core/contract/takes.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { takeName, takeTime } from '#renderer/ui/takes/take-words.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { TAKE_KIND_KEYS } from './kind-words.ts'
import styles from './Rehearsal.module.css'

const KINDS = ['rehearsal', 'speech'] as const

/** Fields that are kept when they are left. */
export function AboutTake({ about }: { about: TakeAbout }) {
  const { t, i18n } = useTranslation('rehearsal')
  const { client } = useHost().link
  const id = useId()
  const [name, setName] = useState(about.name)
  const [notes, setNotes] = useState(about.notes)
  const [failed, setFailed] = useState(false)
  const asking = useRef<HTMLDialogElement>(null)

  const describe = async (change: { name?: string; notes?: string; kind?: TakeAbout['kind'] }) => {
    const { error } = await safe(client.takes.describe({ id: about.id, ...change }))
    setFailed(error !== null)
  }
  const remove = async () => {
    asking.current?.close()
    const { error } = await safe(client.takes.remove({ id: about.id }))
    setFailed(error !== null)
  }
  return (
    <section className={styles.about} aria-label={t('take.about')}>
      <div className={styles.fields}>
        <label htmlFor={`${id}name`}>{t('take.name')}</label>
        <input
          id={`${id}name`}
          value={name}
          maxLength={120}
          placeholder={takeTime(about.began, i18n.language)}
          onChange={({ target }) => setName(target.value)}
          onBlur={() => {
            if (name !== about.name) void describe({ name: name.trim() })
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur()
          }}
        />
        <label htmlFor={`${id}kind`}>{t('take.kind')}</label>
        <select
          id={`${id}kind`}
          value={about.kind}
          onChange={({ target }) => {
            const kind = KINDS.find((one) => one === target.value)
            if (kind !== undefined) void describe({ kind })
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(TAKE_KIND_KEYS[kind])}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}notes`}>{t('take.notes')}</label>
        <textarea
          id={`${id}notes`}
          rows={1}
          maxLength={10_000}
          value={notes}
          onChange={({ target }) => setNotes(target.value)}
          onBlur={() => {
            if (notes !== about.notes) void describe({ notes })
          }}
        />
        <button type="button" onClick={() => asking.current?.showModal()}>
          {t('take.remove')}
        </button>
      </div>
      {failed ? <p role="alert">{t('take.notDone')}</p> : null}
      <dialog ref={asking} className={styles.dialog} aria-labelledby={`${id}ask`}>
        <h2 id={`${id}ask`}>{t('take.removeAsk', { name: takeName(about, i18n.language) })}</h2>
        <p>
          {t(about.sound ? 'take.removeSound' : 'take.removeMeans', {
            length: lengthText(about.durationMs),
          })}
        </p>
        <div className={styles.buttons}>
          <button type="button" onClick={() => asking.current?.close()}>
            {t('take.keep')}
          </button>
          <button type="button" data-danger onClick={() => void remove()}>
            {t('take.removeNow')}
          </button>
        </div>
      </dialog>
    </section>
  )
}
