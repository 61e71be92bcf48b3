/** What the file's format says of each line of the draft. */
import type { Draft, DraftLine } from './draft.ts'
import type { Span } from './speech.ts'

/** Hints that matter to the body of a speech. */
export interface LineHints {
  /** Depth of a heading by its style, 0 for any other line. */
  readonly depth: number
  readonly listItem: boolean
  readonly standsOut: boolean
  /** Start of the table row it is in, or null. */
  readonly row: number | null
}

export const NO_LINE_HINTS: LineHints = { depth: 0, listItem: false, standsOut: false, row: null }

/** Hints of the lines that have some. Linear: both lists are in the order of the text. */
export function hintsOfLines({ hints, lines }: Draft): ReadonlyMap<DraftLine, LineHints> {
  const told = new Map<DraftLine, LineHints>()
  // Stretches of one kind do not overlap, those of different kinds may: one walk for each kind.
  for (const kind of ['heading', 'list-item', 'stands-out', 'table-row'] as const) {
    let next = 0
    const stretches = hints.stretches.filter((stretch) => stretch.kind === kind)
    for (const line of lines) {
      while ((stretches[next]?.end ?? Infinity) <= line.start) next += 1
      const stretch = stretches[next]
      if (stretch === undefined) break
      if (stretch.start >= line.end || !covers(stretch, line)) continue
      const known = told.get(line) ?? NO_LINE_HINTS
      if (stretch.kind === 'heading')
        told.set(line, { ...known, depth: Math.max(1, stretch.depth) })
      else if (stretch.kind === 'list-item') told.set(line, { ...known, listItem: true })
      else if (stretch.kind === 'stands-out') told.set(line, { ...known, standsOut: true })
      else told.set(line, { ...known, row: stretch.start })
    }
  }
  return told
}

/** A hint is about a line when it covers most of it. */
const covers = (stretch: Span, line: DraftLine): boolean =>
  2 * (Math.min(stretch.end, line.end) - Math.max(stretch.start, line.start)) >
  line.end - line.start
