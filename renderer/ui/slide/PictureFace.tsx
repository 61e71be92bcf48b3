/** A picture as large as it can be, with its headline above it where it has one. */
import { useCanvas } from './canvas.ts'
import { DeckPicture } from './DeckPicture.tsx'
import { BODY_HEIGHT, type FaceProps } from './face.ts'
import { fitted, gapAt, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import { px } from './setting.ts'
import styles from './slide.module.css'

const HEADLINE = [
  { lines: 1, sizes: [92, 84, 76] },
  { lines: 2, sizes: [76, 68] },
]
const CAPTION = [{ lines: 2, sizes: [64, 60] }]
/** The picture takes at least this part of the height. */
const PICTURE = 0.6
/** Space above and below the picture, and between what stands below it, px. */
const APART = 28

export function PictureFace({ slide, lines }: FaceProps) {
  const { text: width, ratio } = useCanvas()
  const { headline, captions, gap } = fitted(
    BODY_HEIGHT * (1 - PICTURE),
    (set, scale) => {
      const space = gapAt(APART, scale)
      const title = slide.title === '' ? null : set(slide.title, width, HEADLINE)
      const all = lines.map(({ text }) => set(text, width, CAPTION))
      const height = all.reduce(
        (sum, one) => sum + heightOf(one, LEADING.below) + space,
        title === null ? 0 : heightOf(title, LEADING.headline) + space,
      )
      return { height, value: { headline: title, captions: all, gap: space } }
    },
    ratio,
  )
  return (
    <div className={styles['pictured']} style={{ gap: px(gap) }}>
      {headline !== null && <SetText as="h1" name="headline" setting={headline} />}
      <div className={styles['pictureFrame']}>
        {slide.picture !== null && <DeckPicture picture={slide.picture} />}
      </div>
      {lines.map(({ key, visible }, index) => {
        const setting = captions[index]
        return setting === undefined ? null : (
          <SetText key={key} name="below" setting={setting} visible={visible} />
        )
      })}
    </div>
  )
}
