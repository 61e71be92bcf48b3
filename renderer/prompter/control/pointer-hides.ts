/** The pointer goes out of the speaker's sight when it rests. */
import { useEffect, useState } from 'react'

/** Rest after which it hides, ms. */
const RESTS = 2000

/** True while the pointer has rested long enough to hide. */
export function usePointerHides(): boolean {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setHidden(true), RESTS)
    const onMove = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setHidden(true), RESTS)
      setHidden(false)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerdown', onMove)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerdown', onMove)
    }
  }, [])
  return hidden
}
