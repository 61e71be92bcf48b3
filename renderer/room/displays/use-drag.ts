/** Dragging a window's chip onto a display, by mouse, finger or pen. */
import { type PointerEvent, type RefObject, useEffect, useState } from 'react'
import type { PlacedWindow } from '#core/contract/displays-told.ts'

/** What is being dragged, how far, px, and over what: a display's id, the tray (`none`), or nowhere (null). */
export interface Drag {
  readonly window: PlacedWindow
  readonly dx: number
  readonly dy: number
  readonly over: number | 'none' | null
}

/** Moved less than this, px, it was a click and nothing is dragged. */
const SLOP = 4

interface Held {
  readonly window: PlacedWindow
  readonly pointer: number
  readonly x: number
  readonly y: number
}

/**
 * Drags inside `scene`, in which whatever can be dropped on has `data-drop`: a display's id, or `none`. `onDrop` is called
 * with what it was let go over. Escape lets go over nothing.
 */
export function useDrag(
  scene: RefObject<HTMLElement | null>,
  onDrop: (window: PlacedWindow, over: number | 'none') => void,
) {
  const [held, setHeld] = useState<Held | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const letGo = () => {
    setHeld(null)
    setDrag(null)
  }
  useEffect(() => {
    if (held === null) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setHeld(null)
      setDrag(null)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [held])

  const chipProps = (window: PlacedWindow) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || held !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld({ window, pointer: event.pointerId, x: event.clientX, y: event.clientY })
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (held?.window !== window || held.pointer !== event.pointerId) return
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y]
      if (drag === null && Math.hypot(dx, dy) < SLOP) return
      setDrag({ window, dx, dy, over: overAt(scene.current, event.clientX, event.clientY) })
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (held?.window !== window || held.pointer !== event.pointerId) return
      const over = drag === null ? null : overAt(scene.current, event.clientX, event.clientY)
      letGo()
      if (over !== null) onDrop(window, over)
    },
    onPointerCancel: letGo,
  })
  return { drag, chipProps }
}

function overAt(scene: HTMLElement | null, x: number, y: number): Drag['over'] {
  for (const place of scene?.querySelectorAll<HTMLElement>('[data-drop]') ?? []) {
    const { left, top, right, bottom } = place.getBoundingClientRect()
    if (x < left || x >= right || y < top || y >= bottom) continue
    const drop = place.dataset['drop']
    return drop === 'none' ? 'none' : Number(drop)
  }
  return null
}
