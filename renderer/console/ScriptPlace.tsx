/** Where the speaker is: the section, and the words being said with those that come. */
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import { wordsNow } from './words-now.ts'
import styles from './ScriptPlace.module.css'

/** The place in the script, kept up by timer. */
export function ScriptPlace({ open }: { open: OpenSpeech }) {
  const { t } = useTranslation('console')
  const host = useHost()
  // Rendered when the character changes, not at every reading.
  useTicking(() => Math.floor(open.clock.offsetAt(host.position())))
  const { said, coming } = wordsNow(open, host.position())
  return (
    <section className={styles.place} aria-label={t('place.label')}>
      <p lang={open.document.speech.language}>
        <span className={styles.said}>{said}</span>
        <span className={styles.here} aria-hidden="true" />
        {coming}
      </p>
    </section>
  )
}
