/** The mouse presses buttons without giving them the focus, so that Space afterwards is still play and pause. */
import { useEffect } from 'react'

/** Holds for the page while the component is there. The keyboard moves the focus as ever. */
export function useMouseKeepsFocus(): void {
  useEffect(() => {
    const keep = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('button') === null) return
      event.preventDefault()
      const { activeElement } = document
      const form = activeElement?.closest('form') ?? null
      // A field that was written in would go on taking the keys; its own form's button is part of it.
      if (activeElement instanceof HTMLInputElement && form?.contains(event.target) !== true)
        activeElement.blur()
    }
    document.addEventListener('mousedown', keep)
    return () => document.removeEventListener('mousedown', keep)
  }, [])
}
