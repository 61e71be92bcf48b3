/** Agenda, sub-section and points: a headline, and below it a list or a key line. */
import type { CSSProperties } from 'react'
import { unitsOf } from '#core/deck/phrases.ts'
import { type Canvas, useCanvas } from './canvas.ts'
import { BODY_HEIGHT, type FaceProps, GAP, RULE } from './face.ts'
import { fitted, gapAt, heightOf, type Laid, LEADING, type Setter } from './layout.ts'
import { SetText } from './SetText.tsx'
import { hangOf, px, sectionMark, setIn, type Setting } from './setting.ts'
import styles from './slide.module.css'
import type { VisibleLine } from './visible-lines.ts'

const OVER_KEY_LINE = [
  { lines: 1, sizes: [164, 152, 140, 132, 124, 116] },
  { lines: 2, sizes: [148, 140, 132, 124, 116, 108, 100] },
  { lines: 3, sizes: [108, 100, 92, 84, 76] },
  { lines: 4, sizes: [76, 68] },
]
const ALONE = [
  { lines: 1, sizes: [248, 224, 204, 188, 172, 156, 140] },
  { lines: 2, sizes: [172, 160, 148, 136, 124, 112] },
  { lines: 3, sizes: [116, 104, 92, 84] },
  { lines: 4, sizes: [84, 76] },
]
const OVER_LIST = [
  { lines: 1, sizes: [116, 108, 100, 92, 84] },
  { lines: 2, sizes: [92, 84, 76] },
  { lines: 3, sizes: [72] },
]
const KEY = [
  { lines: 1, sizes: [112, 104, 96] },
  { lines: 2, sizes: [104, 96] },
  { lines: 3, sizes: [92, 84] },
  { lines: 4, sizes: [76, 68] },
]
const ITEM = [
  { lines: 1, sizes: [104, 100, 96] },
  { lines: 2, sizes: [96, 92, 88, 80, 72] },
  { lines: 3, sizes: [72, 66] },
]
/** Height of the number above a headline, px. */
const NUMBER = 84 * 1.1 + GAP
/** Space between a mark and its item, between items, and between two columns, px. */
const BESIDE = 48
const BETWEEN = 30
const BETWEEN_MANY = 20
/** Width of a plain mark, px, and how much wider than core counts a heavy word is. */
const DIAMOND = 20
const HEAVY = 1.04
const COLUMNS_APART = 80
/** So many items stand in two columns. */
const FOR_COLUMNS = 6
/** On the narrow sheet only if each stands on one line of letters of this size, px. */
const LEAST_IN_COLUMN = 68

interface PointsLayout {
  readonly headline: Setting
  readonly list: ListLayout | null
  readonly keys: readonly Setting[]
  readonly gap: number
}

export function PointsFace({ slide, lines }: FaceProps) {
  const canvas = useCanvas()
  const mark = sectionMark(slide.number)
  const isList = lines.some((line) => line.role === 'item' || line.mark !== undefined)
  const { headline, list, keys, gap } = fitted(
    BODY_HEIGHT,
    (set, scale): Laid<PointsLayout> => {
      const space = gapAt(GAP, scale)
      const ways = isList ? OVER_LIST : lines.length > 0 ? OVER_KEY_LINE : ALONE
      const title = set(slide.title, canvas.text, ways)
      const above =
        (mark === '' ? 0 : NUMBER) +
        heightOf(title, LEADING.headline) +
        (lines.length > 0 ? RULE + space * 2 : 0)
      if (isList) {
        const laid = listOf(lines, canvas, set, scale)
        return {
          height: above + laid.height,
          value: { headline: title, list: laid.value, keys: [], gap: space },
        }
      }
      const all = lines.map(({ text }) => set(text, canvas.text, KEY))
      const height = all.reduce(
        (sum, one, index) => sum + heightOf(one, LEADING.body) + (index > 0 ? space : 0),
        above,
      )
      return { height, value: { headline: title, list: null, keys: all, gap: space } }
    },
    canvas.ratio,
  )
  return (
    <div className={styles['column']} style={{ gap: px(gap) }}>
      {mark !== '' && (
        <p className={styles['number']} data-hang={hangOf(mark)}>
          {mark}
        </p>
      )}
      <SetText as="h1" name="headline" setting={headline} />
      {lines.length > 0 && <div className={styles['rule']} />}
      {list !== null && <List lines={lines} list={list} />}
      {lines.map(({ key, visible }, index) => {
        const setting = keys[index]
        return setting === undefined ? null : (
          <SetText key={key} name="body" setting={setting} visible={visible} />
        )
      })}
    </div>
  )
}

interface ListLayout {
  /** Size of the items, px; width of the column of marks, px. */
  readonly size: number
  readonly marks: number
  readonly items: readonly Setting[]
  readonly columns: number
  readonly between: number
}

/** Sets all items in one size, the smallest that any of them needs, beside the widest of their marks. */
function listOf(
  lines: readonly VisibleLine[],
  canvas: Canvas,
  set: Setter,
  scale: number,
): Laid<ListLayout> {
  const half = (canvas.text - COLUMNS_APART) / 2
  const longest = Math.max(...lines.map(({ text }) => unitsOf(text)))
  const short = (longest + 1) * LEAST_IN_COLUMN + BESIDE <= half * 0.97
  const columns = lines.length >= FOR_COLUMNS && (canvas.ratio === 'wide' || short) ? 2 : 1
  const column = columns === 2 ? half : canvas.text
  const widest = Math.max(0, ...lines.map(({ mark }) => unitsOf(sectionMark(mark ?? ''))))
  const marksAt = (size: number) => (widest === 0 ? DIAMOND : Math.max(1, widest) * size * HEAVY)
  const widthAt = (size: number) => column - marksAt(size) - BESIDE
  // The size decides how wide the marks are, and they what is left for the text.
  const size = Math.min(
    ...lines.map(({ text }) => {
      const first = set(text, widthAt(ITEM[0]?.sizes[0] ?? 0), ITEM)
      return set(text, widthAt(first.size), ITEM).size
    }),
  )
  const items = lines.map(({ text }) => setIn(text, widthAt(size), [{ lines: 8, sizes: [size] }]))
  const between = gapAt(lines.length > 4 ? BETWEEN_MANY : BETWEEN, scale)
  const rows = Math.ceil(lines.length / columns)
  let height = 0
  for (let row = 0; row < rows; row++) {
    const beside = items.filter((_, index) => index % rows === row)
    height += Math.max(...beside.map((item) => heightOf(item, LEADING.item))) + between
  }
  const value = { size, marks: marksAt(size), items, columns, between }
  return { height: height - between, value }
}

function List({ lines, list }: { lines: readonly VisibleLine[]; list: ListLayout }) {
  const marked = lines.some(({ mark }) => mark !== undefined)
  const rows = Math.ceil(lines.length / list.columns)
  const style: CSSProperties = {
    fontSize: px(list.size),
    rowGap: px(list.between),
    gridTemplateColumns: `repeat(${list.columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, auto)`,
  }
  return (
    <ol className={styles['list']} data-marked={marked ? '' : undefined} style={style}>
      {lines.map(({ key, mark, visible }, index) => {
        const setting = list.items[index]
        return setting === undefined ? null : (
          <li
            key={key}
            className={styles['item']}
            data-hidden={visible ? undefined : ''}
            style={{ gridTemplateColumns: `${px(list.marks)} minmax(0, 1fr)` }}
          >
            <span className={styles['mark']}>{mark === undefined ? '' : sectionMark(mark)}</span>
            <SetText as="span" name="itemText" setting={setting} />
          </li>
        )
      })}
    </ol>
  )
}
