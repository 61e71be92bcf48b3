/** The text pane: the speech's text in an editor, with the slides' numbers in its margin. */
import { memo, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { scriptPlaces } from '#core/speech/script-places.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { goTo, placeId } from '../place.ts'
import { ITEM_KEYS } from '../plan/item-words.ts'
import { slideActions } from '../slides/slide-actions.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import { wordingSet } from './editor.ts'
import { REASON_KEYS } from './editor-words.ts'
import { cuesSet } from './slide-cues.ts'
import styles from './TextEditor.module.css'

/** The editor. The heavy part is CodeMirror's own and drawn by itself; this only tells it what to know. */
export const TextEditor = memo(function TextEditor({ open }: { open: OpenSpeech }) {
  const { t } = useTranslation(['studio', 'editor', 'plan'])
  const work = useSpeechWork()
  const { store, sync } = work
  const frame = useRef<HTMLDivElement>(null)
  const language = useWorkState((state) => fieldsNow(state).head.language)

  const moveSlide = useRef<(slide: number, place: number) => void>(() => undefined)
  const actions = useMemo(() => slideActions(work, open), [work, open])
  useEffect(() => {
    moveSlide.current = (index, place) => {
      const slide = open.document.deck.slides[index]
      const edit = slide === undefined ? null : actions.editNow(slide)
      if (edit !== null) actions.move(edit, place)
    }
  }, [actions, open])

  useEffect(() => (frame.current === null ? undefined : store.show(frame.current)), [store])

  useEffect(() => {
    // For other phrases CodeMirror sets its page up anew: what was in sight has to be brought back into it.
    const inSight = store.view()?.scrollSnapshot()
    store.edit(() => ({
      effects: wordingSet({
        words: {
          notSpoken: (reason) => t('setAside.label', { reason: t(REASON_KEYS[reason]) }),
          optional: (skipped) => t(skipped ? 'plan:optional.skipped' : 'plan:optional.tool'),
          item: ({ kind, name, ms }) =>
            [t(ITEM_KEYS[kind], { ns: 'plan' }), name, lengthText(ms)]
              .filter((part) => part !== '')
              .join(' '),
          slide: (number, title) => t('slides.cue', { number, title }),
          goToSlide: (slide) => goTo(placeId.slide(slide)),
          moveSlide: (slide, place) => moveSlide.current(slide, place),
        },
        phrases: {
          Find: t('editor:search.find'),
          Replace: t('editor:search.replaceWith'),
          next: t('editor:search.next'),
          previous: t('editor:search.previous'),
          all: t('editor:search.all'),
          'match case': t('editor:search.matchCase'),
          'by word': t('editor:search.byWord'),
          regexp: t('editor:search.regexp'),
          replace: t('editor:search.replace'),
          'replace all': t('editor:search.replaceAll'),
          close: t('editor:search.close'),
          'current match': t('editor:search.current'),
          'on line': t('editor:search.onLine'),
          'replaced match on line $': t('editor:search.replaced'),
          'replaced $ matches': t('editor:search.replacedAll'),
        },
        label: t('panes.text'),
        language,
      }),
    }))
    if (inSight !== undefined) store.edit(() => ({ effects: inSight }))
  }, [store, t, language])

  const { document, script } = open
  useEffect(() => {
    // A text that was edited on since gets its cues with the next revision; until then the ones before go along.
    if (sync.placeNow(document.revision, 0) === null) return
    const places = scriptPlaces(script)
    const cues = document.deck.slides.map(({ cue, title }, slide) => ({
      at: sync.placeNow(document.revision, places.inText(cue.offset)) ?? 0,
      slide,
      title,
    }))
    store.edit(() => ({ effects: cuesSet.of(cues.toSorted((one, other) => one.at - other.at)) }))
  }, [store, sync, document, script])

  return <div ref={frame} className={styles.editor} />
})
