/** Divider of a top section: its number in a seal, its claim, its key line, and where it stands among the parts. */
import { AgendaStrip, type Strip, stripHeight, stripOf } from './AgendaStrip.tsx'
import { useCanvas } from './canvas.ts'
import { BODY_HEIGHT, type FaceProps, GAP, RULE } from './face.ts'
import { fitted, gapAt, heightOf, LEADING } from './layout.ts'
import { SetText } from './SetText.tsx'
import { px, sectionMark } from './setting.ts'
import styles from './slide.module.css'

/** What the seal and the space beside it take: of the width, or where it stands above the claim of the height, px. */
const SEAL_BESIDE = 410
const SEAL_ABOVE = 250
/** Height of a number that is written out above the claim, px. */
const NUMBER = 84 * 1.1 + GAP

/** Where letters would become smaller than this, px, the strip gives way. */
const EASY = 64

const CLAIM = [
  { lines: 1, sizes: [160, 148, 136, 124] },
  { lines: 2, sizes: [144, 136, 128, 120, 112, 104] },
  { lines: 3, sizes: [112, 104, 96, 88] },
  { lines: 4, sizes: [88, 80, 72] },
]
const CLAIM_ALONE = [
  { lines: 1, sizes: [208, 188, 172, 156, 140] },
  { lines: 2, sizes: [156, 148, 140, 132, 124, 116, 108] },
  { lines: 3, sizes: [120, 112, 104, 96, 88] },
  { lines: 4, sizes: [88, 80, 72] },
]
const KEY = [
  { lines: 1, sizes: [84, 80, 76] },
  { lines: 3, sizes: [80, 76, 72] },
  { lines: 4, sizes: [72, 66] },
]

export function SectionFace({ slide, deck, lines }: FaceProps) {
  const canvas = useCanvas()
  const mark = sectionMark(slide.number)
  const characters = Array.from(mark).length
  const sealed = characters > 0 && characters <= 2
  const wide = canvas.ratio === 'wide'
  const width = sealed && wide ? canvas.text - SEAL_BESIDE : canvas.text
  const lay = (strip: Strip | null) =>
    fitted(
      BODY_HEIGHT - stripHeight(strip),
      (set, scale) => {
        const gap = gapAt(GAP, scale)
        const title = set(slide.title, width, lines.length > 0 ? CLAIM : CLAIM_ALONE)
        const all = lines.map(({ text }) => set(text, width, KEY))
        const above = sealed ? (wide ? 0 : SEAL_ABOVE) : mark === '' ? 0 : NUMBER
        const height = all.reduce(
          (sum, one, index) => sum + heightOf(one, LEADING.body) + (index > 0 ? gap : 0),
          above + heightOf(title, LEADING.headline) + (lines.length > 0 ? RULE + gap * 2 : 0),
        )
        return { height, value: { strip, headline: title, keys: all, gap } }
      },
      canvas.ratio,
    )
  const full = lay(stripOf(deck, slide, canvas))
  // What a divider says comes before where it stands.
  const small = [full.headline, ...full.keys].some(({ size }) => size < EASY)
  const { strip, headline, keys, gap } = small ? lay(null) : full
  return (
    <div className={styles['parted']}>
      <div className={styles['divider']}>
        {sealed && (
          <div className={styles['seal']} data-characters={characters}>
            {mark}
          </div>
        )}
        <div className={styles['claim']} style={{ gap: px(gap) }}>
          {!sealed && mark !== '' && (
            <p className={styles['number']} style={{ fontSize: px(72) }}>
              {mark}
            </p>
          )}
          <SetText as="h1" name="headline" setting={headline} />
          {lines.length > 0 && <div className={styles['rule']} />}
          {lines.map(({ key, visible }, index) => {
            const setting = keys[index]
            return setting === undefined ? null : (
              <SetText key={key} name="body" setting={setting} visible={visible} />
            )
          })}
        </div>
      </div>
      {strip !== null && <AgendaStrip strip={strip} />}
    </div>
  )
}
