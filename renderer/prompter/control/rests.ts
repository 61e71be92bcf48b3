/** Whether the person at this window rests: has for a while touched neither pointer nor key. */
import { useEffect, useState } from 'react'

/** Rest, ms. */
const RESTS = 2500

/** True while nothing was touched for a while. */
export function useRests(): boolean {
  const [rests, setRests] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setRests(true), RESTS)
    const onTouch = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setRests(true), RESTS)
      setRests(false)
    }
    const touches = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const
    for (const touch of touches) window.addEventListener(touch, onTouch, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const touch of touches) window.removeEventListener(touch, onTouch)
    }
  }, [])
  return rests
}
