/** Says that the line to the host is not up, once it has not been for a moment. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import styles from './LinkNotice.module.css'

/** A line that is back sooner than this, ms, is not worth a word. */
const UNNOTICED = 400

/** A strip across the page while the host can't be reached, else nothing. */
export function LinkNotice() {
  const { t } = useTranslation('common')
  const status = useReadable(useHost().link.status)
  const [late, setLate] = useState(false)
  const down = status !== 'open'
  useEffect(() => {
    if (!down) return undefined
    const timer = setTimeout(() => setLate(true), UNNOTICED)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [down])
  // The region stands there before its words do, or screen readers miss them.
  return (
    <output className={styles.region}>
      {down && late ? (
        <p className={styles.strip}>
          {status === 'connecting' ? t('link.connecting') : t('link.lost')}
        </p>
      ) : null}
    </output>
  )
}
