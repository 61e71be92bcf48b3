/** For tests: edits carried out on a state of the work, and its history. */
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'

/** The state after an edit; throws where there is nothing to do. */
export function apply(state: EditorState, spec: TransactionSpec | null): EditorState {
  if (spec === null) throw new Error('nothing to do')
  return state.update(spec).state
}

/** The state after a command: undo, redo. */
export function run(state: EditorState, command: StateCommand): EditorState {
  let after = state
  command({ state, dispatch: (transaction) => (after = transaction.state) })
  return after
}
