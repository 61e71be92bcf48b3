/** A quotation with who said it. */
import { useCanvas } from './canvas.ts'
import { BODY_HEIGHT, type FaceProps } from './face.ts'
import { fitted, gapAt, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import { px } from './setting.ts'
import styles from './slide.module.css'

const QUOTED = [
  { lines: 2, sizes: [128, 120, 112] },
  { lines: 3, sizes: [116, 108, 104] },
  { lines: 4, sizes: [104, 100, 96, 88] },
  { lines: 5, sizes: [88, 80, 76] },
]
const SOURCE = [{ lines: 2, sizes: [64, 60] }]
/** Height of the opening mark with the space below it, and the space above the source, px. */
const MARK = 126 + 40
const APART = 40

export function QuotationFace({ lines }: Pick<FaceProps, 'lines'>) {
  const { text: width, ratio } = useCanvas()
  const { settings, gap } = fitted(
    BODY_HEIGHT,
    (set, scale) => {
      const space = gapAt(APART, scale)
      const all = lines.map(({ role, text }) =>
        role === 'source' ? set(text, width - 220, SOURCE) : set(text, width - 90, QUOTED),
      )
      const height = all.reduce((sum, one) => sum + heightOf(one, LEADING.quoted) + space, MARK)
      return { height, value: { settings: all, gap: space } }
    },
    ratio,
  )
  return (
    <figure className={styles['quoting']} style={{ gap: px(gap) }}>
      <div className={styles['quoteMark']} aria-hidden>
        “
      </div>
      {lines.map(({ key, role, visible }, index) => {
        const setting = settings[index]
        if (setting === undefined) return null
        return role === 'source' ? (
          <figcaption key={key}>
            <SetText name="source" setting={setting} visible={visible} />
          </figcaption>
        ) : (
          <SetText key={key} as="blockquote" name="quoted" setting={setting} visible={visible} />
        )
      })}
    </figure>
  )
}
