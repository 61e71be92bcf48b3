/** Divider of a top section: its number in a seal, its claim, its key line. */
import { type FaceProps, TEXT_WIDTH } from './face.ts'
import { SetText } from './SetText.tsx'
import { px, sectionMark } from './setting.ts'
import styles from './slide.module.css'

/** What the seal and the space beside it take of the width, px. */
const SEAL = 410

const CLAIM = [
  { lines: 1, sizes: [160, 148, 136, 124] },
  { lines: 2, sizes: [144, 136, 128, 120, 112, 104] },
  { lines: 3, sizes: [112, 104, 96, 88] },
]
const CLAIM_ALONE = [
  { lines: 1, sizes: [208, 188, 172, 156, 140] },
  { lines: 2, sizes: [156, 148, 140, 132, 124, 116, 108] },
  { lines: 3, sizes: [120, 112, 104, 96, 88] },
]
const KEY = [
  { lines: 1, sizes: [84, 80, 76] },
  { lines: 3, sizes: [80, 76, 72] },
]

export function SectionFace({ slide, lines }: FaceProps) {
  const mark = sectionMark(slide.number)
  const characters = Array.from(mark).length
  const sealed = characters > 0 && characters <= 2
  const width = sealed ? TEXT_WIDTH - SEAL : TEXT_WIDTH
  return (
    <div className={styles['divider']}>
      {sealed && (
        <div className={styles['seal']} style={{ fontSize: px(characters === 1 ? 210 : 136) }}>
          {mark}
        </div>
      )}
      <div className={styles['claim']}>
        {!sealed && mark !== '' && <p className={styles['number']}>{mark}</p>}
        <SetText
          as="h1"
          name="headline"
          text={slide.title}
          width={width}
          ways={lines.length > 0 ? CLAIM : CLAIM_ALONE}
        />
        {lines.length > 0 && <div className={styles['rule']} />}
        {lines.map(({ key, text, visible }) => (
          <SetText key={key} name="body" text={text} width={width} ways={KEY} visible={visible} />
        ))}
      </div>
    </div>
  )
}
