/** Where slides come on in the text: told by the host for its text, and taken along while that is edited. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { placeAfter } from '../work/work-field.ts'

/** A slide's cue in the text. */
export interface SlideCue {
  readonly at: number
  /** Index into the deck's slides. */
  readonly slide: number
  readonly title: string
}

/** The cues anew, in order of their places in the text after the change. */
export const cuesSet = StateEffect.define<readonly SlideCue[]>()

/** The cues as they stand in the text now. */
export const cuesField = StateField.define<readonly SlideCue[]>({
  create: () => [],
  update(cues, { changes, startState, newDoc, effects }) {
    const moved =
      changes.empty || cues.length === 0
        ? cues
        : cues.map((cue) => ({ ...cue, at: placeAfter(changes, startState.doc, newDoc, cue.at) }))
    return effects.reduce((now, effect) => (effect.is(cuesSet) ? effect.value : now), moved)
  },
})

/** A place of the text that was gone to from a list, to be seen until something else is done. */
export const placeShown = StateEffect.define<{
  readonly from: number
  readonly to: number
} | null>()

/** The place that is shown. */
export const shownField = StateField.define<{ readonly from: number; readonly to: number } | null>({
  create: () => null,
  update(shown, { docChanged, selection, effects }) {
    const told = effects.find((effect) => effect.is(placeShown))
    if (told?.is(placeShown)) return told.value
    return docChanged || selection !== undefined ? null : shown
  },
})

/** Cues closer than this, characters, share one line of the margin: about one line of the text column. */
const SAME_LINE = 40

/** Cues that stand together in the margin: at the first's place with the numbers of all, and a tick at the others' words. */
export interface CueGroup {
  readonly at: number
  readonly slides: readonly SlideCue[]
  readonly ticks: readonly number[]
}

/** The cues of a stretch of the text, grouped within their lines. */
export function cueGroups(state: EditorState, from: number, to: number): CueGroup[] {
  const groups: { at: number; line: number; slides: SlideCue[]; ticks: number[] }[] = []
  for (const cue of cuesBetween(state.field(cuesField), from, to)) {
    const line = state.doc.lineAt(cue.at).from
    const last = groups.at(-1)
    if (last !== undefined && last.line === line && cue.at - last.at < SAME_LINE) {
      last.slides.push(cue)
      if (cue.at !== last.at) last.ticks.push(cue.at)
    } else groups.push({ at: cue.at, line, slides: [cue], ticks: cue.at > line ? [cue.at] : [] })
  }
  return groups
}

function cuesBetween(cues: readonly SlideCue[], from: number, to: number): readonly SlideCue[] {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < cues.length && (cues[end]?.at ?? 0) <= to) end += 1
  return cues.slice(low, end)
}

/** The fields of what is shown in the text beside the work. */
export const cuesInText: Extension = [cuesField, shownField]
