/** At which words a slide comes on, and how to put it elsewhere by keys. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SlideEdit } from '#core/deck/edits.ts'
import { goToText } from '../text/go-to.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import styles from './SlideEditor.module.css'
import { nextSentence, wordsAt } from './text-places.ts'

/** So many characters behind a cue are lit when it is shown. */
const LIT = 14

/** `onMove` has the slide come on at a place, and answers where it really does. */
export function CueField({
  edit,
  time,
  onMove,
}: {
  edit: SlideEdit
  /** When it comes on, as a clock text. */
  time: string
  onMove: (place: number) => number
}) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const words = useWorkState((state) => wordsAt(state, edit.at))
  const cursor = useWorkState((state) => wordsAt(state, state.selection.main.head))
  const show = (at: number) => {
    const { to } = store.get().doc.lineAt(at)
    goToText(store, { from: at, to: Math.min(to, at + LIT) }, false)
  }
  const move = (place: number | null) => {
    if (place !== null) show(onMove(place))
  }
  const by = (step: -1 | 1) => () => move(nextSentence(store.get(), edit.at, step))
  return (
    <fieldset className={styles.cue}>
      <legend>{t('slides.at.legend')}</legend>
      <button type="button" className={styles.words} onClick={() => show(edit.at)}>
        <span>{time}</span> {t('slides.at.words', { words })}
      </button>
      <div className={styles.line}>
        <Button size="small" onClick={by(-1)}>
          {t('slides.at.earlier')}
        </Button>
        <Button size="small" onClick={by(1)}>
          {t('slides.at.later')}
        </Button>
        <Button
          size="small"
          title={t('slides.at.cursorWords', { words: cursor })}
          onClick={() => move(store.get().selection.main.head)}
        >
          {t('slides.at.cursor')}
        </Button>
      </div>
      <p className={styles.hint}>{t('slides.at.hint')}</p>
    </fieldset>
  )
}
