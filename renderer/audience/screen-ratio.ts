/** The shape of the hall's screen, and with it the sheet its slides are laid out on. */
import { useSyncExternalStore } from 'react'
import { nearestRatio, type Ratio } from '#renderer/ui/slide/canvas.ts'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

const ratioNow = (): Ratio => nearestRatio(window.innerWidth, window.innerHeight)

/** The sheet that fits this window best; renders again when that changes. */
export const useScreenRatio = (): Ratio => useSyncExternalStore(subscribe, ratioNow)
