/** The head of the speech: its title, and at what occasion, by whom and when it is given. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './SpeechHead.module.css'
import { VersionButton } from './version/VersionDesk.tsx'
import { fieldsNow } from './work/speech-work.ts'
import { useSpeechWork, useWorkState } from './work/SpeechWorkProvider.tsx'
import { LONGEST_TITLE, setHead } from './work/whole-edits.ts'

/** The three beside the title. */
const PARTS = ['occasion', 'speaker', 'date'] as const
const PART_KEYS = {
  occasion: 'head.occasion',
  speaker: 'head.speaker',
  date: 'head.date',
} as const

/** Four fields that are edited in place. */
export function SpeechHead() {
  const { t } = useTranslation('editor')
  const { store } = useSpeechWork()
  const head = useWorkState((state) => fieldsNow(state).head)
  return (
    <div className={styles.head}>
      <Field
        id="speech-title"
        label={t('head.title')}
        value={head.title}
        className={styles.title}
        needed
        onGiven={(title) => store.edit((state) => setHead(state, { title }))}
      />
      <div className={styles.parts}>
        {PARTS.map((part) => (
          <Field
            key={part}
            label={t(PART_KEYS[part])}
            value={head[part] ?? ''}
            className={styles.part}
            onGiven={(text) =>
              store.edit((state) => setHead(state, { [part]: text === '' ? null : text }))
            }
          />
        ))}
        <VersionButton />
      </div>
    </div>
  )
}

function Field({
  id,
  label,
  value,
  className,
  needed = false,
  onGiven,
}: {
  id?: string
  label: string
  value: string
  className: string | undefined
  /** It can't be left empty. */
  needed?: boolean
  onGiven: (text: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const give = () => {
    const text = (typed ?? value).trim()
    setTyped(null)
    if (text !== value && !(needed && text === '')) onGiven(text)
  }
  return (
    <label className={className}>
      <span>{label}</span>
      <input
        id={id}
        value={typed ?? value}
        maxLength={LONGEST_TITLE}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={give}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') give()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </label>
  )
}
