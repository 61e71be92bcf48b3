/** Changes of one slide by hand: its lines, their cues, its picture, and one slide made two. Nothing here knows the page. */
import { LONGEST_LINE, type SlideEdit, type SlideEditLine } from '#core/deck/edits.ts'
import { layoutOf, rowsOf, withLayout } from './layouts.ts'

type Line = SlideEditLine

/** Most lines a slide can have; as the deck's edits have it. */
export const MOST_LINES = 24

const withRows = (edit: SlideEdit, rows: readonly (readonly Line[])[]): SlideEdit => ({
  ...edit,
  lines: rows.flat(),
})

/** Whether there is room for one more row. */
export const hasRoom = (edit: SlideEdit): boolean =>
  edit.lines.length + emptyRow(edit).length <= MOST_LINES

function emptyRow(edit: SlideEdit): Line[] {
  const empty = { text: '', at: null }
  const layout = layoutOf(edit)
  switch (layout) {
    case 'figure':
      return [
        { role: 'figure', ...empty },
        { role: 'label', ...empty },
      ]
    case 'list':
    case 'agenda':
      return [{ role: 'item', ...empty }]
    case 'quotation':
      return [{ role: edit.lines.length === 0 ? 'quotation' : 'source', ...empty }]
    case 'title':
    case 'section':
    case 'points':
    case 'picture':
    case 'closing':
      return [{ role: 'body', ...empty }]
    default:
      return layout satisfies never
  }
}

/** Puts an empty row in behind row `after` (-1: before all). The same slide where it is full. */
export function addRow(edit: SlideEdit, after: number): SlideEdit {
  if (!hasRoom(edit)) return edit
  return withRows(edit, rowsOf(edit).toSpliced(after + 1, 0, emptyRow(edit)))
}

/** Takes a row out. */
export const removeRow = (edit: SlideEdit, row: number): SlideEdit =>
  withRows(edit, rowsOf(edit).toSpliced(row, 1))

/**
 * Moves a row up (-1) or down (1). Lines come on from the top, so the moments stay in order: the words that now stand
 * first come on first.
 */
export function moveRow(edit: SlideEdit, row: number, by: -1 | 1): SlideEdit {
  const rows = rowsOf(edit)
  const [one, other] = [rows[row], rows[row + by]]
  if (one === undefined || other === undefined) return edit
  const moved = rows.with(row, other).with(row + by, one)
  const moments = moved.flatMap(([first]) => first?.at ?? []).toSorted((a, b) => a - b)
  return withRows(
    edit,
    moved.map((lines) => {
      if (lines[0]?.at === null || lines[0] === undefined) return lines
      return cued(lines, moments.shift() ?? null)
    }),
  )
}

const cued = (lines: readonly Line[], place: number | null): Line[] =>
  lines.map((line) => ({ ...line, at: place }))

/**
 * Where a row comes on: at a place of the text, or (null) with the slide. None comes on before the slide, nor before one
 * above it: those below are put off, those above come earlier.
 */
export function cueRow(edit: SlideEdit, row: number, place: number | null): SlideEdit {
  const put = place === null ? null : Math.max(place, edit.at)
  return withRows(
    edit,
    rowsOf(edit).map((lines, index) => {
      const now = lines[0]?.at ?? null
      if (index === row) return cued(lines, put)
      if (put === null || now === null) return lines
      return cued(lines, index < row ? Math.min(now, put) : Math.max(now, put))
    }),
  )
}

/** Replaces the line at an index. */
export const changeLine = (edit: SlideEdit, index: number, part: Partial<Line>): SlideEdit => ({
  ...edit,
  lines: edit.lines.map((line, at) => (at === index ? { ...line, ...part } : line)),
})

/** Gives an item the word that counts it (一要, 一是); '' takes it off. */
export function markLine(edit: SlideEdit, index: number, mark: string): SlideEdit {
  return {
    ...edit,
    lines: edit.lines.map((line, at) => {
      if (at !== index) return line
      const { mark: _, ...rest } = line
      return mark === '' ? rest : { ...rest, mark }
    }),
  }
}

/** Gives a slide a picture, or takes it off: what is left is drawn by its lines. */
export function withPicture(edit: SlideEdit, picture: SlideEdit['picture']): SlideEdit {
  if (picture === null) return withLayout(edit, 'points')
  return { ...withLayout(edit, 'picture'), picture }
}

/**
 * Two slides of one: the second has the rows from `row` on and comes on at `place`. Its first row is there with it where it
 * came on at that moment.
 */
export function splitSlide(
  edit: SlideEdit,
  row: number,
  place: number,
  id: string,
): readonly [SlideEdit, SlideEdit] {
  const rows = rowsOf(edit)
  const second = rows
    .slice(row)
    .map((lines) => ((lines[0]?.at ?? null) === place ? cued(lines, null) : lines))
  return [
    withRows(edit, rows.slice(0, row)),
    { ...withRows(edit, second), id, standsFor: null, at: place },
  ]
}

/** The moment at which the second of two halves comes on by itself: its first row's, if that comes on later than the slide. */
export function splitMoment(edit: SlideEdit, row: number): number | null {
  const moment = rowsOf(edit)[row]?.[0]?.at ?? null
  return moment !== null && moment > edit.at ? moment : null
}

/** All places of a slide, taken elsewhere. */
export function withPlaces(edit: SlideEdit, place: (before: number) => number): SlideEdit {
  return {
    ...edit,
    at: place(edit.at),
    standsFor: edit.standsFor === null ? null : { ...edit.standsFor, at: place(edit.standsFor.at) },
    lines: edit.lines.map((line) => (line.at === null ? line : { ...line, at: place(line.at) })),
  }
}

/** A slide at another place. Its lines stay at their words; those that are said before it come on with it. */
export const moveSlide = (edit: SlideEdit, place: number): SlideEdit => ({ ...edit, at: place })

/** Longest number of a slide and mark of a line; as the deck's edits have it. */
export const LONGEST_NUMBER = 40

/** A slide within what the deck's edits can hold: lines that were joined may be longer, and so may a speech's title. */
export const within = (edit: SlideEdit): SlideEdit => ({
  ...edit,
  title: edit.title.slice(0, LONGEST_LINE),
  number: edit.number.slice(0, LONGEST_NUMBER),
  lines: edit.lines.slice(0, MOST_LINES).map((line) => ({
    ...line,
    text: line.text.slice(0, LONGEST_LINE),
    ...(line.mark === undefined ? {} : { mark: line.mark.slice(0, LONGEST_NUMBER) }),
  })),
})

/** Whether two slides show and do the same. */
export function isSame(one: SlideEdit, other: SlideEdit): boolean {
  const told = ({ kind, title, number, lines, picture, at: place, hidden }: SlideEdit) =>
    JSON.stringify([
      kind,
      title,
      number,
      lines.map(({ role, text, mark, at: cue }) => [role, text, mark ?? '', cue]),
      picture,
      place,
      hidden,
    ])
  return told(one) === told(other)
}
