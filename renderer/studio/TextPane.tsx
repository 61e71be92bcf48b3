/** The text in the order of its file: headings, placeholders lit, set-aside text grey, slide cues in the margin. */
import { createElement, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block, SetAsideReason } from '#core/speech/speech.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { flowOf, type FlowItem, type Run } from './flow.ts'
import { goTo, placeId } from './place.ts'
import styles from './TextPane.module.css'

/** The words for why a piece of the file is not spoken. */
export const REASON_KEYS = {
  boilerplate: 'reason.boilerplate',
  title: 'reason.title',
  'front-matter': 'reason.frontMatter',
  'date-and-venue': 'reason.dateAndVenue',
  note: 'reason.note',
  appendix: 'reason.appendix',
  'stage-direction': 'reason.stageDirection',
  'speaker-label': 'reason.speakerLabel',
  markup: 'reason.markup',
  'other-speaker': 'reason.otherSpeaker',
  footnote: 'reason.footnote',
  comment: 'reason.comment',
  'by-hand': 'reason.byHand',
} as const satisfies Record<SetAsideReason, string>

/** The text column. Heavy and still: it is drawn once a speech, whatever plays. */
export const TextPane = memo(function TextPane({ open }: { open: OpenSpeech }) {
  const { speech, deck } = open.document
  const flow = useMemo(() => flowOf(speech, open.script, deck), [speech, deck, open.script])
  return (
    <article className={styles.text} lang={speech.language}>
      <h1 className={styles.title}>{speech.title}</h1>
      {flow.map((item) =>
        item.kind === 'block' ? (
          <Paragraph key={`block-${item.block}`} open={open} item={item} />
        ) : (
          <Aside key={`aside-${item.setAside}`} open={open} index={item.setAside} />
        ),
      )}
    </article>
  )
})

/** The element of a heading, by the depth of its section: h1 is the title. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const

function Paragraph({
  open,
  item,
}: {
  open: OpenSpeech
  item: Extract<FlowItem, { kind: 'block' }>
}) {
  const { speech } = open.document
  const block = speech.blocks[item.block]
  if (block === undefined) return null
  const level = block.section === null ? undefined : open.depths[block.section]
  return createElement(
    tagOf(block, level),
    { id: placeId.block(item.block), className: styles.block, 'data-kind': block.kind },
    item.runs.map((run, index) => <RunOf key={index} open={open} run={run} />),
  )
}

function tagOf(block: Block, level: number | undefined): 'p' | (typeof HEADINGS)[number] {
  if (block.kind !== 'heading') return 'p'
  return HEADINGS[(level ?? 1) - 1] ?? 'h5'
}

function RunOf({ open, run }: { open: OpenSpeech; run: Run }) {
  switch (run.kind) {
    case 'text':
      return run.text
    case 'placeholder':
      return (
        <mark id={placeId.placeholder(run.placeholder)} className={styles.placeholder}>
          {run.text}
        </mark>
      )
    case 'set-aside':
      return <Aside open={open} index={run.setAside} inline />
    case 'cue':
      return <CueMark open={open} slides={run.slides} tick={run.tick} />
    default:
      return run satisfies never
  }
}

function Aside({
  open,
  index,
  inline = false,
}: {
  open: OpenSpeech
  index: number
  inline?: boolean
}) {
  const { t } = useTranslation('studio')
  const aside = open.document.speech.setAside[index]
  if (aside === undefined) return null
  const Tag = inline ? 'span' : 'p'
  return (
    <Tag id={placeId.setAside(index)} className={inline ? styles.asideInline : styles.aside}>
      <span className={styles.reason}>
        {t('setAside.label', { reason: t(REASON_KEYS[aside.reason]) })}
      </span>
      {aside.text}
    </Tag>
  )
}

/** The numbers of the slides that come on here, in the margin of their line; a tick at the very word. */
function CueMark({
  open,
  slides,
  tick,
}: {
  open: OpenSpeech
  slides: readonly number[]
  tick: boolean
}) {
  const { t } = useTranslation('studio')
  return (
    <>
      {slides.length === 0 ? null : (
        // For the mouse only: keys and screen readers find the same slides, with the same way here, in the slides' pane.
        <span className={styles.cues} aria-hidden="true">
          {slides.map((slide) => (
            <button
              key={slide}
              type="button"
              tabIndex={-1}
              id={placeId.cue(slide)}
              title={t('slides.cue', {
                number: slide + 1,
                title: open.document.deck.slides[slide]?.title ?? '',
              })}
              onClick={() => goTo(placeId.slide(slide))}
            >
              {slide + 1}
            </button>
          ))}
        </span>
      )}
      {tick ? <span className={styles.tick} aria-hidden="true" /> : null}
    </>
  )
}
