/** A quiet sign for the speaker that the run is being recorded, and a louder one where a microphone is on. */
import { useTranslation } from 'react-i18next'
import styles from './takes.module.css'
import { useTakesTold } from './takes-told.ts'

/** `className`: of the page's other signs. Nothing of what is recorded by itself: before the hall it would only distract. */
export function RecordingSign({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('common')
  const recording = useTakesTold()?.recording ?? null
  if (recording === null || (recording.byItself && !recording.withSound)) return null
  return (
    <output
      className={`${className ?? ''} ${styles.sign}`}
      data-sound={recording.withSound}
      data-testid="recording"
    >
      {t(recording.withSound ? 'takes.withSound' : 'takes.recording')}
    </output>
  )
}
