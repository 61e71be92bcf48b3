/** Whether a notice was answered in this window, also after it is loaded again. */
import { useState } from 'react'

/** `notice`: a name of its own for the notice and what it tells of. */
export function useAnswered(notice: string): readonly [answered: boolean, answer: () => void] {
  const key = `rostrum-${notice}`
  const [answered, setAnswered] = useState(() => sessionStorage.getItem(key) !== null)
  const answer = () => {
    sessionStorage.setItem(key, 'seen')
    setAnswered(true)
  }
  return [answered, answer]
}
