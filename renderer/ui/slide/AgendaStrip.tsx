/** The parts of the speech at the foot of a divider: which have been, which is now, which are to come. */
import type { Deck, Slide } from '#core/deck/deck.ts'
import type { Canvas } from './canvas.ts'
import { px, sectionMark, setIn } from './setting.ts'
import styles from './slide.module.css'

/** A part, set for its column. */
interface Part {
  readonly key: string
  readonly lines: readonly string[]
  readonly when: 'been' | 'now' | 'to-come'
}

export interface Strip {
  readonly parts: readonly Part[]
  readonly rows: number
}

const SIZE = 36
const LEADING = 1.35
const APART = 36
const MOST_PARTS = 6
const MOST_ROWS = { wide: 2, standard: 3 } as const
/** Height of the bar over a part and the space around it, px. */
const BAR = 56

/** The strip of a divider; null where it is not a top section's, or where the parts are too many or too long for it. */
export function stripOf(deck: Deck, slide: Slide, canvas: Canvas): Strip | null {
  const dividers = deck.slides.filter(({ kind }) => kind === 'section')
  const now = dividers.findIndex(({ id }) => id === slide.id)
  if (now < 0 || dividers.length < 2 || dividers.length > MOST_PARTS) return null
  if (slide.section?.of !== dividers.length) return null
  const width = (canvas.text - APART * (dividers.length - 1)) / dividers.length
  const parts = dividers.map(({ id, title, number }, index): Part => {
    const mark = sectionMark(number)
    const short = /^\p{Script=Han}+$/u.test(mark) ? `${mark}、` : mark === '' ? '' : `${mark} `
    const { lines } = setIn(short + title, width, [{ lines: 9, sizes: [SIZE] }])
    return { key: id, lines, when: index < now ? 'been' : index === now ? 'now' : 'to-come' }
  })
  const rows = Math.max(...parts.map(({ lines }) => lines.length))
  return rows > MOST_ROWS[canvas.ratio] ? null : { parts, rows }
}

/** Height a strip takes, px. */
export const stripHeight = (strip: Strip | null): number =>
  strip === null ? 0 : strip.rows * SIZE * LEADING + BAR

export function AgendaStrip({ strip }: { strip: Strip }) {
  return (
    <ol className={styles['strip']} style={{ fontSize: px(SIZE), columnGap: px(APART) }}>
      {strip.parts.map(({ key, lines, when }) => (
        <li key={key} data-when={when}>
          {lines.map((line, index) => (
            <span key={index} className={styles['line']} data-line="" data-quiet="">
              {line}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}
