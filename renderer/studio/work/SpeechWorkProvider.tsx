/** The open work for React: fetched once a speech, edited from anywhere in the studio, brought to the host by itself. */
import { type EditorState, type Extension } from '@codemirror/state'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { SpeechDocument } from '#core/contract/contract.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useKeys } from '#renderer/ui/keys/use-keys.ts'
import { settledWork } from './settled.ts'
import { openWork } from './speech-work.ts'
import { isOurs, keepUnsaved, takeUnsaved } from './unsaved-work.ts'
import { type Anchor, createWorkStore, type WorkStore } from './work-store.ts'
import { startWorkSync, type WorkSync } from './work-sync.ts'
import { replaceWork } from './whole-edits.ts'

/** The open work: its state, and how it stands with the host. */
export interface OpenWork {
  readonly store: WorkStore
  readonly sync: WorkSync
  /** The state for lists, a moment behind what is typed. */
  readonly settled: {
    readonly get: () => Anchor
    readonly subscribe: (listener: () => void) => () => void
  }
}

const WorkContext = createContext<OpenWork | null>(null)

/** The work of the open speech. Throws outside a `SpeechWorkProvider`. */
export function useSpeechWork(): OpenWork {
  const work = useContext(WorkContext)
  if (work === null) throw new Error('useSpeechWork: no SpeechWorkProvider above')
  return work
}

/**
 * A part of the present state; renders again when that part is another one (`Object.is`). `select` is called after each
 * change, so it must be cheap.
 */
export function useWorkState<T>(select: (state: EditorState) => T): T {
  const { store } = useSpeechWork()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

/** The state for lists: a moment after the last key. Places in it are found again with its `place`. */
export const useSettledWork = (): Anchor => useDeferredValue(useReadable(useSpeechWork().settled))

interface Started extends OpenWork {
  /** Takes in what the host did not have when the page went last time. */
  readonly bringBack: () => void
  readonly end: () => void
}

/** Opens the work of a document; null where another speech has been opened meanwhile. Rejects when the line is down. */
async function start(
  host: Host,
  document: SpeechDocument,
  extensions: Extension,
): Promise<Started | null> {
  const current = await host.link.client.work.current()
  if (current === null || current.id !== document.id) return null
  const store = createWorkStore(openWork(current.work, document.source, extensions))
  const settled = settledWork(store)
  const stopSettled = settled.follow()
  const sync = startWorkSync(host, store, current.id, current.revision)
  return {
    store,
    sync,
    settled,
    bringBack() {
      const unsaved = takeUnsaved(current.id)
      if (unsaved === null || JSON.stringify(unsaved.work) === JSON.stringify(current.work)) return
      // What the page that went was still sending may come to the host only now.
      sync.sentBefore([...unsaved.sent, unsaved.work])
      store.edit((now) => replaceWork(now, unsaved.work))
      // Edited elsewhere since: that holds, and what was left here is one step back.
      if (!isOurs(unsaved, current)) store.edit((now) => replaceWork(now, current.work))
    },
    end() {
      stopSettled()
      sync.end()
    },
  }
}

/** A work that could not be fetched is asked for again after this long, ms. */
const AGAIN = 500

/** Opens the work of a document for what is below; until it is here, `coming` is shown. Give it the document's id as key. */
export function SpeechWorkProvider({
  document,
  extensions,
  onFlush,
  coming,
  children,
}: {
  document: SpeechDocument
  /** What the editor needs in its state; only the first value counts. */
  extensions: Extension
  /** Is told what brings all edits to the host at once; null when there is nothing any more. Must stay the same. */
  onFlush: (flush: (() => Promise<void>) | null) => void
  coming: ReactNode
  children: ReactNode
}) {
  const host = useHost()
  const [work, setWork] = useState<OpenWork | null>(null)
  const first = useRef({ document, extensions })

  useEffect(() => {
    let gone = false
    let started: Started | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      if (started === null) return
      const left = started.sync.unsaved()
      if (left !== null) keepUnsaved(first.current.document.id, left)
      void started.sync.flush()
    }
    const begin = async () => {
      try {
        started = await start(host, first.current.document, first.current.extensions)
      } catch {
        if (!gone) timer = setTimeout(() => void begin(), AGAIN)
        return
      }
      if (gone) started?.end()
      else {
        started?.bringBack()
        setWork(started)
      }
    }
    void begin()
    window.addEventListener('pagehide', keep)
    return () => {
      gone = true
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
      const ending = started
      if (ending !== null) {
        keep()
        void ending.sync.flush().finally(ending.end)
      }
      setWork(null)
    }
  }, [host])

  useEffect(() => {
    onFlush(work === null ? null : work.sync.flush)
    return () => onFlush(null)
  }, [onFlush, work])

  const { revision } = document
  useEffect(() => work?.sync.told(revision), [work, revision])

  if (work === null) return coming
  return (
    <WorkContext.Provider value={work}>
      <UndoKeys work={work} />
      {children}
    </WorkContext.Provider>
  )
}

/** Undo and redo from wherever the focus is; in a text field the keys are the field's own. */
function UndoKeys({ work: { store } }: { work: OpenWork }) {
  const undo = useCallback(() => void store.undo(), [store])
  const redo = useCallback(() => void store.redo(), [store])
  useKeys([
    { keys: ['$mod+KeyZ'], run: undo, repeatEvery: 100 },
    { keys: ['$mod+Shift+KeyZ', '$mod+KeyY'], run: redo, repeatEvery: 100 },
  ])
  return null
}
