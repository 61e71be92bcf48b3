/**
 * All of the work but the text: what lines and stretches are, the head, the slides by hand, what is set about times, the file
 * it was read from. One field, so that undo and redo put all of it back as it was, exactly.
 */
import { invertedEffects } from '@codemirror/commands'
import {
  type ChangeDesc,
  type Extension,
  StateEffect,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state'
import type { SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import type { DeckEdits } from '#core/deck/edits.ts'
import type { Manuscript, ManuscriptLine, Mark } from '#core/manuscript/manuscript.ts'
import type { RundownSettings } from '#core/rundown/settings.ts'
import { linesOf, mapRoles, type Roles, rolesOf, tellLine } from './line-roles.ts'
import { mapRundown } from './rundown-places.ts'
import { listMarks, mapMarks, type Marks, marksOf, replaceMarks } from './text-marks.ts'

/** What is known of the speech as a whole. */
export type Head = Pick<
  Manuscript,
  'title' | 'titleFrom' | 'titleSure' | 'occasion' | 'speaker' | 'date' | 'language'
>

/** The work without its text. */
export interface WorkFields {
  readonly roles: Roles
  readonly marks: Marks
  readonly head: Head
  readonly edits: DeckEdits
  readonly rundown: RundownSettings
  readonly source: SpeechSource
}

/** Tells what the line is that begins at a place of the text after the change. */
export const lineTold = StateEffect.define<{ readonly at: number; readonly line: ManuscriptLine }>()
/** Puts these marks in the place of those that lie wholly within a stretch of the text after the change. */
export const marksReplaced = StateEffect.define<{
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
}>()
/** The head, anew. */
export const headSet = StateEffect.define<Head>()
/** The slides by hand, anew; their places are in the text after the change. */
export const editsSet = StateEffect.define<DeckEdits>()
/** What is set about times, anew; its places are in the text after the change. */
export const rundownSet = StateEffect.define<RundownSettings>()
/** Everything but the text, as it belongs to the text after the change. */
export const fieldsSet = StateEffect.define<WorkFields>()

/** The fields of a work. `text` is its manuscript's text. */
export function fieldsOf(
  { manuscript, edits, rundown }: SpeechWork,
  source: SpeechSource,
  text: Text,
): WorkFields {
  const { title, titleFrom, titleSure, occasion, speaker, date, language } = manuscript
  return {
    roles: rolesOf(text, manuscript.lines),
    marks: marksOf(manuscript.marks),
    head: { title, titleFrom, titleSure, occasion, speaker, date, language },
    edits,
    rundown,
    source,
  }
}

/** The work of a text and its fields. */
export function workOfFields(
  text: Text,
  { roles, marks, head, edits, rundown }: WorkFields,
): SpeechWork {
  return {
    manuscript: {
      ...head,
      text: text.toString(),
      lines: linesOf(text, roles),
      marks: listMarks(marks),
    },
    edits,
    rundown,
  }
}

/** The field; it has to be given its first value (`workField.init`). */
export const workField = StateField.define<WorkFields>({
  create() {
    throw new Error('workField: a state is opened with openWork')
  },
  update: (fields, transaction) =>
    transaction.effects.reduce(withEffect, mapped(fields, transaction)),
})

/** With the history: an undo puts the fields back as they were before. */
export const fieldsInHistory: Extension = invertedEffects.of((transaction) => {
  const before = transaction.startState.field(workField)
  return before === transaction.state.field(workField) ? [] : [fieldsSet.of(before)]
})

function mapped(fields: WorkFields, { changes, startState, newDoc }: Transaction): WorkFields {
  if (changes.empty) return fields
  return {
    ...fields,
    roles: mapRoles(fields.roles, changes, startState.doc, newDoc),
    marks: mapMarks(fields.marks, changes, newDoc),
    edits: mapEdits(fields.edits, changes, startState.doc, newDoc),
    rundown: mapRundown(fields.rundown, changes, startState.doc, newDoc),
  }
}

function withEffect(fields: WorkFields, effect: StateEffect<unknown>): WorkFields {
  if (effect.is(lineTold))
    return { ...fields, roles: tellLine(fields.roles, effect.value.at, effect.value.line) }
  if (effect.is(marksReplaced)) {
    const { from, to, marks } = effect.value
    return { ...fields, marks: replaceMarks(fields.marks, from, to, marks) }
  }
  if (effect.is(headSet)) return { ...fields, head: effect.value }
  if (effect.is(editsSet)) return { ...fields, edits: effect.value }
  if (effect.is(rundownSet)) return { ...fields, rundown: effect.value }
  return effect.is(fieldsSet) ? effect.value : fields
}

/** Where a place is after a change: with the words behind it, and what stood at a line's beginning stays at one. */
export function placeAfter(changes: ChangeDesc, before: Text, after: Text, place: number): number {
  if (changes.empty) return place
  const behind = changes.mapPos(place, 1)
  const ahead = changes.mapPos(place, -1)
  if (behind === ahead || before.lineAt(place).from !== place) return behind
  return Math.max(ahead, after.lineAt(behind).from)
}

function mapEdits(edits: DeckEdits, changes: ChangeDesc, before: Text, after: Text): DeckEdits {
  if (edits.slides.length === 0) return edits
  const moved = (place: number) =>
    placeAfter(changes, before, after, Math.min(place, before.length))
  return {
    ...edits,
    slides: edits.slides.map((slide) => ({
      ...slide,
      at: moved(slide.at),
      standsFor:
        slide.standsFor === null ? null : { ...slide.standsFor, at: moved(slide.standsFor.at) },
      lines: slide.lines.map((line) => (line.at === null ? line : { ...line, at: moved(line.at) })),
    })),
  }
}
