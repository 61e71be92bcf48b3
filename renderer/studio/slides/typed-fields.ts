/** Text fields of a slide: what is typed is seen in the preview at once, and becomes a step when the field is left. */
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SlideEdit } from '#core/deck/edits.ts'
import { isSame } from './slide-lines.ts'

/** Puts a text into a slide. */
export type Apply = (edit: SlideEdit, text: string) => SlideEdit

interface Typed {
  readonly key: string
  readonly text: string
  readonly apply: Apply
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** What a field is bound with. */
export interface FieldBinding {
  readonly value: string
  readonly onChange: (event: ChangeEvent<Field>) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void
}

/** The fields of a slide, and the slide with what is being typed. */
export interface TypedFields {
  readonly shown: SlideEdit
  /** Binds a field. `key` tells it from the others of the slide; `onEnter` is called when Enter has given its text. */
  readonly bind: (key: string, value: string, apply: Apply, onEnter?: () => void) => FieldBinding
  /** Gives what is being typed now; answers the slide with it. */
  readonly give: () => SlideEdit
}

/** Fields of a slide; `onGiven` is called with the slide as it is to be. */
export function useTypedFields(edit: SlideEdit, onGiven: (edit: SlideEdit) => void): TypedFields {
  const [typed, setTyped] = useState<Typed | null>(null)
  const shown = typed === null ? edit : typed.apply(edit, typed.text)
  const give = (): SlideEdit => {
    setTyped(null)
    if (typed !== null && !isSame(shown, edit)) onGiven(shown)
    return shown
  }
  const latest = useRef(give)
  useEffect(() => {
    latest.current = give
  })
  useEffect(() => {
    const keep = () => void latest.current()
    // Before `pagehide`, at which the work is kept for the next time.
    window.addEventListener('beforeunload', keep)
    return () => {
      window.removeEventListener('beforeunload', keep)
      keep()
    }
  }, [])
  return {
    shown,
    give,
    bind: (key, value, apply, onEnter) => ({
      value: typed?.key === key ? typed.text : value,
      onChange: ({ target }) =>
        // Words of several lines are pasted as one line.
        setTyped({ key, text: target.value.replaceAll(/\s*\n\s*/gu, ' '), apply }),
      onBlur: () => void give(),
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          give()
          onEnter?.()
        }
        if (event.key === 'Escape' && typed !== null) {
          // The panel listens on the window: it stays open.
          event.stopPropagation()
          setTyped(null)
        }
      },
    }),
  }
}
