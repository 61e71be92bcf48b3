/** A slide's number in the margin is dragged to the words at which the slide is to come on. */
import type { EditorView } from '@codemirror/view'
import { wordAt } from '../work/words-at.ts'
import { placeShown } from './slide-cues.ts'

/** A pointer that moves less than this, px, clicks. */
const SLOP = 5
/** Within this of the text's upper or lower edge, px, the text scrolls by so many px a frame. */
const EDGE = 40
const SCROLL = 12

/** Lets a number be dragged along the text. `drop` is called with the beginning of the word under the pointer. */
export function dragCue(
  view: EditorView,
  handle: HTMLElement,
  drop: (place: number) => void,
): void {
  handle.style.touchAction = 'none'
  handle.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return
    startDrag(view, down, drop)
  })
}

function startDrag(view: EditorView, down: PointerEvent, drop: (place: number) => void): void {
  const ended = new AbortController()
  const { signal } = ended
  let at = { x: down.clientX, y: down.clientY }
  let dragging = false
  let place: number | null = null

  /** Lights the word under the pointer. */
  const look = () => {
    const pos = view.posAtCoords(at, false)
    const word = wordAt(view.state, pos)
    const here =
      word.to > word.from ? word : { from: pos, to: Math.min(pos + 1, view.state.doc.length) }
    if (here.from === place) return
    place = here.from
    view.dispatch({ effects: placeShown.of(here) })
  }
  const scroll = () => {
    if (signal.aborted) return
    const { scrollDOM } = view
    const { top, bottom } = scrollDOM.getBoundingClientRect()
    const by = at.y < top + EDGE ? -SCROLL : at.y > bottom - EDGE ? SCROLL : 0
    if (by !== 0) {
      scrollDOM.scrollBy(0, by)
      look()
    }
    requestAnimationFrame(scroll)
  }
  const end = () => {
    ended.abort()
    delete document.documentElement.dataset.dragsCue
    if (dragging) view.dispatch({ effects: placeShown.of(null) })
  }
  const listen = { signal, capture: true }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return
      at = { x: event.clientX, y: event.clientY }
      const far = Math.hypot(at.x - down.clientX, at.y - down.clientY) > SLOP
      if (!dragging && far) {
        dragging = true
        document.documentElement.dataset.dragsCue = ''
        requestAnimationFrame(scroll)
      }
      if (dragging) look()
    },
    listen,
  )
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== down.pointerId) return
      const dropped = dragging ? place : null
      end()
      if (dropped === null) return
      // The click that follows is no click on the number.
      window.addEventListener('click', (click) => click.stopPropagation(), {
        capture: true,
        once: true,
        signal: AbortSignal.timeout(0),
      })
      drop(dropped)
    },
    listen,
  )
  window.addEventListener('pointercancel', end, listen)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return
      event.preventDefault()
      event.stopPropagation()
      end()
    },
    listen,
  )
}
