/**
 * What the lines are, kept at their beginnings in a range set that goes along with every change of the text. A line without
 * an entry is a paragraph that nobody doubts.
 */
import { type ChangeDesc, type Range, RangeSet, RangeValue, type Text } from '@codemirror/state'
import { type ManuscriptLine, PARAGRAPH } from '#core/manuscript/manuscript.ts'

/** A line's role at its first character. */
export class RoleValue extends RangeValue {
  readonly line: ManuscriptLine

  constructor(line: ManuscriptLine) {
    super()
    this.line = line
  }

  override eq(other: RangeValue): boolean {
    return other instanceof RoleValue && other.line === this.line
  }
}

/** The roles of a text's lines. */
export type Roles = RangeSet<RoleValue>

const isPlain = ({ role, sure, doubt }: ManuscriptLine): boolean =>
  role.kind === 'paragraph' && sure === 1 && doubt === null

/** The roles of a text whose lines these are. */
export function rolesOf(text: Text, lines: readonly ManuscriptLine[]): Roles {
  const ranges: Range<RoleValue>[] = []
  let at = 0
  let number = 0
  for (const line of text.iterLines()) {
    const told = lines[number]
    if (told !== undefined && !isPlain(told)) ranges.push(new RoleValue(told).range(at))
    at += line.length + 1
    number += 1
  }
  return RangeSet.of(ranges)
}

/** The role of the line that begins at a place. */
export function roleAt(roles: Roles, lineStart: number): ManuscriptLine {
  let found = PARAGRAPH
  roles.between(lineStart, lineStart, (from, _to, value) => {
    if (from !== lineStart) return undefined
    found = value.line
    return false
  })
  return found
}

/** One entry for every line of the text. */
export function linesOf(text: Text, roles: Roles): ManuscriptLine[] {
  const lines: ManuscriptLine[] = []
  const entry = roles.iter()
  let at = 0
  for (const line of text.iterLines()) {
    while (entry.value !== null && entry.from < at) entry.next()
    lines.push(entry.value !== null && entry.from === at ? entry.value.line : PARAGRAPH)
    at += line.length + 1
  }
  return lines
}

/** The roles with one line told anew. */
export function tellLine(roles: Roles, lineStart: number, line: ManuscriptLine): Roles {
  return roles.update({
    add: isPlain(line) ? [] : [new RoleValue(line).range(lineStart)],
    filterFrom: lineStart,
    filterTo: lineStart,
    filter: (from) => from !== lineStart,
  })
}

/**
 * The roles after a change. A line keeps its role with its beginning; of lines that are joined the upper one's holds; what is
 * split off is a paragraph, but of what was not spoken it stays unspoken, and of the closing it stays closing.
 */
export function mapRoles(roles: Roles, changes: ChangeDesc, before: Text, after: Text): Roles {
  let mapped = roles.map(changes)
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const told = touchedLines(roles, before, after, { fromA, toA, fromB, toB })
    mapped = mapped.update({
      add: told
        .filter(({ line }) => !isPlain(line))
        .map(({ at, line }) => new RoleValue(line).range(at)),
      filterFrom: fromB,
      filterTo: toB,
      filter: (from) => from < fromB || from > toB,
    })
  })
  return mapped
}

interface Changed {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** What each line is that begins within the changed part of the newer text. */
function touchedLines(
  roles: Roles,
  before: Text,
  after: Text,
  { fromA, toA, fromB, toB }: Changed,
): { readonly at: number; readonly line: ManuscriptLine }[] {
  const first = before.lineAt(fromA)
  const last = before.lineAt(toA)
  const told: { at: number; line: ManuscriptLine }[] = []
  const tell = (at: number, line: ManuscriptLine) => told.push({ at, line })
  const startsLine = after.lineAt(fromB).from === fromB
  const split =
    fromA > first.from && toA < last.to ? inherited(roleAt(roles, last.from)) : PARAGRAPH
  const wholeLines = fromA === first.from && toA === last.from
  if (startsLine) {
    // Whole lines were taken out, or put in before one: the line behind them is the same as ever.
    if (fromB === toB && wholeLines) tell(fromB, roleAt(roles, last.from))
    else if (fromA < toA || after.lineAt(toB).from === fromB) tell(fromB, roleAt(roles, first.from))
  }
  for (let line = after.lineAt(fromB); line.to < toB;) {
    line = after.line(line.number + 1)
    const isTail = line.to >= toB
    if (isTail && line.from === toB && toA === last.from) tell(line.from, roleAt(roles, last.from))
    else if (isTail && fromA === toA && fromA === first.from)
      tell(line.from, roleAt(roles, first.from))
    else tell(line.from, split)
  }
  return told
}

/** What a part is that is split off a line. */
const inherited = (line: ManuscriptLine): ManuscriptLine =>
  line.role.kind === 'set-aside' || line.role.kind === 'closing' ? line : PARAGRAPH
