/** The hall's window as it is: its size, and whether it has its screen to itself. */
import { useEffect, useState } from 'react'
import type { HallReport } from '#core/contract/contract.ts'

/** A window that lacks so little, px, covers its screen: with odd scale factors a browser rounds. */
const ROUNDING = 2

/** The window's size and whether it covers its screen, always as it is now. */
export function useWindowSize(): HallReport['window'] {
  const [size, setSize] = useState(sizeNow)
  useEffect(() => {
    const look = () =>
      setSize((before) => {
        const now = sizeNow()
        const same =
          before.width === now.width && before.height === now.height && before.covers === now.covers
        return same ? before : now
      })
    window.addEventListener('resize', look)
    document.addEventListener('fullscreenchange', look)
    return () => {
      window.removeEventListener('resize', look)
      document.removeEventListener('fullscreenchange', look)
    }
  }, [])
  return size
}

function sizeNow(): HallReport['window'] {
  const { innerWidth, innerHeight, devicePixelRatio, screen } = window
  return {
    width: Math.round(innerWidth * devicePixelRatio),
    height: Math.round(innerHeight * devicePixelRatio),
    covers: innerWidth >= screen.width - ROUNDING && innerHeight >= screen.height - ROUNDING,
  }
}
