/** The open work for the page: the present state, who shows it, and what has changed since the host was told. */
import { redo, undo } from '@codemirror/commands'
import {
  type ChangeDesc,
  ChangeSet,
  type EditorState,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { Readable } from '#renderer/bridge/readable.ts'
import { placeAfter } from './work-field.ts'

/** An edit: what to do on the present state; null where there is nothing to do. */
export type WorkEdit = (state: EditorState) => TransactionSpec | null

/** A text that is remembered. */
export interface Anchor {
  readonly state: EditorState
  /** Where a place of that text is now. */
  readonly place: (place: number) => number
  /** Forgets it; must be called, or every change is remembered for good. */
  readonly release: () => void
}

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
  /** Remembers the text as it is now, to find its places again after it was edited. */
  readonly anchor: () => Anchor
  /** Calls back with each transaction. */
  readonly watch: (listener: (transaction: Transaction) => void) => () => void
}

/** What has changed since a text that is remembered. */
interface Since {
  since: ChangeDesc
}

/** Makes the store of a state. */
export function createWorkStore(first: EditorState): WorkStore {
  let state = first
  let shown: EditorView | null = null
  const anchors = new Set<Since>()
  const listeners = new Set<() => void>()
  const watchers = new Set<(transaction: Transaction) => void>()

  const took = (transactions: readonly Transaction[]) => {
    for (const transaction of transactions) {
      if (transaction.docChanged)
        for (const anchor of anchors)
          anchor.since = anchor.since.composeDesc(transaction.changes.desc)
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
    anchor() {
      const kept = state
      const since: Since = { since: ChangeSet.empty(kept.doc.length).desc }
      anchors.add(since)
      return {
        state: kept,
        place: (place) =>
          placeAfter(since.since, kept.doc, state.doc, Math.min(place, kept.doc.length)),
        release: () => anchors.delete(since),
      }
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
