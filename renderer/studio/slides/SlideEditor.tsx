/** The panel in which one slide is changed, beside the text: what stands on it, how it looks, when it comes on. */
import { Button, Input } from 'antd'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '#core/deck/deck.ts'
import { LONGEST_LINE, type SlideEdit } from '#core/deck/edits.ts'
import { slideOf } from '#core/deck/overlay.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import type { Rate } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useWorkState } from '../work/SpeechWorkProvider.tsx'
import type { Anchor } from '../work/work-store.ts'
import { CueField } from './CueField.tsx'
import { type Layout, LAYOUTS, layoutOf, withLayout } from './layouts.ts'
import { LineFields } from './LineFields.tsx'
import { addPicture, type PictureProblem } from './picture-file.ts'
import { PictureField } from './PictureField.tsx'
import type { SlideActions } from './slide-actions.ts'
import { LONGEST_NUMBER, withPicture, withPlaces } from './slide-lines.ts'
import styles from './SlideEditor.module.css'
import { SlidePreview } from './SlidePreview.tsx'
import { useTypedFields } from './typed-fields.ts'

const LAYOUT_KEYS = {
  title: 'slides.layout.title',
  agenda: 'slides.layout.agenda',
  section: 'slides.layout.section',
  list: 'slides.layout.list',
  points: 'slides.layout.points',
  quotation: 'slides.layout.quotation',
  figure: 'slides.layout.figure',
  picture: 'slides.layout.picture',
  closing: 'slides.layout.closing',
} as const satisfies Record<Layout, string>

/** What the panel was opened for: the slide as it was then, and the text it belonged to. */
export interface Opened {
  readonly edit: SlideEdit
  readonly anchor: Anchor
  /** It was just put in: its headline is selected, to be typed over. */
  readonly isNew: boolean
}

interface EditorProps {
  readonly open: OpenSpeech
  readonly rate: Rate
  readonly opened: Opened
  readonly actions: SlideActions
  /** Its number in the deck; null while it has none. */
  readonly number: number | null
  readonly onStep: ((by: -1 | 1) => void) | null
  readonly onAdded: (edit: SlideEdit) => void
  readonly onClose: () => void
}

/** The panel; give it the slide's id as key. */
export function SlideEditor(props: EditorProps) {
  const { opened, onClose } = props
  const { id, standsFor } = opened.edit
  const kept = useWorkState((state) => fieldsNow(state).edits.slides.find((one) => one.id === id))
  const gone = kept === undefined && standsFor === null
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  // Deleted, or its adding was undone.
  useEffect(() => {
    if (gone) close.current()
  }, [gone])
  if (gone) return null
  const edit = kept ?? withPlaces(opened.edit, opened.anchor.place)
  return <Panel {...props} edit={edit} changed={kept !== undefined} />
}

function Panel({
  open,
  rate,
  opened,
  actions,
  number,
  onStep,
  onAdded,
  onClose,
  edit,
  changed,
}: EditorProps & { edit: SlideEdit; changed: boolean }) {
  const { t } = useTranslation('studio')
  const fields = useTypedFields(edit, actions.put)
  const { shown, bind, give } = fields
  const theme = useWorkState((state) => fieldsNow(state).edits.theme)
  const [problem, takeFile] = usePicture((id) =>
    actions.put(withPicture(give(), { id, alt: shown.picture?.alt ?? '' })),
  )
  const [noOriginal, setNoOriginal] = useState(false)
  const headline = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = headline.current?.querySelector('textarea')
    field?.focus()
    if (opened.isNew) field?.select()
  }, [opened])

  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const within = event.target instanceof Node && panel.current?.contains(event.target) === true
      if (within && event.key === 'Escape' && !event.isComposing) close.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const drawn = useDeferredValue(shown)
  const slide = useMemo(() => {
    const { deck } = open.document
    const like = deck.slides.find(({ id }) => id === drawn.id) ?? null
    return slideOf(drawn, like, deck, scriptPlaces(open.script), open.clock)
  }, [open, drawn])
  const deck = useMemo((): Deck => {
    const { deck: now } = open.document
    // The parts at the foot of a divider are found by the slide's id.
    const others = now.slides.filter(
      ({ id, kind, cue }) =>
        id !== slide.id && (kind !== slide.kind || cue.offset !== slide.cue.offset),
    )
    return {
      ...now,
      theme,
      slides: [...others, slide].toSorted((one, other) => one.cue.position - other.cue.position),
    }
  }, [open, slide, theme])

  const layout = layoutOf(shown)
  const restore = () => {
    // Where the text gives the slide no more, taking the edit out would lose it altogether.
    if (actions.originalNow(edit) === null) setNoOriginal(true)
    else actions.remove(edit.id)
  }
  const time = clockText(slide.cue.position / rate)
  return (
    <section
      ref={panel}
      className={styles.editor}
      data-slide-editor=""
      aria-label={number === null ? t('slides.edit.panel') : t('slides.edit.title', { number })}
    >
      <header className={styles.head}>
        <h2>{number === null ? t('slides.edit.panel') : t('slides.edit.title', { number })}</h2>
        <span className={styles.spring} />
        {onStep === null ? null : (
          <>
            <Button size="small" disabled={number === 1} onClick={() => onStep(-1)}>
              {t('slides.edit.previous')}
            </Button>
            <Button
              size="small"
              disabled={number === open.document.deck.slides.length}
              onClick={() => onStep(1)}
            >
              {t('slides.edit.next')}
            </Button>
          </>
        )}
        <Button size="small" type="primary" onClick={onClose} title={t('slides.edit.closeKey')}>
          {t('slides.edit.close')}
        </Button>
      </header>
      <div className={styles.sheet}>
        <SlidePreview slide={slide} deck={deck} onPicture={takeFile}>
          <label className={styles.layout}>
            <span>{t('slides.layout.label')}</span>
            <select
              className={styles.choice}
              value={layout}
              onChange={({ target }) => {
                const chosen = LAYOUTS.find((one) => one === target.value)
                if (chosen !== undefined) actions.put(withLayout(give(), chosen))
              }}
            >
              {LAYOUTS.map((one) => (
                <option key={one} value={one}>
                  {t(LAYOUT_KEYS[one])}
                </option>
              ))}
            </select>
          </label>
        </SlidePreview>
      </div>
      <div className={styles.fields}>
        <div className={styles.heading}>
          <label className={styles.number}>
            <span>{t('slides.number')}</span>
            <Input
              maxLength={LONGEST_NUMBER}
              {...bind('number', shown.number, (now, text) => ({ ...now, number: text }))}
            />
          </label>
          <div ref={headline} className={styles.headline}>
            <label className={styles.labelled}>
              <span>{t(layout === 'quotation' ? 'slides.headlineUnseen' : 'slides.headline')}</span>
              <Input.TextArea
                autoSize={{ minRows: 1, maxRows: 4 }}
                maxLength={LONGEST_LINE}
                spellCheck={false}
                {...bind('title', shown.title, (now, title) => ({ ...now, title }))}
              />
            </label>
          </div>
        </div>
        <PictureField fields={fields} problem={problem} onFile={takeFile} onChange={actions.put} />
        <LineFields
          fields={fields}
          onChange={actions.put}
          onSplit={(row) => actions.split(give(), row)}
        />
        <CueField edit={edit} time={time} onMove={(place) => actions.move(give(), place)} />
        <div className={styles.line}>
          {edit.hidden ? (
            <Button size="small" onClick={() => actions.show(give())}>
              {t('slides.show')}
            </Button>
          ) : (
            <Button size="small" onClick={() => actions.put({ ...give(), hidden: true })}>
              {t('slides.hide')}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              give()
              onAdded(actions.addAt(actions.behind(edit)))
            }}
          >
            {t('slides.addAfter')}
          </Button>
          <Button size="small" onClick={() => onAdded(actions.duplicate(give()))}>
            {t('slides.duplicate')}
          </Button>
          {edit.standsFor === null || noOriginal ? (
            <Button size="small" onClick={() => actions.remove(edit.id)}>
              {t('slides.delete')}
            </Button>
          ) : (
            <Button size="small" disabled={!changed} onClick={restore}>
              {t('slides.restore')}
            </Button>
          )}
        </div>
        {noOriginal ? <p role="alert">{t('slides.noOriginal')}</p> : null}
      </div>
    </section>
  )
}

/** Takes a picture file to the host; why the last one was refused. */
function usePicture(onAdded: (id: string) => void): [PictureProblem | null, (file: File) => void] {
  const host = useHost()
  const [problem, setProblem] = useState<PictureProblem | null>(null)
  const added = useRef(onAdded)
  useEffect(() => {
    added.current = onAdded
  })
  const gone = useRef(new AbortController())
  useEffect(() => {
    const present = new AbortController()
    gone.current = present
    return () => present.abort()
  }, [])
  const take = (file: File) => {
    const { signal } = gone.current
    setProblem(null)
    void addPicture(host.link.client, file, signal).then((answer) => {
      if (signal.aborted) return
      if (answer.ok) added.current(answer.id)
      else setProblem(answer.problem)
    })
  }
  return [problem, take]
}
