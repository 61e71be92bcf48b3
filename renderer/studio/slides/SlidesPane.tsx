/** The right column: every slide small, with its number and time; how all look; and the panel of the one that is changed. */
import { Button } from 'antd'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlideEdit } from '#core/deck/edits.ts'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { goTo, placeId } from '../place.ts'
import { goToText } from '../text/go-to.ts'
import { cuesField } from '../text/slide-cues.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useSettledWork, useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { DeckSettings } from './DeckSettings.tsx'
import { entriesOf, type Entry } from './entries.ts'
import { slideActions } from './slide-actions.ts'
import { type Opened, SlideEditor } from './SlideEditor.tsx'
import { focusSlide, SlideThumb, type ThumbActions } from './SlideThumb.tsx'
import styles from './SlidesPane.module.css'

/** So many characters behind a cue are lit when it is gone to. */
const LIT = 20

/** The slides in order. */
export const SlidesPane = memo(function SlidesPane({
  open,
  rate,
}: {
  open: OpenSpeech
  rate: Rate
}) {
  const { t } = useTranslation('studio')
  const work = useSpeechWork()
  const settled = useSettledWork()
  const { deck } = open.document
  const { edits } = fieldsNow(settled.state)
  const [opened, setOpened] = useState<(Opened & { readonly from: string }) | null>(null)
  const [settings, setSettings] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)
  const actions = useMemo(() => slideActions(work, open), [work, open])
  const entries = useMemo(() => entriesOf(open, edits.slides), [open, edits.slides])

  useEffect(() => () => opened?.anchor.release(), [opened])
  const openPanel = (edit: SlideEdit, from: string, isNew: boolean) =>
    setOpened({ edit, from, isNew, anchor: work.store.anchor() })

  const isOpened = ({ slide: { id } }: Entry) =>
    opened !== null && (id === opened.edit.id || id === opened.from)
  // While the first change is on its way to the deck, the slide stands there as the outline's.
  const index = deck.slides.findIndex(({ id }) => id === opened?.edit.id)
  const shown =
    index >= 0 || opened === null ? index : deck.slides.findIndex(({ id }) => id === opened.from)

  // Hidden by a key: the slide that stands there now has the focus.
  const refocus = useRef<number | null>(null)
  useEffect(() => {
    const at = refocus.current
    refocus.current = null
    if (at !== null && document.activeElement === document.body)
      focusSlide(Math.min(at, deck.slides.length - 1))
  }, [deck])

  const goToWords = (slide: number, focus: boolean) => {
    const state = work.store.get()
    const cue = state.field(cuesField).find((one) => one.slide === slide)
    if (cue === undefined) return
    const to = Math.min(state.doc.lineAt(cue.at).to, cue.at + LIT)
    goToText(work.store, { from: cue.at, to }, focus)
  }
  const edit = (entry: Entry) => {
    const now = entry.kind === 'hidden' ? entry.edit : actions.editNow(entry.slide)
    if (now === null) return
    openPanel(now, entry.slide.id, false)
    if (entry.kind === 'shown') goToWords(entry.index, false)
  }
  const step = (by: -1 | 1) => {
    const slide = deck.slides[shown + by]
    if (shown < 0 || slide === undefined) return
    edit({ kind: 'shown', slide, index: shown + by })
    goTo(placeId.slide(shown + by))
  }
  const add = (made: SlideEdit) => openPanel(made, made.id, true)
  const thumbs: ThumbActions = {
    goTo: goToWords,
    edit,
    hide: (entry) => {
      if (entry.kind === 'shown') refocus.current = entry.index
      actions.hide(entry.slide)
    },
    show: (entry) => {
      if (entry.kind === 'hidden') actions.show(entry.edit)
    },
    addAfter: ({ slide }) => {
      const now = actions.editNow(slide)
      if (now !== null) add(actions.addAt(actions.behind(now)))
    },
  }
  // The thumbs are drawn anew only when they are others, so what they call must stay the same.
  const latest = useRef(thumbs)
  useEffect(() => {
    latest.current = thumbs
  })
  const [steady] = useState<ThumbActions>(() => ({
    goTo: (...given) => latest.current.goTo(...given),
    edit: (entry) => latest.current.edit(entry),
    hide: (entry) => latest.current.hide(entry),
    show: (entry) => latest.current.show(entry),
    addAfter: (entry) => latest.current.addAfter(entry),
  }))
  const close = () => {
    setOpened(null)
    if (shown >= 0) focusSlide(shown)
  }

  return (
    <div className={styles.pane}>
      {opened === null ? null : (
        <SlideEditor
          key={opened.edit.id}
          open={open}
          rate={rate}
          opened={opened}
          actions={actions}
          number={shown < 0 ? null : shown + 1}
          onStep={shown < 0 ? null : step}
          onAdded={add}
          onClose={close}
        />
      )}
      <div className={styles.thumbs}>
        <div className={styles.head}>
          <h2>{t('slides.heading', { count: deck.slides.length })}</h2>
          <div className={styles.buttons}>
            <Button
              size="small"
              title={t('slides.add.tooltip')}
              onClick={() => add(actions.addAt(work.store.get().selection.main.head))}
            >
              {t('slides.add.button')}
            </Button>
            <Button
              size="small"
              aria-expanded={settings}
              onClick={() => {
                setSettings((before) => !before)
                scroll.current?.scrollTo({ top: 0 })
              }}
            >
              {t('slides.settings')}
            </Button>
          </div>
        </div>
        <div ref={scroll} className={styles.scroll}>
          {settings ? <DeckSettings deck={deck} /> : null}
          <ol className={styles.list}>
            {entries.map((entry) => (
              <SlideThumb
                key={entry.slide.id}
                entry={entry}
                deck={deck}
                time={clockText(entry.slide.cue.position / rate)}
                isOpen={isOpened(entry)}
                actions={steady}
              />
            ))}
          </ol>
        </div>
      </div>
    </div>
  )
})
