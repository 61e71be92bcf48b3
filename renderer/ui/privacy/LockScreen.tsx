/** What a window shows behind the privacy lock: no speech, no list, no name; the passphrase opens it. */
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { onOtherDevice } from '#renderer/bridge/other-device.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import styles from './LockScreen.module.css'
import { refusalOf, type Refusal } from './refusal.ts'
import { RefusalSentence } from './RefusalSentence.tsx'

/** The whole page. */
export function LockScreen() {
  const { t } = useTranslation(['privacy', 'common'])
  const host = useHost()
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  const [given, setGiven] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    document.title = t('common:product')
  }, [t])
  useEffect(() => {
    // The one thing to do on this page.
    input.current?.focus()
  }, [])

  const unlock = async () => {
    setBusy(true)
    setRefusal(await refusalOf(host.link.client.privacy.unlock({ passphrase: given })))
    setBusy(false)
    setGiven('')
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (given !== '' && !busy) void unlock()
  }
  return (
    <main className={styles.page}>
      <form className={styles.card} onSubmit={submit}>
        <p className={styles.product}>{t('common:product')}</p>
        <h1>{t('locked.title')}</h1>
        {onOtherDevice() ? (
          <p>{t('locked.elsewhere')}</p>
        ) : (
          <>
            <label htmlFor={field}>{t('passphrase')}</label>
            <div className={styles.line}>
              <input
                id={field}
                type="password"
                autoComplete="off"
                ref={input}
                maxLength={200}
                value={given}
                onChange={({ target }) => {
                  setGiven(target.value)
                  setRefusal(null)
                }}
              />
              <button type="submit" disabled={given === '' || busy}>
                {t('locked.open')}
              </button>
            </div>
            <RefusalSentence refusal={refusal} />
            <p className={styles.quiet}>{t('locked.means')}</p>
          </>
        )}
      </form>
    </main>
  )
}
