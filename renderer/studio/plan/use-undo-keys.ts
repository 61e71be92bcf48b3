/** Undo and redo in fields of the plan: what was set there is a step of the work, not of the field. */
import type { KeyboardEvent } from 'react'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'

/** Takes the keys of undo and redo; while something is being typed they are the field's own. */
export function useUndoKeys(): (event: KeyboardEvent, typing: boolean) => void {
  const { store } = useSpeechWork()
  return (event, typing) => {
    if (typing || (!event.ctrlKey && !event.metaKey) || event.altKey) return
    const redo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)
    if (!redo && event.code !== 'KeyZ') return
    event.preventDefault()
    event.stopPropagation()
    if (redo) store.redo()
    else store.undo()
  }
}
