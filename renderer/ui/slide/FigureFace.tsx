/** Figures enormous, what they count beside them: one by itself, or up to three below each other. */
import { type FaceProps, TEXT_WIDTH } from './face.ts'
import { SetText } from './SetText.tsx'
import { figureParts, figureSize, px } from './setting.ts'
import styles from './slide.module.css'
import type { VisibleLine } from './visible-lines.ts'

const HEADLINE = [
  { lines: 1, sizes: [104, 96, 88, 80] },
  { lines: 2, sizes: [84, 76] },
  { lines: 3, sizes: [72] },
]
const LABEL_ALONE = [
  { lines: 1, sizes: [104, 96] },
  { lines: 2, sizes: [96, 88] },
]
const LABEL_BESIDE = [
  { lines: 1, sizes: [80] },
  { lines: 2, sizes: [80, 72] },
]

/** How many times as large as the words around them digits are set; as in the stylesheet. */
const ENORMOUS = { alone: 2.9, beside: 2.2 }
const COUNT_SIZES = { alone: [132, 120, 108, 96, 84], beside: [80, 72, 64] }
const COUNT_WIDTH = { alone: TEXT_WIDTH, beside: 760 }

interface Row {
  readonly key: number
  readonly figure: string
  readonly label: string
  /** Whether the figure is said first, and so stands above its label. */
  readonly figureFirst: boolean
  readonly visible: boolean
}

/** Pairs each figure with its label, which stands before or after it. */
function rowsOf(lines: readonly VisibleLine[]): Row[] {
  return lines.flatMap((line, index): Row[] => {
    const other = lines[index + 1]
    if (index % 2 === 1 || other === undefined) return []
    const figureFirst = line.role === 'figure'
    const [figure, label] = figureFirst ? [line.text, other.text] : [other.text, line.text]
    return [{ key: line.key, figure, label, figureFirst, visible: line.visible }]
  })
}

export function FigureFace({ slide, lines }: FaceProps) {
  const rows = rowsOf(lines)
  const alone = rows.length === 1
  const how = alone ? 'alone' : 'beside'
  const countSize = (figure: string) =>
    figureSize(figure, COUNT_WIDTH[how], ENORMOUS[how], COUNT_SIZES[how])
  return (
    <div className={styles['column']}>
      <SetText as="h1" name="headline" text={slide.title} width={TEXT_WIDTH} ways={HEADLINE} />
      <div className={styles['rule']} />
      <dl className={styles['figures']} data-alone={alone ? '' : undefined}>
        {rows.map(({ key, figure, label, figureFirst, visible }) => (
          <div
            key={key}
            className={styles['row']}
            data-figure-first={alone && figureFirst ? '' : undefined}
            data-hidden={visible ? undefined : ''}
          >
            <SetText
              as="dt"
              name="label"
              text={label}
              width={alone ? TEXT_WIDTH : 860}
              ways={alone ? LABEL_ALONE : LABEL_BESIDE}
            />
            <dd className={styles['count']} style={{ fontSize: px(countSize(figure)) }}>
              {figureParts(figure).map(({ digits, text }, index) =>
                digits ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
