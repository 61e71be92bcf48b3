/** The mouse presses buttons without giving them the focus, so that Space afterwards is still play and pause. */
import { useEffect } from 'react'

/** Holds for the page while the component is there. The keyboard moves the focus as ever. */
export function useMouseKeepsFocus(): void {
  useEffect(() => {
    const keep = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button') !== null)
        event.preventDefault()
    }
    document.addEventListener('mousedown', keep)
    return () => document.removeEventListener('mousedown', keep)
  }, [])
}
