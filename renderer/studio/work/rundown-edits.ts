/** Setting the times: parts by hand, paragraphs that could go, timed items. Each is one step of its own. */
import type { EditorState, TransactionSpec } from '@codemirror/state'
import {
  type EdgePart,
  type ItemSetting,
  type PartSetting,
  type RundownSettings,
  withinMost,
} from '#core/rundown/settings.ts'
import { chosenLines, lineAt, type Stretch } from './line-edits.ts'
import { setRundown } from './whole-edits.ts'
import { workField } from './work-field.ts'

/** What a part is known by: opening, closing, or a place in its heading's line. */
export type PartPlace = EdgePart | number

/** A part that nothing is set for. */
export const FREE: Omit<PartSetting, 'at'> = { plannedMs: null, minimumMs: 0, locked: false }

const rundownOf = (state: EditorState): RundownSettings => state.field(workField).rundown
const setTo = (state: EditorState, rundown: RundownSettings): TransactionSpec =>
  setRundown(state, () => withinMost(rundown))
/** Beginning of the line of a place. */
const lineStart = ({ doc }: EditorState, place: number): number =>
  doc.lineAt(Math.min(place, doc.length)).from

/** What is set for a part. */
export function partSetting(state: EditorState, part: PartPlace): PartSetting {
  const at = typeof part === 'number' ? lineStart(state, part) : part
  return rundownOf(state).parts.find((set) => set.at === at) ?? { at, ...FREE }
}

/** Sets something for a part; null where it is so already. */
export function setPart(
  state: EditorState,
  part: PartPlace,
  change: Partial<Omit<PartSetting, 'at'>>,
): TransactionSpec | null {
  const before = partSetting(state, part)
  const after = { ...before, ...change }
  if (isSame(before, after)) return null
  const rundown = rundownOf(state)
  const others = rundown.parts.filter(({ at }) => at !== before.at)
  return setTo(state, { ...rundown, parts: isSame(after, FREE) ? others : [...others, after] })
}

/** Plans several parts by hand at once: one step to undo. Minimums stay, and what is locked is planned as it is said here. */
export function planParts(
  state: EditorState,
  planned: readonly { readonly part: PartPlace; readonly ms: number }[],
): TransactionSpec {
  const after = planned.map(({ part, ms }) => ({ ...partSetting(state, part), plannedMs: ms }))
  const places = new Set<PartPlace>(after.map(({ at }) => at))
  const rundown = rundownOf(state)
  const others = rundown.parts.filter(({ at }) => !places.has(at))
  return setTo(state, { ...rundown, parts: [...others, ...after] })
}

const isSame = (one: Omit<PartSetting, 'at'>, other: Omit<PartSetting, 'at'>): boolean =>
  one.plannedMs === other.plannedMs &&
  one.minimumMs === other.minimumMs &&
  one.locked === other.locked

/** Has all parts share the slot again: nothing by hand, nothing locked; minimums stay. Null where it is so already. */
export function freeParts(state: EditorState): TransactionSpec | null {
  const rundown = rundownOf(state)
  if (rundown.parts.every(({ plannedMs, locked }) => plannedMs === null && !locked)) return null
  return setTo(state, {
    ...rundown,
    parts: rundown.parts
      .filter(({ minimumMs }) => minimumMs > 0)
      .map((set) => ({ ...set, plannedMs: null, locked: false })),
  })
}

/** The paragraphs of a stretch that say something: what can be optional. */
const paragraphsIn = (state: EditorState, stretch: Stretch): number[] =>
  chosenLines(state, stretch)
    .filter(({ text, from }) => text.trim() !== '' && lineAt(state, from).role.kind === 'paragraph')
    .map(({ from }) => from)

const isMarked = (state: EditorState, place: number): boolean =>
  rundownOf(state).optional.some(({ at }) => at === place)

/** Whether a stretch is of paragraphs that could go; null where there is none in it. */
export function isOptional(state: EditorState, stretch: Stretch): boolean | null {
  const places = paragraphsIn(state, stretch)
  return places.length === 0 ? null : places.every((place) => isMarked(state, place))
}

/** Says that the paragraphs of a stretch could go, or (where all of them could already) that they stay. */
export function toggleOptional(state: EditorState, stretch: Stretch): TransactionSpec | null {
  const places = paragraphsIn(state, stretch)
  if (places.length === 0) return null
  const rundown = rundownOf(state)
  const missing = places.filter((place) => !isMarked(state, place))
  const optional =
    missing.length === 0
      ? rundown.optional.filter(({ at }) => !places.includes(at))
      : [...rundown.optional, ...missing.map((at) => ({ at, skipped: false }))]
  return setTo(state, { ...rundown, optional })
}

/** Says that the paragraph at a place stays, whatever the time. */
export function keepParagraph(state: EditorState, place: number): TransactionSpec {
  const rundown = rundownOf(state)
  const at = lineStart(state, place)
  return setTo(state, { ...rundown, optional: rundown.optional.filter((set) => set.at !== at) })
}

/** Skips the paragraphs at these places, which are optional, or takes them back in. */
export function setSkipped(
  state: EditorState,
  places: readonly number[],
  skipped: boolean,
): TransactionSpec {
  const rundown = rundownOf(state)
  const chosen = new Set(places.map((place) => lineStart(state, place)))
  return setTo(state, {
    ...rundown,
    optional: rundown.optional.map((set) => (chosen.has(set.at) ? { ...set, skipped } : set)),
  })
}

/** Puts a timed item in at the line of its place, or in the place of the one with its id. */
export function putItem(state: EditorState, item: ItemSetting): TransactionSpec {
  const rundown = rundownOf(state)
  const placed = { ...item, at: lineStart(state, item.at) }
  const known = rundown.items.some(({ id }) => id === item.id)
  return setTo(state, {
    ...rundown,
    items: known
      ? rundown.items.map((one) => (one.id === item.id ? placed : one))
      : [...rundown.items, placed],
  })
}

/** Takes a timed item out. */
export function removeItem(state: EditorState, id: string): TransactionSpec {
  const rundown = rundownOf(state)
  return setTo(state, { ...rundown, items: rundown.items.filter((item) => item.id !== id) })
}

/** The heading of the innermost section that a place is in; null in the opening and the closing. */
export function headingOver(state: EditorState, place: number): number | null {
  const { roles } = state.field(workField)
  const head = lineStart(state, place)
  let heading: number | null = null
  roles.between(0, head, (from, _to, { line: { role } }) => {
    if (role.kind === 'heading') heading = from
    // What is said to be the closing is in no section any more.
    if (role.kind === 'closing') heading = null
  })
  return heading
}

/** Where a section ends whose heading is at a place: the next heading that is not below it, the closing, or the end. */
export function sectionEnd(state: EditorState, heading: number): number {
  const { roles } = state.field(workField)
  const { role } = lineAt(state, heading)
  const level = role.kind === 'heading' ? role.level : 0
  let end = state.doc.length
  roles.between(heading + 1, state.doc.length, (from, _to, { line }) => {
    const ends =
      line.role.kind === 'closing' || (line.role.kind === 'heading' && line.role.level <= level)
    if (ends) end = from
    return ends ? false : undefined
  })
  return end
}

/** The line that says something before a place, or behind it: its beginning; the place itself where there is none. */
export function spokenLine(state: EditorState, place: number, by: -1 | 1): number {
  const { doc } = state
  for (let at = doc.lineAt(place).number; at >= 1 && at <= doc.lines; at += by) {
    const line = doc.line(at)
    const spoken = line.text.trim() !== '' && lineAt(state, line.from).role.kind !== 'set-aside'
    if (spoken) return line.from
  }
  return place
}
