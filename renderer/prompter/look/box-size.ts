/** The size of an element in its own directions, px, kept up to date. */
import { useCallback, useState } from 'react'

/** Width and height, px. */
export interface BoxSize {
  readonly width: number
  readonly height: number
}

/** A ref for an element, and the size of the one that has it; `first` until one is on the page. */
export function useBoxSize(
  first: BoxSize,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, BoxSize] {
  const [size, setSize] = useState(first)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    // Not its rectangle: that is of the window, in which it may lie turned.
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
