/** Keeps the hall's window from showing anything of the browser, as far as a page can. */

/** Keys that stay with the browser: leaving full screen must always be possible. */
const LEFT_ALONE = new Set(['Escape', 'F11'])

const SWALLOWED = [
  'contextmenu',
  'dragstart',
  'dragover',
  'drop',
  'selectstart',
  'auxclick',
  'gesturestart',
  'paste',
] as const

/**
 * Swallows menus, selection, dropped files, zoom, and every key but the few left alone; `onFullScreen` is called for a
 * double click. What keys do is heard before this (renderer/ui/hands). Returns what undoes it.
 */
export function quietWindow(onFullScreen: () => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const swallow = (event: Event) => event.preventDefault()
  for (const kind of SWALLOWED) window.addEventListener(kind, swallow, { signal, capture: true })
  // Scrolling is of no use here, and with Ctrl held it zooms.
  window.addEventListener('wheel', swallow, { signal, capture: true, passive: false })
  window.addEventListener(
    'keydown',
    (event) => {
      if (LEFT_ALONE.has(event.code)) return
      event.preventDefault()
      event.stopPropagation()
    },
    { signal, capture: true },
  )
  window.addEventListener('dblclick', onFullScreen, { signal })
  return () => ending.abort()
}
