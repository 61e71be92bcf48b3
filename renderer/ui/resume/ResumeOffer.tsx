/** The offer after the host was restarted in the middle of a speech: go on where it stood, or from the beginning. */
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useCommand } from '../session/commands.tsx'
import { useOpenSpeech } from '../speech/open-speech.ts'
import { clockText } from '../time/duration.ts'
import { resumePlace } from './resume-place.ts'
import styles from './ResumeOffer.module.css'

/** Shows the offer while the session waits for an answer, else nothing. */
export function ResumeOffer() {
  const { t } = useTranslation('common')
  const host = useHost()
  const session = useReadable(host.session)
  const open = useOpenSpeech()
  const send = useCommand()
  const resume = session?.resume ?? null
  if (session === null || resume === null || open === null || open === 'coming') return null
  const { words, section } = resumePlace(open, resume.position)
  return (
    <section className={styles.card} aria-live="polite">
      <div className={styles.words}>
        <h2>{t('resume.title', { words })}</h2>
        <p>
          {t('resume.place', {
            section: section || open.document.speech.title,
            time: clockText(resume.position / session.transport.rate),
          })}
        </p>
      </div>
      <button
        type="button"
        className={styles.primary}
        onClick={() => send({ kind: 'resume', accept: true })}
      >
        {t('resume.accept')}
      </button>
      <button type="button" onClick={() => send({ kind: 'resume', accept: false })}>
        {t('resume.restart')}
      </button>
    </section>
  )
}
