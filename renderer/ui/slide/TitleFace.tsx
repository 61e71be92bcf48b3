/** Title and closing: the headline in the middle, what goes with it below. */
import { useCanvas } from './canvas.ts'
import { CENTRE_HEIGHT, type FaceProps, RULE } from './face.ts'
import { fitted, gapAt, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import { px } from './setting.ts'
import styles from './slide.module.css'

const TITLE = [
  { lines: 1, sizes: [200, 184, 172, 160] },
  { lines: 2, least: 2, sizes: [188, 176, 164, 152, 140, 128, 116] },
  { lines: 3, sizes: [128, 116, 104] },
  { lines: 4, sizes: [104, 96, 88, 76] },
]
const BELOW = { title: [{ lines: 2, sizes: [68, 64] }], closing: [{ lines: 2, sizes: [88, 80] }] }
/** Space between what stands below each other, px. */
const APART = 52

export function TitleFace({ slide, lines }: FaceProps) {
  const { text: width, ratio } = useCanvas()
  const { headline, below, gap } = fitted(
    CENTRE_HEIGHT,
    (set, scale) => {
      const space = gapAt(APART, scale)
      const title = set(slide.title, width - 70, TITLE)
      const ways = slide.kind === 'closing' ? BELOW.closing : BELOW.title
      const others = lines.map(({ text }) => set(text, width - 130, ways))
      const height = others.reduce(
        (sum, other) => sum + space + heightOf(other, LEADING.below),
        heightOf(title, LEADING.headline) + space + RULE,
      )
      return { height, value: { headline: title, below: others, gap: space } }
    },
    ratio,
  )
  return (
    <div className={styles['centre']} style={{ gap: px(gap) }}>
      <SetText as="h1" name="headline" setting={headline} />
      <div className={styles['rule']} />
      {lines.map(({ key, visible }, index) => {
        const setting = below[index]
        return setting === undefined ? null : (
          <SetText key={key} name="below" setting={setting} visible={visible} />
        )
      })}
    </div>
  )
}
