/** Figures enormous, what they count beside them: one by itself, or up to three below each other. */
import { type Canvas, useCanvas } from './canvas.ts'
import { BODY_HEIGHT, type FaceProps, GAP, RULE } from './face.ts'
import { fitted, heightOf, LEADING, type Setter, SMALLEST } from './layout.ts'
import { SetText } from './SetText.tsx'
import { type FigureSetting, figureParts, figureSetting, px, type Setting } from './setting.ts'
import styles from './slide.module.css'
import type { VisibleLine } from './visible-lines.ts'

const HEADLINE = [
  { lines: 1, sizes: [104, 96, 88, 80] },
  { lines: 2, sizes: [84, 76] },
  { lines: 3, sizes: [72] },
]
const LABEL_ALONE = [
  { lines: 1, sizes: [104, 96] },
  { lines: 2, sizes: [96, 88, 80] },
  { lines: 3, sizes: [80, 72] },
]
const LABEL_BESIDE = [
  { lines: 1, sizes: [80] },
  { lines: 2, sizes: [80, 72] },
  { lines: 3, sizes: [72, 64] },
]

/** How many times as large as the words around them digits are set, the first that fits. */
const ENORMOUS = { alone: [2.9, 2.2, 1.7, 1.3, 1], beside: [2.2, 1.7, 1.3, 1] }
const COUNT_SIZES = { alone: [132, 120, 108, 96, 84, 72], beside: [80, 72, 64] }
/** Line height of a figure as a multiple of its digits' size; as in the stylesheet. */
const COUNT_LEADING = { alone: 0.95, beside: 1.1 }
/** Space between a label and its figure, and between rows, px; the part of a row that labels take. */
const BESIDE = 50
const BETWEEN = 20
const LABELS = { wide: 0.5, standard: 0.47 } as const
/** Below this scale a slide by hand holds more than a hall can read. */
const CROWDED = 0.6

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
  const rows: Row[] = []
  for (let index = 0; index < lines.length; index += 2) {
    const [line, other] = [lines[index], lines[index + 1]]
    if (line === undefined) break
    const figureFirst = line.role === 'figure'
    const [figure, label] = figureFirst
      ? [line.text, other?.text ?? '']
      : [other?.text ?? '', line.text]
    rows.push({ key: line.key, figure, label, figureFirst, visible: line.visible })
  }
  return rows
}

interface SetRow {
  readonly label: Setting
  readonly count: FigureSetting
}

function rowOf(
  row: Row,
  alone: boolean,
  { text: width, ratio }: Canvas,
  set: Setter,
  scale: number,
) {
  const how = alone ? 'alone' : 'beside'
  const labels = alone ? width : Math.round(width * LABELS[ratio])
  const label = set(row.label, labels, alone ? LABEL_ALONE : LABEL_BESIDE)
  const room = alone ? width : width - labels - BESIDE
  const least = scale < CROWDED ? 0 : SMALLEST
  const sizes = COUNT_SIZES[how].map((size) => Math.max(least, size * scale))
  const count = figureSetting(row.figure, room, ENORMOUS[how], sizes)
  const high = count.size * count.times * COUNT_LEADING[how]
  const beside = heightOf(label, LEADING.label)
  return {
    height: alone ? high + BETWEEN + beside : Math.max(high, beside),
    value: { label, count } satisfies SetRow,
  }
}

export function FigureFace({ slide, lines }: FaceProps) {
  const canvas = useCanvas()
  const rows = rowsOf(lines)
  const alone = rows.length === 1
  const { headline, set: settings } = fitted(
    BODY_HEIGHT,
    (set, scale) => {
      const title = set(slide.title, canvas.text, HEADLINE)
      const laid = rows.map((row) => rowOf(row, alone, canvas, set, scale))
      const height = laid.reduce(
        (sum, row) => sum + row.height + BETWEEN,
        heightOf(title, LEADING.headline) + RULE + GAP * 2,
      )
      return { height, value: { headline: title, set: laid.map(({ value }) => value) } }
    },
    canvas.ratio,
  )
  const labels = Math.round(canvas.text * LABELS[canvas.ratio])
  return (
    <div className={styles['column']}>
      <SetText as="h1" name="headline" setting={headline} />
      <div className={styles['rule']} />
      <dl className={styles['figures']} data-alone={alone ? '' : undefined}>
        {rows.map(({ key, figure, figureFirst, visible }, index) => {
          const setting = settings[index]
          if (setting === undefined) return null
          return (
            <div
              key={key}
              className={styles['row']}
              style={alone ? undefined : { gridTemplateColumns: `${px(labels)} minmax(0, 1fr)` }}
              data-figure-first={alone && figureFirst ? '' : undefined}
              data-hidden={visible ? undefined : ''}
            >
              <SetText as="dt" name="label" setting={setting.label} />
              <dd className={styles['count']} style={{ fontSize: px(setting.count.size) }}>
                {figureParts(figure).map(({ digits, text }, part) =>
                  digits ? (
                    <b key={part} style={{ fontSize: `${setting.count.times}em` }}>
                      {text}
                    </b>
                  ) : (
                    <span key={part}>{text}</span>
                  ),
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
