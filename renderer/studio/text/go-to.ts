/** Going to a place of the text from a list or a slide. */
import { EditorView } from '@codemirror/view'
import type { WorkStore } from '../work/work-store.ts'
import { placeShown } from './slide-cues.ts'

/**
 * Brings a stretch of the text into sight, lights it and puts the cursor at its beginning. `focus`: the keys go to the text
 * from then on; not for who goes through a list by keys.
 */
export function goToText(
  store: WorkStore,
  { from, to }: { from: number; to: number },
  focus: boolean,
): void {
  const { doc } = store.get()
  const start = Math.min(from, doc.length)
  const end = Math.min(Math.max(to, start), doc.length)
  store.edit(() => ({
    selection: { anchor: start },
    effects: [
      EditorView.scrollIntoView(start, { y: 'center' }),
      placeShown.of({ from: start, to: end }),
    ],
  }))
  if (focus) store.view()?.focus()
}

/** Whether a click was made by a mouse or finger rather than by a key. */
export const byPointer = ({ detail }: { readonly detail: number }): boolean => detail > 0
