/** The offer after the host was restarted in the middle of a speech: go on where it stood, or from the beginning. */
import { useTranslation } from 'react-i18next'
import type { ScriptMs } from '#core/time.ts'
import { blockAt } from '#core/speech/script.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useCommand } from '../session/commands.tsx'
import { type OpenSpeech, useOpenSpeech } from '../speech/open-speech.ts'
import { sectionName } from '../speech/section-name.ts'
import { clockText } from '../time/duration.ts'
import styles from './ResumeOffer.module.css'

/** About this many characters of the words at the place are shown. */
const WORDS = 24

/** Shows the offer while the session waits for an answer, else nothing. */
export function ResumeOffer() {
  const { t } = useTranslation('common')
  const host = useHost()
  const session = useReadable(host.session)
  const open = useOpenSpeech()
  const send = useCommand()
  const resume = session?.resume ?? null
  if (session === null || resume === null || open === null || open === 'coming') return null
  const { words, section } = placeOf(open, resume.position)
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

/** The words at a position and the section they stand in, for people to know the place by. */
function placeOf(open: OpenSpeech, position: ScriptMs): { words: string; section: string } {
  const { script, clock, document } = open
  const offset = Math.floor(clock.offsetAt(position))
  const at = script.blocks[blockAt(script, offset)]
  if (at === undefined) return { words: '', section: '' }
  const from = clauseStart(at.block.text, Math.min(offset, at.end) - at.start)
  const words = at.block.text.slice(from, from + WORDS)
  const section = at.block.section === null ? undefined : document.speech.sections[at.block.section]
  return {
    words: from + WORDS < at.block.text.length ? `${words}…` : words,
    section: section === undefined ? '' : sectionName(section),
  }
}

/** Where the clause that holds an offset begins, or a little before the offset in a long one: whole words are known sooner. */
function clauseStart(text: string, offset: number): number {
  const earliest = Math.max(0, offset - WORDS / 2)
  const before = text.slice(earliest, offset)
  const clause = /[，。；：！？、,;:!?.]\s*(?=[^，。；：！？、,;:!?.]*$)/u.exec(before)
  return clause === null ? earliest : earliest + clause.index + clause[0].length
}
