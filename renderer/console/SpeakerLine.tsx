/** What the staff tells the speaker: a few words that are always needed, or words of one's own, and whether they were seen. */
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_MESSAGE, MessageText } from '#core/session/message.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { clockText, timeOfDayText } from '#renderer/ui/time/duration.ts'
import { useTicking } from '#renderer/ui/time/ticking.ts'
import styles from './SpeakerLine.module.css'

/** The messages that are always needed, in the order of their buttons and keys. */
export const WORDS = ['fiveMinutes', 'microphone', 'faster', 'slower', 'trouble'] as const
/** The actions that tell them. */
const MESSAGES = ['message-1', 'message-2', 'message-3', 'message-4', 'message-5'] as const

/** Their words. */
export const WORDS_KEYS = {
  fiveMinutes: 'speaker.fiveMinutes',
  microphone: 'speaker.microphone',
  faster: 'speaker.faster',
  slower: 'speaker.slower',
  trouble: 'speaker.trouble',
} as const satisfies Record<(typeof WORDS)[number], string>

/** One row of the console. */
export function SpeakerLine({
  session,
  prompters,
  send,
}: {
  session: SessionState
  /** How many prompters are connected; null where it is not known. */
  prompters: number | null
  send: (command: Command) => void
}) {
  const { t } = useTranslation('console')
  const hints = useKeyHints()
  const [own, setOwn] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const written = MessageText.safeParse(own)
  const tell = (event: FormEvent) => {
    event.preventDefault()
    if (!written.success) return
    send({ kind: 'tell', text: written.data })
    setOwn('')
    // The next key is the hall's again.
    field.current?.blur()
  }
  return (
    <section className={styles.line} aria-label={t('speaker.label')}>
      <span className={styles.name} aria-hidden="true">
        {t('speaker.label')}
      </span>
      {WORDS.map((words, index) => (
        <button
          key={words}
          title={hints(MESSAGES[index] ?? 'message-1').hint}
          aria-keyshortcuts={hints(MESSAGES[index] ?? 'message-1').keys}
          type="button"
          className={styles.words}
          onClick={() => send({ kind: 'tell', text: t(WORDS_KEYS[words]) })}
        >
          {t(WORDS_KEYS[words])}
        </button>
      ))}
      <form className={styles.own} onSubmit={tell}>
        <input
          ref={field}
          value={own}
          maxLength={LONGEST_MESSAGE}
          aria-label={t('speaker.own')}
          placeholder={t('speaker.own')}
          onChange={(event) => setOwn(event.target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Escape') currentTarget.blur()
          }}
        />
        <button type="submit" className={styles.words} aria-disabled={!written.success}>
          {t('speaker.send')}
        </button>
      </form>
      <Told session={session} prompters={prompters} send={send} />
    </section>
  )
}

/** What the speaker has before them, and whether they have seen it. */
function Told({
  session,
  prompters,
  send,
}: {
  session: SessionState
  prompters: number | null
  send: (command: Command) => void
}) {
  const { t } = useTranslation('console')
  const host = useHost()
  const { message } = session
  const seenAt = message?.seenAt ?? null
  const time = useTicking(() =>
    seenAt === null ? '' : timeOfDayText(Date.now() + seenAt - host.clock.now()),
  )
  const waited = useTicking(() =>
    message === null ? '' : clockText(host.clock.now() - message.at),
  )
  return (
    <div className={styles.told}>
      <output title={message?.text} data-seen={message !== null && message.seenAt !== null}>
        {message === null
          ? null
          : message.seenAt === null
            ? prompters === 0
              ? t('speaker.nobody')
              : t('speaker.waiting', { text: message.text, time: waited })
            : t('speaker.seen', { text: message.text, time })}
      </output>
      {message?.seenAt === null ? (
        <button type="button" className={styles.words} onClick={() => send({ kind: 'take-back' })}>
          {t('speaker.takeBack')}
        </button>
      ) : null}
    </div>
  )
}
