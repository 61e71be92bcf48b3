/** The hall's window as it is: its place and size, and whether it has its screen to itself. */
import { useEffect, useState } from 'react'
import type { HallReport } from '#core/contract/contract.ts'

/** A window that lacks so little, px, covers its screen: with odd scale factors a browser rounds. */
const ROUNDING = 2

/** How often the window's place is looked at, ms. */
const MOVED_WITHIN = 1000

/** The window's place, size and whether it covers its screen, always as it is now. */
export function useWindowSize(): HallReport['window'] {
  const [size, setSize] = useState(sizeNow)
  useEffect(() => {
    const look = () =>
      setSize((before) => {
        const now = sizeNow()
        const same =
          before.x === now.x &&
          before.y === now.y &&
          before.width === now.width &&
          before.height === now.height &&
          before.covers === now.covers
        return same ? before : now
      })
    window.addEventListener('resize', look)
    document.addEventListener('fullscreenchange', look)
    // Nothing tells a page that its window was moved.
    const timer = setInterval(look, MOVED_WITHIN)
    return () => {
      clearInterval(timer)
      window.removeEventListener('resize', look)
      document.removeEventListener('fullscreenchange', look)
    }
  }, [])
  return size
}

function sizeNow(): HallReport['window'] {
  const { innerWidth, innerHeight, devicePixelRatio, screen, screenX, screenY } = window
  return {
    x: screenX,
    y: screenY,
    width: Math.round(innerWidth * devicePixelRatio),
    height: Math.round(innerHeight * devicePixelRatio),
    covers: innerWidth >= screen.width - ROUNDING && innerHeight >= screen.height - ROUNDING,
  }
}
