/** Agenda, sub-section and points: a headline, and below it a list or a key line. */
import { type FaceProps, TEXT_WIDTH } from './face.ts'
import { SetText } from './SetText.tsx'
import { hangOf, px, sectionMark, setIn } from './setting.ts'
import styles from './slide.module.css'
import type { VisibleLine } from './visible-lines.ts'

const OVER_KEY_LINE = [
  { lines: 1, sizes: [164, 152, 140, 132, 124, 116] },
  { lines: 2, sizes: [148, 140, 132, 124, 116, 108] },
  { lines: 3, sizes: [108, 100, 92] },
]
const ALONE = [
  { lines: 1, sizes: [248, 224, 204, 188, 172, 156, 140] },
  { lines: 2, sizes: [172, 160, 148, 136, 124] },
  { lines: 3, sizes: [116, 104, 92] },
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
]

export function PointsFace({ slide, lines }: FaceProps) {
  const mark = sectionMark(slide.number)
  const list = lines.some((line) => line.role === 'item' || line.mark !== undefined)
  return (
    <div className={styles['column']}>
      {mark !== '' && (
        <p className={styles['number']} data-hang={hangOf(mark)}>
          {mark}
        </p>
      )}
      <SetText
        as="h1"
        name="headline"
        text={slide.title}
        width={TEXT_WIDTH}
        ways={list ? OVER_LIST : lines.length > 0 ? OVER_KEY_LINE : ALONE}
      />
      {lines.length > 0 && <div className={styles['rule']} />}
      {list ? <List lines={lines} /> : <KeyLines lines={lines} />}
    </div>
  )
}

function KeyLines({ lines }: { lines: readonly VisibleLine[] }) {
  return lines.map(({ key, text, visible }) => (
    <SetText key={key} name="body" text={text} width={TEXT_WIDTH} ways={KEY} visible={visible} />
  ))
}

/** Widths of an item's text beside a word that counts it and beside a plain mark, px. */
const BESIDE_WORD = 1440
const BESIDE_MARK = 1600
const ITEM = [
  { lines: 1, sizes: [104, 100, 96] },
  { lines: 2, sizes: [96, 92, 88] },
]

function List({ lines }: { lines: readonly VisibleLine[] }) {
  const marked = lines.some(({ mark }) => mark !== undefined)
  const width = marked ? BESIDE_WORD : BESIDE_MARK
  // All items in one size: the smallest that any of them needs.
  const size = Math.min(...lines.map(({ text }) => setIn(text, width, ITEM).size))
  const ways = [{ lines: 2, sizes: [size] }]
  return (
    <ol className={styles['list']} data-marked={marked ? '' : undefined}>
      {lines.map(({ key, text, mark, visible }) => (
        <li key={key} className={styles['item']} data-hidden={visible ? undefined : ''}>
          <span className={styles['mark']} style={{ fontSize: px(size) }}>
            {mark === undefined ? '' : sectionMark(mark)}
          </span>
          <SetText as="span" name="itemText" text={text} width={width} ways={ways} />
        </li>
      ))}
    </ol>
  )
}
