/** What is marked within lines: stretches that are not spoken, stressed, read in a certain way or never broken. */
import {
  type ChangeDesc,
  MapMode,
  type Range,
  RangeSet,
  RangeValue,
  type Text,
} from '@codemirror/state'
import type { Mark } from '#core/manuscript/manuscript.ts'

/** What a stretch is marked as. */
export type MarkAs = Mark['as']
/** The kinds of marks. */
export type MarkKind = MarkAs['kind']

/** A mark on a stretch of the text. What is typed at its edges is outside. */
export class MarkValue extends RangeValue {
  readonly as: MarkAs

  constructor(as: MarkAs) {
    super()
    this.as = as
    this.startSide = 1
    this.endSide = -1
    this.mapMode = MapMode.TrackDel
  }

  override eq(other: RangeValue): boolean {
    return other instanceof MarkValue && other.as === this.as
  }
}

/** The marks of a text. */
export type Marks = RangeSet<MarkValue>

const rangeOf = ({ start, end, as }: Mark): Range<MarkValue> => new MarkValue(as).range(start, end)

/** The marks of a manuscript. */
export const marksOf = (marks: readonly Mark[]): Marks => RangeSet.of(marks.map(rangeOf), true)

/** The marks that touch a stretch, in order. */
export function marksBetween(marks: Marks, from: number, to: number): Mark[] {
  const found: Mark[] = []
  marks.between(from, to, (start, end, { as }) => {
    found.push({ start, end, as })
  })
  return found
}

/** All marks as the manuscript has them. */
export function listMarks(marks: Marks): Mark[] {
  const all: Mark[] = []
  for (const at = marks.iter(); at.value !== null; at.next())
    all.push({ start: at.from, end: at.to, as: at.value.as })
  return all
}

/** The marks with those that lie wholly within a stretch replaced. */
export function replaceMarks(marks: Marks, from: number, to: number, by: readonly Mark[]): Marks {
  return marks.update({
    add: by.map(rangeOf),
    sort: true,
    filterFrom: from,
    filterTo: to,
    filter: (start, end) => start < from || end > to,
  })
}

/**
 * The marks after a change. What was marked and is now in two lines is marked in both, but a reading belongs to its
 * characters together: it goes when they are parted.
 */
export function mapMarks(marks: Marks, changes: ChangeDesc, after: Text): Marks {
  let mapped = marks.map(changes)
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    if (fromB === toB || after.lineAt(fromB).to >= toB) return
    const torn = marksBetween(mapped, fromB, toB).filter(
      ({ start, end }) => after.lineAt(start).to < end,
    )
    if (torn.length === 0) return
    const whole = new Set(torn.map(({ start, end }) => `${start}-${end}`))
    mapped = mapped.update({
      filterFrom: fromB,
      filterTo: toB,
      filter: (start, end) => !whole.has(`${start}-${end}`),
      add: torn.flatMap((mark) => linesOfMark(mark, after)).map(rangeOf),
      sort: true,
    })
  })
  return mapped
}

/** A mark cut at the ends of lines. */
function linesOfMark({ start, end, as }: Mark, text: Text): Mark[] {
  if (as.kind === 'reading') return []
  const parts: Mark[] = []
  for (let at = start; at < end;) {
    const line = text.lineAt(at)
    const to = Math.min(line.to, end)
    if (to > at) parts.push({ start: at, end: to, as })
    at = line.to + 1
  }
  return parts
}

/** Cuts a stretch out of marks of one kind; what is left on either side stays, but of a reading nothing. */
export function withoutStretch(
  marks: readonly Mark[],
  kind: MarkKind,
  from: number,
  to: number,
): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.as.kind !== kind || mark.end <= from || mark.start >= to) return [mark]
    if (kind === 'reading') return []
    return [
      ...(mark.start < from ? [{ ...mark, end: from }] : []),
      ...(mark.end > to ? [{ ...mark, start: to }] : []),
    ]
  })
}
