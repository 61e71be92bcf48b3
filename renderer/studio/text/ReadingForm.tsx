/** How some words are said, to be shown above them: typed in, or taken off again. */
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../work/line-edits.ts'
import { LONGEST_READING, mark, marksAt, unmark } from '../work/mark-edits.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import styles from './Toolbar.module.css'

/** Asks for the reading of a stretch of the text. */
export function ReadingForm({ words, onDone }: { words: Stretch; onDone: () => void }) {
  const { t } = useTranslation('editor')
  const { store } = useSpeechWork()
  const field = useRef<InputRef>(null)
  // The words may move while the form is open: they are found again.
  const [anchor] = useState(() => store.anchor())
  useEffect(() => () => anchor.release(), [anchor])
  const [before] = useState(() => {
    const [known] = marksAt(store.get(), words, 'reading')
    return known?.as.kind === 'reading' ? known.as.text : ''
  })
  const [text, setText] = useState(before)
  useEffect(() => field.current?.focus(), [])

  const now = () => ({ from: anchor.place(words.from), to: anchor.place(words.to) })
  const give = () => {
    const said = text.trim()
    store.edit((state) =>
      said === ''
        ? unmark(state, now(), 'reading')
        : mark(state, now(), { kind: 'reading', text: said }),
    )
    onDone()
  }

  return (
    <form
      className={styles.reading}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <label htmlFor="reading-field">{t('reading.label')}</label>
      <strong>{store.get().sliceDoc(words.from, words.to)}</strong>
      <Input
        id="reading-field"
        ref={field}
        size="small"
        style={{ width: 200 }}
        maxLength={LONGEST_READING}
        placeholder={t('reading.example')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <Button size="small" htmlType="submit" disabled={text.trim() === ''}>
        {t('reading.give')}
      </Button>
      {before === '' ? null : (
        <Button
          size="small"
          onClick={() => {
            store.edit((state) => unmark(state, now(), 'reading'))
            onDone()
          }}
        >
          {t('reading.takeOff')}
        </Button>
      )}
      <Button size="small" type="text" onClick={onDone}>
        {t('reading.cancel')}
      </Button>
    </form>
  )
}
