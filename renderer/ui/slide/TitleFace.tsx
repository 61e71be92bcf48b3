/** Title and closing: the headline in the middle, what goes with it below. */
import type { FaceProps } from './face.ts'
import { SetText } from './SetText.tsx'
import styles from './slide.module.css'

const TITLE = [
  { lines: 1, sizes: [200, 184, 172, 160] },
  { lines: 2, least: 2, sizes: [188, 176, 164, 152, 140, 128, 116] },
  { lines: 3, sizes: [128, 116, 104] },
  { lines: 4, sizes: [104, 96, 88, 76] },
]
const BELOW = { title: [{ lines: 2, sizes: [68, 64] }], closing: [{ lines: 2, sizes: [88, 80] }] }

export function TitleFace({ slide, lines }: FaceProps) {
  const ways = slide.kind === 'closing' ? BELOW.closing : BELOW.title
  return (
    <div className={styles['centre']}>
      <SetText as="h1" name="headline" text={slide.title} width={1620} ways={TITLE} />
      <div className={styles['rule']} />
      {lines.map(({ key, text, visible }) => (
        <SetText key={key} name="below" text={text} width={1560} ways={ways} visible={visible} />
      ))}
    </div>
  )
}
