/** The takes of the open speech, the newest first, and the line that lays them side by side. */
import { useTranslation } from 'react-i18next'
import type { RecordingNow, TakeAbout } from '#core/contract/takes.ts'
import { takeName, takeTime } from '#renderer/ui/takes/take-words.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import styles from './Rehearsal.module.css'
import { TAKE_KIND_KEYS } from './kind-words.ts'

/** `onShow` is called with what was chosen. */
export function TakeList({
  takes,
  recording,
  shown,
  onShow,
}: {
  takes: readonly TakeAbout[]
  recording: RecordingNow | null
  shown: { readonly kind: 'all' } | { readonly kind: 'take'; readonly id: string } | null
  onShow: (shown: { kind: 'all' } | { kind: 'take'; id: string }) => void
}) {
  const { t, i18n } = useTranslation('rehearsal')
  return (
    <>
      <button
        type="button"
        className={styles.all}
        aria-current={shown?.kind === 'all' ? 'true' : undefined}
        disabled={takes.length === 0}
        onClick={() => onShow({ kind: 'all' })}
      >
        {t('list.compare')}
      </button>
      {recording === null ? null : (
        <p className={styles.recording}>{t('list.recording', { count: recording.marks })}</p>
      )}
      <ol className={styles.takes}>
        {takes.toReversed().map((about) => (
          <li key={about.id}>
            <button
              type="button"
              aria-current={shown?.kind === 'take' && shown.id === about.id ? 'true' : undefined}
              onClick={() => onShow({ kind: 'take', id: about.id })}
            >
              <span className={styles.name}>{takeName(about, i18n.language)}</span>
              <span className={styles.length}>{lengthText(about.durationMs)}</span>
              <span className={styles.kind}>
                {t(TAKE_KIND_KEYS[about.kind])}
                {about.name === '' ? null : ` · ${takeTime(about.began, i18n.language)}`}
                {about.sound ? ` · ${t('list.sound')}` : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
