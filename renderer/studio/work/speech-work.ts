/**
 * The work on a speech in the studio: one CodeMirror state that holds everything that is edited, with one history. Text,
 * lines, marks, head and slides change by transactions (the functions of the files beside this one) and nothing else.
 */
import { history } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import type { SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import {
  fieldsInHistory,
  fieldsOf,
  workField,
  type WorkFields,
  workOfFields,
} from './work-field.ts'

/** Opens a work for editing. `extensions`: what the view needs beside. */
export function openWork(
  work: SpeechWork,
  source: SpeechSource,
  extensions: Extension = [],
): EditorState {
  return EditorState.create({
    doc: work.manuscript.text,
    extensions: [
      workField.init((state) => fieldsOf(work, source, state.doc)),
      history(),
      fieldsInHistory,
      extensions,
    ],
  })
}

const known = new WeakMap<EditorState, SpeechWork>()

/** The work as it is now; the same object for the same state. Linear in the text. */
export function workOf(state: EditorState): SpeechWork {
  const before = known.get(state)
  if (before !== undefined) return before
  const work = workOfFields(state.doc, state.field(workField))
  known.set(state, work)
  return work
}

/** Everything but the text, at no cost: for what asks often. */
export const fieldsNow = (state: EditorState): WorkFields => state.field(workField)

/** Whether two states have the same work in them; cheap, and true only where nothing was changed in between. */
export const sameWork = (one: EditorState, other: EditorState): boolean =>
  one.doc === other.doc && one.field(workField) === other.field(workField)
