/** The open work for the page: the present state, who shows it, and what has changed since the host was told. */
import { redo, undo } from '@codemirror/commands'
import type { ChangeDesc, EditorState, Transaction, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Readable } from '#renderer/bridge/readable.ts'
import { placeAfter } from './work-field.ts'

/** An edit: what to do on the present state; null where there is nothing to do. */
export type WorkEdit = (state: EditorState) => TransactionSpec | null

/** The one owner of the work's state. */
export interface WorkStore extends Readable<EditorState> {
  /** Carries an edit out; false where there was nothing to do. */
  readonly edit: (edit: WorkEdit) => boolean
  /** False where there is nothing to undo (or to do again). */
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Shows the state in an element until the function that it answers is called. */
  readonly show: (parent: HTMLElement) => () => void
  /** The editor's view while one is shown. */
  readonly view: () => EditorView | null
  /** From now on `placeNow` takes places of the text as it is now, as this revision. */
  readonly markRevision: (revision: number) => void
  /** Where a place of the text of a revision is now; null where that revision's text is not known. */
  readonly placeNow: (revision: number, place: number) => number | null
  /** Whether a revision's text is the present one. */
  readonly isAt: (revision: number) => boolean
  /** Calls back with each transaction. */
  readonly watch: (listener: (transaction: Transaction) => void) => () => void
}

/** Makes the store of a state. */
export function createWorkStore(first: EditorState): WorkStore {
  let state = first
  let shown: EditorView | null = null
  let marked: { revision: number; doc: EditorState['doc']; since: ChangeDesc | null } | null = null
  const listeners = new Set<() => void>()
  const watchers = new Set<(transaction: Transaction) => void>()

  const took = (transactions: readonly Transaction[]) => {
    for (const transaction of transactions) {
      if (transaction.docChanged && marked !== null) {
        const { desc } = transaction.changes
        marked.since = marked.since === null ? desc : marked.since.composeDesc(desc)
      }
      state = transaction.state
      for (const watcher of watchers) watcher(transaction)
    }
    for (const listener of listeners) listener()
  }
  const dispatch = (transaction: Transaction) => {
    if (shown === null) took([transaction])
    else shown.dispatch(transaction)
  }
  const target = () => ({ state, dispatch })

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(make) {
      const spec = make(state)
      if (spec === null) return false
      dispatch(state.update(spec))
      return true
    },
    undo: () => undo(target()),
    redo: () => redo(target()),
    show(parent) {
      const view = new EditorView({
        state,
        parent,
        dispatchTransactions(transactions) {
          view.update(transactions)
          took(transactions)
        },
      })
      shown = view
      return () => {
        if (shown === view) shown = null
        view.destroy()
      }
    },
    view: () => shown,
    markRevision(revision) {
      marked = { revision, doc: state.doc, since: null }
    },
    placeNow(revision, place) {
      if (marked === null || marked.revision !== revision) return null
      const { doc, since } = marked
      const known = Math.min(place, doc.length)
      return since === null ? known : placeAfter(since, doc, state.doc, known)
    },
    isAt: (revision) => marked !== null && marked.revision === revision && marked.since === null,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
