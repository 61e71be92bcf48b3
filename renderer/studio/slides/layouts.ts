/** The layouts a slide by hand can be given, and its lines as each of them has them. */
import type { SlideEdit, SlideEditLine } from '#core/deck/edits.ts'

/** What a person chooses between: a kind of slide, and for points whether its lines are a list. */
export const LAYOUTS = [
  'title',
  'agenda',
  'section',
  'list',
  'points',
  'quotation',
  'figure',
  'picture',
  'closing',
] as const
export type Layout = (typeof LAYOUTS)[number]

type Line = SlideEditLine
type Shape = Pick<SlideEdit, 'kind' | 'lines' | 'picture'>

/** The layout in which a slide is drawn. */
export function layoutOf({ kind, lines, picture }: Shape): Layout {
  if (picture !== null) return 'picture'
  if (kind !== 'points' && kind !== 'subsection') return kind
  return lines.some(({ role, mark }) => role === 'item' || mark !== undefined) ? 'list' : 'points'
}

/** Lines that belong together: a figure with what it counts, else each by itself. */
export function rowsOf(edit: Shape): readonly (readonly Line[])[] {
  if (layoutOf(edit) !== 'figure') return edit.lines.map((line) => [line])
  const rows: Line[][] = []
  for (let index = 0; index < edit.lines.length; index += 2)
    rows.push(edit.lines.slice(index, index + 2))
  return rows
}

/** A slide in another layout. Words stay; a picture goes, because a slide with one is drawn as a picture. */
export function withLayout(edit: SlideEdit, layout: Layout): SlideEdit {
  const before = layoutOf(edit)
  if (before === layout) return edit
  const rows = rowsOf(edit).map(wordsOf)
  const { kind } = edit
  const made = { ...edit, kind: kindOf(layout, kind), picture: null }
  switch (layout) {
    case 'list':
    case 'agenda':
      return { ...made, lines: filled(rows.map((row) => ({ ...row, role: 'item' }))) }
    case 'quotation':
      return { ...made, lines: quoted(edit, rows) }
    case 'figure':
      return { ...made, lines: rows.slice(0, 12).flatMap(figured) }
    case 'picture':
      return { ...made, lines: rows.map(plain) }
    case 'title':
    case 'section':
    case 'points':
    case 'closing':
      return { ...made, lines: rows.map(plain) }
    default:
      return layout satisfies never
  }
}

function kindOf(layout: Layout, before: SlideEdit['kind']): SlideEdit['kind'] {
  if (layout !== 'list' && layout !== 'points') return layout
  return before === 'subsection' ? before : 'points'
}

/** A row as one line of words: the figure and what it counts in the order in which they stand. */
function wordsOf(row: readonly Line[]): Line {
  const [first, second] = row
  if (first === undefined) return { role: 'body', text: '', at: null }
  if (second === undefined) return first
  const apart = /\w$/u.test(first.text) && /^\w/u.test(second.text) ? ' ' : ''
  return { role: 'body', text: first.text + apart + second.text, at: first.at }
}

/** Without a mark of its own: what was said to count it is put before it. */
function plain({ text, mark, at }: Line): Line {
  if (mark === undefined) return { role: 'body', text, at }
  const apart = /\p{Script=Han}$/u.test(mark) ? '' : ' '
  return { role: 'body', text: mark + apart + text, at }
}

/** A list without an item would be no list. */
const filled = (lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [{ role: 'item', text: '', at: null }] : [...lines]

/** A quotation is what is seen of its slide: without lines it takes the headline. */
function quoted({ title }: SlideEdit, rows: readonly Line[]): Line[] {
  if (rows.length === 0) return [{ role: 'quotation', text: title, at: null }]
  return rows.map((row) =>
    row.role === 'source' ? row : { ...plain(row), role: 'quotation' as const },
  )
}

/** A number with the words that count with it. */
const FIGURE =
  /[约近超]?[$£€¥]?\d[\d.,，]*\s?(?:[%％‰]|[百千万亿]*(?:余|多)?(?:公里|公顷|平方米|[个户人名年月天项次家所座亩元吨米件])?)(?:左右|以上)?/u

/** Takes the figure out of a line: the figure and what it counts, in the order in which they stood. */
function figured(line: Line): Line[] {
  const { text, at } = plain(line)
  const found = FIGURE.exec(text)
  if (found === null) return [...both('', text, at)]
  const [figure] = found
  const before = text.slice(0, found.index).trim()
  const after = text.slice(found.index + figure.length).trim()
  const pair = both(figure.trim(), [before, after].filter((part) => part !== '').join(' '), at)
  return before === '' ? pair : pair.toReversed()
}

const both = (figure: string, label: string, at: number | null): Line[] => [
  { role: 'figure', text: figure, at },
  { role: 'label', text: label, at },
]
