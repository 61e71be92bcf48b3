/** Figures enormous, what they count beside them: one by itself, or up to three below each other. */
import { type FaceProps, TEXT_WIDTH } from './face.ts'
import { SetText } from './SetText.tsx'
import { figureParts } from './setting.ts'
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

interface Row {
  readonly key: number
  readonly figure: string
  readonly label: string
  readonly visible: boolean
}

/** Pairs each figure with the label after it. */
function rowsOf(lines: readonly VisibleLine[]): Row[] {
  return lines.flatMap((line, index): Row[] => {
    if (line.role !== 'figure') return []
    const next = lines[index + 1]
    const label = next?.role === 'label' ? next.text : ''
    return [{ key: line.key, figure: line.text, label, visible: line.visible }]
  })
}

export function FigureFace({ slide, lines }: FaceProps) {
  const rows = rowsOf(lines)
  const alone = rows.length === 1
  return (
    <div className={styles['column']}>
      <SetText as="h1" name="headline" text={slide.title} width={TEXT_WIDTH} ways={HEADLINE} />
      <div className={styles['rule']} />
      <dl className={styles['figures']} data-alone={alone ? '' : undefined}>
        {rows.map(({ key, figure, label, visible }) => (
          <div key={key} className={styles['row']} data-hidden={visible ? undefined : ''}>
            <SetText
              as="dt"
              name="label"
              text={label}
              width={alone ? TEXT_WIDTH : 860}
              ways={alone ? LABEL_ALONE : LABEL_BESIDE}
            />
            <dd className={styles['count']}>
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
