/** The look's colours as values, for what works with colours in script and takes no variables. They follow the system. */
import { useSyncExternalStore } from 'react'

/** What a variable of tokens.css is now, as CSS writes it. */
export function colour(variable: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${variable})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

function watchDarkness(listener: () => void): () => void {
  darkness.addEventListener('change', listener)
  return () => darkness.removeEventListener('change', listener)
}

/** Whether the system's colours are dark. */
export const useDarkness = (): boolean =>
  useSyncExternalStore(watchDarkness, () => darkness.matches)
